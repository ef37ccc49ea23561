import { WireFaults } from './faults';
import { createMessageBus } from './messageBus';

/** The relay's channel. */
export const CHANNEL = 'VoiceTelephonyEvent__c';

/** What goes wrong on the page's bus; nothing until planned. */
export const wireFaults = new WireFaults();

/** The page's one bus; what a subscriber throws becomes an uncaught error of the page. */
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
