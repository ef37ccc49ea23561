import { callKey, type Call } from 'c/voiceCallState';

/** Remembers the calls that the rep took off the screen. Each comes back with its next event. */
export class RemovedCalls {
  /** By key of the call, the time of its last event at removal. */
  private readonly lastEventAt = new Map<string, number>();

  add(call: Call): void {
    this.lastEventAt.set(callKey(call), call.lastEventAt);
  }

  has(call: Call): boolean {
    return this.lastEventAt.get(callKey(call)) === call.lastEventAt;
  }
}
