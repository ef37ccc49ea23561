import { createCallFlows, type CallFlow, type CallFlows, type FlowSettings } from './callFlows';
import { viewOnPage, type PageCalls } from './recordCalls';
import { shownPanels } from './shownPanels';
import { createStartedFlows } from './startedFlows';

export type { CallFlow };

/** What an admin sets of flows; an attribute may be unset. */
interface FlowAttributes {
  readonly show: string;
  readonly flowEvent: string | undefined;
  readonly flowApiName: string | undefined;
}

/** A flow runs where the status of its call is shown, as the attention line does. */
export function flowSettings({ show, flowEvent, flowApiName }: FlowAttributes, page: PageCalls): FlowSettings {
  return {
    flowEvent: flowEvent ?? 'CALL_ENDED',
    flowApiName: shownPanels(show).callStatus ? (flowApiName ?? '').trim() : '',
    isWanted: (call) => (page.kind === 'reading' ? null : viewOnPage(page, { calls: [call], now: 0 }).calls.length > 0),
  };
}

/** The flows of a console in this browser tab. */
export function createFlows(settings: () => FlowSettings): CallFlows {
  return createCallFlows({ settings, noteStart: createStartedFlows(() => sessionStorage), now: () => Date.now() });
}
