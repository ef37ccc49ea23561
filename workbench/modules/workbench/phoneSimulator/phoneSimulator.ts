import { api, LightningElement } from 'lwc';
import { DEMO_FLOW } from '../../../simulator/flows';
import { NO_FAULTS, type FaultState } from '../../../simulator/faultControl';
import { EMPTY_PLAYBACK, type Playback } from '../../../simulator/playback';
import type { OnStage } from '../../../simulator/scenarioControl';
import type { Scenario } from '../../../simulator/scenarios';
import { NO_TRAVEL, type Travel } from '../../../simulator/travel';

/** Stands in for the phone system. Its parts fire what the user wants: `playscenario`, `openfile`, `playercommand`, `showmoment`, `speedchange`, `sendevent`, `fault`, `arrange`, `cancelopening`, `reset`. */
export default class PhoneSimulator extends LightningElement {
  @api playback: Playback = EMPTY_PLAYBACK;
  @api scenarios: readonly Scenario[] = [];
  @api speed = 1;
  /** The line of time of what was sent. */
  @api travel: Travel = NO_TRAVEL;
  /** Whether a link leads to the moment that is shown, and which. */
  @api hasLink = false;
  @api link: () => string = () => '';
  /** What goes wrong on purpose. */
  @api faults: FaultState = NO_FAULTS;
  /** What is wrong with the file that was opened; empty when nothing is. */
  @api problem = '';

  /** What takes a while to open; null: nothing. */
  @api opening: OnStage['opening'] = null;

  /** What keeps the page busy, and how much of it is done, from 0 to 1; null: nothing. */
  get work(): { readonly text: string; readonly done: number } | null {
    const { goingTo, timeline } = this.playback;
    if (this.opening) return { text: `Opening ${this.opening.title} …`, done: this.opening.done };
    return goingTo === null ? null : { text: `Going to event ${goingTo} …`, done: timeline.shown / goingTo };
  }

  get hasFlow(): string {
    return String(Boolean(this.faults.arrangement.flow));
  }

  handleCancel(): void {
    const detail = 'pause'; // what was on its way to another moment stays where it is
    this.dispatchEvent(this.opening ? new CustomEvent('cancelopening') : new CustomEvent('playercommand', { detail }));
  }

  handleFlow(): void {
    const { arrangement } = this.faults;
    const detail = { ...arrangement, flow: arrangement.flow ? '' : DEMO_FLOW };
    this.dispatchEvent(new CustomEvent('arrange', { detail }));
  }

  handleInboundCall(): void {
    this.dispatchEvent(new CustomEvent('playscenario', { detail: 'inbound-answered' }));
  }

  handleReset(): void {
    this.dispatchEvent(new CustomEvent('reset'));
  }
}
