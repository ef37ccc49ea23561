import { after, callsOfPage, randomId } from 'c/voiceCalls';
import { createRelay, type Relay } from './relay';

/** Creates the relay for the calls of this page. They get its status directly, even if the channel fails. */
function begin(): Relay {
  const calls = callsOfPage();
  const relay = createRelay({
    relayId: randomId(),
    now: () => ({ wallTime: Date.now(), pageTime: performance.now() }),
    after,
    storedStamp: calls.storedStamp,
    lastSeqFrom: (relayId) => calls.lastSeqFrom(relayId),
  });
  relay.subscribe((status) => calls.takeStatus(status));
  calls.connectRelay(relay);
  return relay;
}

let relay = begin();

/** Returns the relay of this page. */
export const relayOfPage = (): Relay => relay;

/** Ends the relay of this page and begins that of the next, after its calls. Only the workbench, benchmarks and tests do this. */
export function beginPage(): void {
  relay.end();
  relay = begin();
}
