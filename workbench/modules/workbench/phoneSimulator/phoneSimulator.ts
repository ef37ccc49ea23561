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

  get openingText(): string {
    return `Opening ${this.opening?.title ?? ''} …`;
  }

  get hasFlow(): string {
    return String(Boolean(this.faults.arrangement.flow));
  }

  handleCancel(): void {
    this.dispatchEvent(new CustomEvent('cancelopening'));
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
