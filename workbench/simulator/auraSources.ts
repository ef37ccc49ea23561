import utilityCmp from '../../force-app/relay/default/aura/voiceRelayUtility/voiceRelayUtility.cmp?raw';
import utilityController from '../../force-app/relay/default/aura/voiceRelayUtility/voiceRelayUtilityController.js?raw';
import utilityHelper from '../../force-app/relay/default/aura/voiceRelayUtility/voiceRelayUtilityHelper.js?raw';
import relayCmp from '../../force-app/relay/default/aura/voiceToolkitRelay/voiceToolkitRelay.cmp?raw';
import relayController from '../../force-app/relay/default/aura/voiceToolkitRelay/voiceToolkitRelayController.js?raw';
import relayHelper from '../../force-app/relay/default/aura/voiceToolkitRelay/voiceToolkitRelayHelper.js?raw';
import type { AuraSources } from '../../platform/aura/host';

/** The deployed Aura bundles, by the names that markup has for them. */
export const AURA_SOURCES: Readonly<Record<string, AuraSources>> = {
  'c:voiceToolkitRelay': { cmp: relayCmp, controller: relayController, helper: relayHelper },
  'c:voiceRelayUtility': { cmp: utilityCmp, controller: utilityController, helper: utilityHelper },
};
