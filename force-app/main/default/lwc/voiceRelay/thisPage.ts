import { callsOfPage } from 'c/voiceCalls';
import { createRelay, type Relay } from './relay';

const random = (): string => Math.random().toString(36).slice(2);

/** Makes a relay that feeds the calls of this page, and tells them of itself also where the channel fails. */
function begin(): Relay {
  const calls = callsOfPage();
  const relay = createRelay({
    relayId: random() + random(),
    now: () => ({ wallTime: Date.now(), pageTime: performance.now() }),
    after(ms, action) {
      const timer = setTimeout(action, ms);
      return () => clearTimeout(timer);
    },
    storedStamp: calls.storedStamp,
    heardSeq: (relayId) => calls.heardSeq(relayId),
  });
  relay.subscribe((status) => calls.takeStatus(status));
  calls.connectRelay(relay);
  return relay;
}

let relay = begin();

/** Returns the page's one relay. */
export const relayOfPage = (): Relay => relay;

/** Ends the page's relay and begins that of the next page, after its calls. Only a workbench, a benchmark or a test does this. */
export function beginPage(): void {
  relay.end();
  relay = begin();
}
