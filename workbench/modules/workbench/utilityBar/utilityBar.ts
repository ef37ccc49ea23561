import { api, LightningElement } from 'lwc';
import { newItem, type UtilityItem } from '../../../../platform/aura/utilityBar';
import { DEMO_FLOW } from '../../../../platform/flow/flows';
import type { Arrangement } from '../../../simulator/relays';

/**
 * The utility bar with one item, the relay, docked above it. In the light DOM, where Aura lives. Fires `toggle`, and `arrange`
 * with the relays that are wanted.
 */
export default class UtilityBar extends LightningElement {
  static override renderMode = 'light' as const;

  /** What the relay's item shows; minimised it keeps running, as on the platform. */
  @api item: UtilityItem = newItem('');
  /** Which relays there are. */
  @api arrangement: Arrangement = { isOpened: true, onRecord: 0 };

  /** Where the relay goes. */
  @api get relayPlace(): Element | null {
    return this.querySelector('[data-relay]');
  }

  get expanded(): string {
    return String(this.item.isOpen);
  }

  get panelClass(): string {
    return this.item.isOpen ? 'utility-panel' : 'utility-panel slds-hide';
  }

  get itemClass(): string {
    return this.item.isHighlighted ? 'utility-item utility-item-highlighted' : 'utility-item';
  }

  get itemIcon(): string {
    return `utility:${this.item.icon}`;
  }

  get hasFlow(): string {
    return String(Boolean(this.arrangement.flow));
  }

  handleFlow(): void {
    this.arrange({ flow: this.arrangement.flow ? '' : DEMO_FLOW });
  }

  handleToggle(): void {
    this.dispatchEvent(new CustomEvent('toggle'));
  }

  /** The button goes with the panel, so the focus moves to what opens it again. */
  handleMinimize(): void {
    this.handleToggle();
    this.querySelector<HTMLElement>('.utility-item')?.focus();
  }

  private arrange(change: Partial<Arrangement>): void {
    this.dispatchEvent(new CustomEvent('arrange', { detail: { ...this.arrangement, ...change } }));
  }
}
