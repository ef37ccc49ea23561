import { api, LightningElement } from 'lwc';

/** Says that the page shows an earlier moment. Fires `backtonow`. */
export default class PastBanner extends LightningElement {
  /** Which moment; empty: now is shown. */
  @api text = '';

  get bannerClass(): string {
    return this.text ? 'banner' : '';
  }

  /** A landmark only where there is something in it. */
  get label(): string | null {
    return this.text ? 'Earlier moment' : null;
  }

  handleBack(): void {
    this.dispatchEvent(new CustomEvent('backtonow'));
  }
}
