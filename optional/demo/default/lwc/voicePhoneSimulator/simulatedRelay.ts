import { EMPTY_STATE, reduce } from 'c/voiceCallState';
import { SIMULATED_RELAY_PREFIX } from 'c/voiceCalls';
import { parseRelayLine } from 'c/voiceEvents';

/** What a simulated relay needs from its surroundings. */
export interface RelayWorld {
  /** Unique among simulated relays. */
  readonly id: string;
  publish(message: object): void;
  /** Epoch milliseconds. */
  now(): number;
}

/** Sends events as a relay without a phone. It numbers and dates them like the real relay. */
export class SimulatedRelay {
  private readonly world: RelayWorld;
  private seq = 0;
  private state = EMPTY_STATE;

  constructor(world: RelayWorld) {
    this.world = world;
  }

  send(type: string, detail: Readonly<Record<string, unknown>>): void {
    this.seq += 1;
    const relayId = SIMULATED_RELAY_PREFIX + this.world.id;
    const message = { v: 1, relayId, seq: this.seq, at: this.world.now(), type, detail };
    this.world.publish(message);
    this.state = reduce(this.state, parseRelayLine(message, this.seq));
  }

  /** Ends every open call and its wrap-up. */
  hangUp(): void {
    for (const { callId, phase } of this.state.calls.filter((call) => call.phase !== 'closed')) {
      if (phase !== 'wrapUp') this.send('CALL_ENDED', { callId });
      if (phase !== 'ringing') this.send('WRAP_UP_ENDED', { callId });
    }
  }
}
