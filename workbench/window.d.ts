import type { ToolkitEventType } from 'c/voiceEvents';
import type { ServiceUse } from '../platform/lms/messageBus';
import type { Arrangement, RelayPlace } from './simulator/relays';

/** What scripts and browser tests do with the page. */
export interface Workbench {
  /** Sends one event through the simulated toolkit. */
  emit(type: ToolkitEventType, detail: object): void;
  /**
   * Plays the text of a trace file in place of what is playing; resolves when every event was sent and delivered, or when it was
   * stopped. Speed 1 to 60, or Infinity for at once.
   */
  play(traceText: string, options?: { speed?: number }): Promise<void>;
  /** The events that were published since the last reset, in order; of very many at least the last 1000. */
  messages(): readonly unknown[];
  /** Another page: fresh relays, fresh consoles and the real time. */
  reset(): Promise<void>;
  /** Destroys the relays' Aura components, all or those of one place. */
  destroyRelay(place?: RelayPlace): void;
  /** Creates the relays again, on the same page; one subscribes at once, and they render a moment later. */
  createRelay(): void;
  /** A reset to other relays: one in the utility bar, opened or not, and others on the record page. They stay so until changed. */
  arrange(arrangement: Partial<Arrangement>): Promise<void>;
  /** How many listeners the simulated toolkit has. */
  listenerCount(): number;
  /** How much of the simulated message service is in use. */
  serviceUse(): ServiceUse;
}

declare global {
  interface Window {
    workbench: Workbench;
  }
}
