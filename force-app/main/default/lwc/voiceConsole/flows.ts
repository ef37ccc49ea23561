import type { CallMoment } from 'c/voiceCalls';
import { callKey, type Call } from 'c/voiceCallState';
import { summarizeCall } from 'c/voiceCallSummary';
import { viewOnPage, type PageCalls } from './recordCalls';
import { tabsOf } from './tabs';

/** A screen flow for a call, as of the event that started it. */
export interface CallFlow {
  /** Event, flow and call: what starts once. */
  readonly start: string;
  readonly apiName: string;
  readonly call: Call;
  /** As the platform takes them: the call's entry in the trace summary, as JSON. */
  readonly inputs: readonly { readonly name: string; readonly type: 'String'; readonly value: string }[];
}

/** What an admin sets of flows; an attribute may be unset. */
interface FlowAttributes {
  readonly show: string;
  readonly flowEvent: string | undefined;
  readonly flowApiName: string | undefined;
}

function flowOf({ event, call, at }: CallMoment, apiName: string): CallFlow {
  const value = JSON.stringify(summarizeCall(call, at));
  const start = `${event} ${apiName} ${callKey(call)}`;
  return { start, apiName, call, inputs: [{ name: 'voiceCallSummary', type: 'String', value }] };
}

/** Whether the call is shown on the page; null: its record is still being read. */
function isOnPage(page: PageCalls, call: Call): boolean | null {
  return page.kind === 'reading' ? null : viewOnPage(page, { calls: [call], now: 0 }).calls.length > 0;
}

/**
 * Starts the flows that these moments are due for and that this console may start. A flow runs where its call is
 * shown.
 * @param claim notes the start; false: it was started before, here or elsewhere in the tab
 */
export function startFlows(
  moments: readonly CallMoment[],
  { show, flowEvent = 'CALL_ENDED', flowApiName = '' }: FlowAttributes,
  page: PageCalls,
  claim: (start: string) => boolean,
): readonly CallFlow[] {
  const apiName = flowApiName.trim();
  if (!apiName || !tabsOf(show).includes('call')) return [];
  const due = moments.filter(({ event, call }) => event === flowEvent && isOnPage(page, call));
  return due.map((moment) => flowOf(moment, apiName)).filter(({ start }) => claim(start));
}
