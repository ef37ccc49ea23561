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
  /** As the platform takes them: the call's entry in the trace summary, as JSON. */
  readonly inputs: readonly { readonly name: string; readonly type: 'String'; readonly value: string }[];
}

/** Which flow an admin wants, and for which calls. */
export interface FlowSettings {
  readonly flowEvent: string;
  /** Empty: none. */
  readonly flowApiName: string;
  isWanted(call: Call): boolean;
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
  /** The one on screen first. */
  readonly all: readonly CallFlow[];
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

/** The flow as it starts, with what is known of the call at that time. */
function flowOf(start: string, apiName: string, call: Call, at: number): CallFlow {
  const value = JSON.stringify(summarizeCall(call, at));
  return { start, apiName, call, inputs: [{ name: 'voiceCallSummary', type: 'String', value }] };
}

/** Begins with none; feed it with what a store's listener is told. */
export function createCallFlows({ noteStart, settings, now }: FlowsWorld): CallFlows {
  let all: readonly CallFlow[] = [];
  let before: readonly Call[] = [];
  return {
    get all() {
      return all;
    },
    hear({ calls, latestAt }, line) {
      const previous = before;
      before = calls;
      const momentOf = line?.kind === 'event' && MOMENTS[line.type];
      if (!momentOf) return;
      const { flowEvent, flowApiName, isWanted } = settings();
      if (!flowApiName || line.type !== flowEvent || Math.abs(now() - line.at) > FRESH_MS) return;
      const isKnown = (call: Call): boolean => momentOf(call) !== null;
      const had = previous.filter(isKnown).map(({ callId }) => callId);
      for (const call of calls.filter((one) => isKnown(one) && !had.includes(one.callId) && isWanted(one))) {
        const start = `${flowEvent} ${flowApiName} ${call.callId}`;
        if (noteStart(start)) all = [...all, flowOf(start, flowApiName, call, latestAt ?? 0)];
      }
    },
    end(start) {
      all = all.filter((flow) => flow.start !== start);
    },
  };
}
