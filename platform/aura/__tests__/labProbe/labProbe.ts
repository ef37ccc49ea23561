import { api, LightningElement } from 'lwc';
import type { Lab } from '../lab';

const lab = globalThis as unknown as Lab;

/** A Lightning web component that notes how the Aura component around it treats it. */
export default class LabProbe extends LightningElement {
  @api flag = false;
  @api other: unknown = 'd';
  @api count: unknown;
  private given: unknown;
  private hasRendered = false;

  @api get value(): unknown {
    return this.given;
  }

  set value(value: unknown) {
    lab.__labLog.push(['set value', JSON.stringify(value), this.isConnected ? 'connected' : 'not connected']);
    this.given = value;
  }

  override connectedCallback(): void {
    lab.__labLog.push(['connected']);
    lab.__labOnConnect?.(this);
  }

  override renderedCallback(): void {
    if (!this.hasRendered) lab.__labLog.push(['rendered']);
    this.hasRendered = true;
  }

  override disconnectedCallback(): void {
    lab.__labLog.push(['disconnected']);
    lab.__labOnDisconnect?.(this);
  }

  @api ping(sent: unknown): unknown {
    lab.__labLog.push(['ping', sent === lab.__sent ? 'same object' : JSON.stringify(sent)]);
    return lab.__ret ? lab.__ret(sent) : { pong: sent };
  }

  @api tryWrite(sent: { a: unknown }): void {
    sent.a = 'written';
  }

  @api throwing(): void {
    throw new Error('from LWC');
  }

  @api send(name: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }

  @api sendPlain(name: string): void {
    this.dispatchEvent(new Event(name));
  }

  @api sendRich(name: string): void {
    const own = { own: 1, fn: () => 1, date: new Date(0), map: new Map() };
    this.send(name, Object.assign(Object.create({ inherited: 1 }) as object, own));
  }

  @api writeValue(): string {
    try {
      (this.given as { a: unknown }).a = 'written';
      return 'written';
    } catch (error) {
      return `threw ${(error as Error).message}`;
    }
  }
}
