import { LightningElement } from 'lwc';
import { FAULT_MARKS } from '../../../simulator/faultTexts';
import { clockTime } from '../../../simulator/clockTime';
import { oncePerFrame } from '../../../simulator/oncePerFrame';
import type { TrafficEntry } from '../../../simulator/traffic';
import { traffic } from '../../../simulator/wire';
import { MESSAGE_KINDS } from '../../../simulator/wireMessage';

const ALL = 'all';

/** Every message on the relay's channel, as it is published. */
export default class TrafficLog extends LightningElement {
  all: readonly TrafficEntry[] = traffic.entries;
  chosen: string = ALL;
  private opened: ReadonlySet<number> = new Set();
  /** The newest message was in sight: those that come are to be, too. */
  private isToFollow = false;
  private stop = (): void => {};

  override connectedCallback(): void {
    const show = oncePerFrame(() => this.show());
    this.stop = traffic.listen((change) => {
      if (change === 'cleared') this.opened = new Set();
      show();
    });
    this.show();
  }

  override disconnectedCallback(): void {
    this.stop();
  }

  override renderedCallback(): void {
    const { scroll } = this;
    if (scroll && this.isToFollow) scroll.scrollTop = scroll.scrollHeight;
    this.isToFollow = false;
  }

  get kinds() {
    const countOf = (kind: string): number => this.all.filter((entry) => entry.kind === kind).length;
    const kinds = MESSAGE_KINDS.map((kind) => ({ value: kind as string, label: `${kind} (${countOf(kind)})` }));
    const all = { value: ALL, label: `All kinds (${this.all.length})` };
    return [all, ...kinds].map((kind) => ({ ...kind, isChosen: kind.value === this.chosen }));
  }

  get entries() {
    const shown = this.all.filter(({ kind }) => this.chosen === ALL || kind === this.chosen);
    return shown.map(({ number, at, kind, what, sender, bytes, fault, message }) => ({
      ...{ number, kind, what, sender },
      time: clockTime(at),
      size: `${bytes} bytes`,
      mark: fault && FAULT_MARKS[fault],
      json: this.opened.has(number) ? JSON.stringify(message, null, 2) : null,
    }));
  }

  get isEmpty(): boolean {
    return this.entries.length === 0;
  }

  get count(): string {
    const gone = traffic.forgotten > 0 ? `; ${traffic.forgotten} before them are not kept` : '';
    return `${this.entries.length} of ${this.all.length} messages${gone}`;
  }

  handleKind(event: Event): void {
    this.chosen = (event.currentTarget as HTMLSelectElement).value;
  }

  handleToggle(event: Event): void {
    const details = event.currentTarget as HTMLDetailsElement;
    const opened = new Set(this.opened);
    if (details.open) opened.add(Number(details.dataset['number']));
    else opened.delete(Number(details.dataset['number']));
    this.opened = opened;
  }

  private get scroll(): HTMLElement | null {
    return this.template?.querySelector<HTMLElement>('.scroll') ?? null;
  }

  private show(): void {
    const { scroll } = this;
    this.isToFollow = !scroll || scroll.scrollTop + scroll.clientHeight >= scroll.scrollHeight - 4;
    this.all = traffic.entries;
  }
}
