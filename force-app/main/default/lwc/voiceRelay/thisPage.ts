import { after, callsOfPage, randomId } from 'c/voiceCalls';
import type { CommandName } from 'c/voiceCommands';
import { createCommands, type CommandAnswer, type Commands } from './commands';
import { createRelay, type Relay } from './relay';

/** Creates the relay and the commands for the calls of this page. They get its status directly, even if the channel fails. */
function begin(): { readonly relay: Relay; readonly commands: Commands } {
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
  const commands = createCommands({ calls, send: (name) => relay.command(name), after });
  return { relay, commands };
}

let page = begin();

/** Returns the relay of this page. */
export const relayOfPage = (): Relay => page.relay;

/** Asks the phone to do something for the one call of this page. Answers at once; nothing is queued, and nothing is thrown. */
export const command = (name: CommandName): CommandAnswer => page.commands.send(name);

/** Ends the relay of this page and begins that of the next, after its calls. Only the workbench, benchmarks and tests do this. */
export function beginPage(): void {
  page.commands.end();
  page.relay.end();
  page = begin();
}
