import { api, LightningElement } from 'lwc';
import { EMPTY_PLAYBACK, type Playback } from '../../../simulator/player';
import type { Scenario } from '../../../simulator/scenarios';

/** Stands in for the phone system. Its parts fire what the user wants: `playscenario`, `openfile`, `playercommand`, `speedchange`, `sendevent`, `reset`. */
export default class PhoneSimulator extends LightningElement {
  @api playback: Playback = EMPTY_PLAYBACK;
  @api scenarios: readonly Scenario[] = [];
  @api speed = 1;
  /** What is wrong with the file that was opened; empty when nothing is. */
  @api problem = '';

  handleInboundCall(): void {
    this.dispatchEvent(new CustomEvent('playscenario', { detail: 'inbound-answered' }));
  }

  handleReset(): void {
    this.dispatchEvent(new CustomEvent('reset'));
  }
}
