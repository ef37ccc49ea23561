import { after, callsOfPage, randomId } from 'c/voiceCalls';
import { createRelay, type Relay } from './relay';

/** Makes a relay that feeds the calls of this page, and tells them of itself also where the channel fails. */
function begin(): Relay {
  const calls = callsOfPage();
  const relay = createRelay({
    relayId: randomId(),
    now: () => ({ wallTime: Date.now(), pageTime: performance.now() }),
    after,
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
