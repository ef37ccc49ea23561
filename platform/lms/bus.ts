import { WireFaults } from './faults';
import { createMessageBus } from './messageBus';

/** The relay's channel. */
export const CHANNEL = 'VoiceTelephonyEvent__c';

/** The faults of the page's bus; none until planned. */
export const wireFaults = new WireFaults();

/** The bus of the page. An error of a subscriber becomes an uncaught error of the page. */
export const bus = createMessageBus({
  channels: [CHANNEL],
  refusalOf: wireFaults.refusalOf,
  carry: wireFaults.carry,
  report(error) {
    setTimeout(() => {
      throw error;
    });
  },
});
