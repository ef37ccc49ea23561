import { api, LightningElement } from 'lwc';
import { newItem, type UtilityItem } from '../../../../platform/aura/utilityBar';

/** The utility bar with one item, the relay, docked above it. In the light DOM, where Aura lives. Fires `toggle`. */
export default class UtilityBar extends LightningElement {
  static override renderMode = 'light' as const;

  /** What the relay's item shows; minimised it keeps running, as on the platform. */
  @api item: UtilityItem = newItem('');

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

  handleToggle(): void {
    this.dispatchEvent(new CustomEvent('toggle'));
  }

  /** The button goes with the panel, so the focus moves to what opens it again. */
  handleMinimize(): void {
    this.handleToggle();
    this.querySelector<HTMLElement>('.utility-item')?.focus();
  }
}
