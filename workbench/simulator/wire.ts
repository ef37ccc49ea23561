import { bus, CHANNEL, wireFaults } from '../../platform/lms/bus';
import { Traffic } from './traffic';

/** Everything on the relay's channel since the page was loaded or last reset. */
export const traffic = new Traffic(() => Date.now());

bus.watch((publication) => {
  if (publication.channel === CHANNEL) traffic.note(publication, wireFaults.fateOf(publication));
});
