import { createMessageBus } from './messageBus';

/** The page's one bus; what a subscriber throws becomes an uncaught error of the page. */
export const bus = createMessageBus({
  channels: ['VoiceTelephonyEvent__c'],
  report(error) {
    setTimeout(() => {
      throw error;
    });
  },
});
