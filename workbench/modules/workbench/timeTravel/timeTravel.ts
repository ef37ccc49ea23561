import { api, LightningElement } from 'lwc';
import { NO_TRAVEL, type Travel } from '../../../simulator/travel';

/** The line of time: a slider over its events, and what did not fit, to jump to. Fires `showmoment` with an event's number. */
export default class TimeTravel extends LightningElement {
  @api travel: Travel = NO_TRAVEL;
  /** The number of the event that is on its way to be shown; null: none is. */
  @api goingTo: number | null = null;
  /** Whether a link leads to the moment that is shown. */
  @api hasLink = false;
  /** That link, asked when it is copied. */
  @api link: () => string = () => '';

  /** What came of copying the link. */
  answer = '';

  get hasEvents(): boolean {
    return this.travel.total > 0;
  }

  /** Where the slider stands: what was chosen, also on the way there. */
  get chosen(): number {
    return this.goingTo ?? this.travel.shown;
  }

  get hasNoLink(): boolean {
    return !this.hasLink;
  }

  get linkTitle(): string {
    return this.hasLink
      ? 'Opens this scenario at this moment'
      : 'A link leads to moments of a scenario, and this is not one';
  }

  get hasStops(): boolean {
    return this.travel.stops.length > 0;
  }

  get stopCount(): number {
    return this.travel.stops.length + this.travel.more;
  }

  get stops() {
    return this.travel.stops.map((stop) => ({ ...stop, current: stop.isShown ? 'true' : null }));
  }

  handleMove(event: Event): void {
    this.show(Number((event.currentTarget as HTMLInputElement).value));
  }

  handleJump(event: Event): void {
    this.show(Number((event.currentTarget as HTMLElement).dataset['number']));
  }

  async handleCopyLink(): Promise<void> {
    try {
      await navigator.clipboard.writeText(this.link());
      this.answer = 'Copied.';
    } catch {
      this.answer = "The browser does not let this page copy. The link is this page's address.";
    }
  }

  private show(number: number): void {
    this.answer = '';
    this.dispatchEvent(new CustomEvent('showmoment', { detail: number, bubbles: true, composed: true }));
  }
}
