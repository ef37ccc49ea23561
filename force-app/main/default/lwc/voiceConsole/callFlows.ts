import type { Call, CallState } from 'c/voiceCallState';
import type { StoreLine } from 'c/voiceCallStore';
import { summarizeCall } from 'c/voiceCallSummary';
import type { ToolkitEventType } from 'c/voiceEvents';
import type { NoteStart } from './startedFlows';

/** A screen flow for a call, as of the event that started it. */
export interface CallFlow {
  /** Event, flow and call: what starts once. */
  readonly start: string;
  readonly apiName: string;
  readonly call: Call;
  /** When its event came, epoch milliseconds. */
  readonly at: number;
  /** As the platform takes them: the call's entry in the trace summary, as JSON. */
  readonly inputs: readonly { readonly name: string; readonly type: 'String'; readonly value: string }[];
}

/** Which flow an admin wants, and for which calls. */
export interface FlowSettings {
  readonly flowEvent: string;
  /** Empty: none. */
  readonly flowApiName: string;
  /** Null: not known yet. */
  isWanted(call: Call): boolean | null;
}

/** What the flows of a console need of it, of the tab and of the time. */
export interface FlowsWorld {
  readonly noteStart: NoteStart;
  settings(): FlowSettings;
  /** Epoch milliseconds, on the clock that stamps the events. */
  now(): number;
}

/** The flows that events start: one on screen, the others after it. */
export interface CallFlows {
  /** The one on screen first; also such as could not start before it was known that they are wanted. */
  current(): readonly CallFlow[];
  /** Takes a line that the store has applied, or null when the store has come to another state without one. */
  hear(state: CallState, line: StoreLine | null): void;
  /** That one is over; the next comes on screen. */
  end(start: string): void;
}

/** An older event is no news: it was replayed, or had to wait. */
const FRESH_MS = 60_000;

/** What becomes known of a call by an event that may start a flow; an end that was only inferred may be none. */
const MOMENTS: Readonly<Partial<Record<ToolkitEventType, (call: Call) => number | null>>> = {
  CALL_CONNECTED: ({ connectedAt }) => connectedAt,
  CALL_ENDED: ({ endedAt, canReopen }) => (canReopen ? null : endedAt),
  WRAP_UP_ENDED: ({ wrapUpEndedAt }) => wrapUpEndedAt,
};

/** The flow as it starts, with what is known of the call at that state time. */
function flowOf(flow: Omit<CallFlow, 'inputs'>, now: number): CallFlow {
  const value = JSON.stringify(summarizeCall(flow.call, now));
  return { ...flow, inputs: [{ name: 'voiceCallSummary', type: 'String', value }] };
}

/** Begins with none; feed it with what a store's listener is told. */
export function createCallFlows({ noteStart, settings, now }: FlowsWorld): CallFlows {
  let all: readonly CallFlow[] = [];
  let asked: readonly CallFlow[] = [];
  let before: readonly Call[] = [];
  const isFresh = ({ at }: { readonly at: number }): boolean => Math.abs(now() - at) <= FRESH_MS;
  return {
    current() {
      const { isWanted } = settings();
      const open = asked.filter(isFresh).map((flow) => ({ flow, wanted: isWanted(flow.call) }));
      asked = open.flatMap(({ flow, wanted }) => (wanted === null ? [flow] : []));
      const started = open.flatMap(({ flow, wanted }) => (wanted && noteStart(flow.start) ? [flow] : []));
      if (started.length > 0) all = [...all, ...started];
      return all;
    },
    hear({ calls, latestAt }, line) {
      const previous = before;
      before = calls;
      const momentOf = line?.kind === 'event' && MOMENTS[line.type];
      if (!momentOf) return;
      const { flowEvent, flowApiName } = settings();
      if (!flowApiName || line.type !== flowEvent || !isFresh(line)) return;
      const isKnown = (call: Call): boolean => momentOf(call) !== null;
      const had = previous.filter(isKnown).map(({ callId }) => callId);
      const reached = calls.filter((call) => isKnown(call) && !had.includes(call.callId));
      const { at } = line;
      const flows = reached.map((call) => {
        const start = `${flowEvent} ${flowApiName} ${call.callId}`;
        return flowOf({ start, apiName: flowApiName, call, at }, latestAt ?? at);
      });
      asked = [...asked, ...flows];
    },
    end(start) {
      all = all.filter((flow) => flow.start !== start);
    },
  };
}
