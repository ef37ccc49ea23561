import { api, LightningElement } from 'lwc';

/** The utility bar with one item, the relay, docked above it. In the light DOM, where Aura lives. Fires `toggle`. */
export default class UtilityBar extends LightningElement {
  static override renderMode = 'light' as const;

  /** Whether the relay's panel is open; minimised it keeps running, as on the platform. */
  @api open = false;

  /** Where the relay goes. */
  @api get relayPlace(): Element | null {
    return this.querySelector('[data-relay]');
  }

  get expanded(): 'true' | 'false' {
    return this.open ? 'true' : 'false';
  }

  get panelClass(): string {
    return this.open ? 'utility-panel' : 'utility-panel slds-hide';
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
