import { parseRelayLine, type ToolkitEventType } from 'c/voiceEvents';
import {
  EMPTY_STATE,
  parseStoredCall,
  putInDoubt,
  reduce,
  restoreCalls,
  selectOpenCalls,
  type Anomaly,
  type CallState,
  type CallView,
} from 'c/voiceCallState';

/** A relay message, or a trace line without its stamp. */
export interface TraceLine {
  readonly type: string;
  readonly at: number;
  readonly detail: Readonly<Record<string, unknown>>;
  readonly relayId?: string;
  readonly seq?: number;
}

/** One trace line; `callId` is "A" unless the detail says otherwise (null leaves it out). */
export function event(type: ToolkitEventType, at: number, detail: Record<string, unknown> = {}): TraceLine {
  return { type, at, detail: { callId: 'A', ...detail } };
}

/** Among lines: the page is reloaded here, at once. */
export const RELOAD = { kind: 'reload' };
/** Among lines: nobody watched for a while here. */
export const UNWATCHED = { kind: 'unwatched' };

/** The state after a reload: the open calls are stored as JSON when the page is left. */
function reloaded({ calls, latestAt }: CallState): CallState {
  if (latestAt === null) return EMPTY_STATE;
  const stored: unknown[] = JSON.parse(JSON.stringify(calls.filter(({ phase }) => phase !== 'closed')));
  const restored = stored.map(parseStoredCall).filter((call) => call !== null);
  return restoreCalls(restored, latestAt, latestAt);
}

function after(state: CallState, line: unknown, lineNumber: number): CallState {
  if (line === RELOAD) return reloaded(state);
  if (line === UNWATCHED) return putInDoubt(state);
  return reduce(state, parseRelayLine(line, lineNumber));
}

/** The state after the lines, and every anomaly on the way. */
export function replay(lines: readonly unknown[]): { state: CallState; anomalies: readonly Anomaly[] } {
  let state = EMPTY_STATE;
  const anomalies: Anomaly[] = [];
  lines.forEach((line, index) => {
    state = after(state, line, index + 1);
    anomalies.push(...state.anomalies);
  });
  return { state, anomalies };
}

export const stateOf = (lines: readonly unknown[]): CallState => replay(lines).state;

/** The view of panels `now` after the lines; `now` is the last event's time unless given. */
export function viewOf(lines: readonly unknown[], now?: number): CallView {
  const state = stateOf(lines);
  const at = now ?? state.latestAt ?? 0;
  return { calls: selectOpenCalls(state, at), now: at };
}

/** The first call after the lines, without the record of its latest events: for a comparison of all other facts. */
export function factsOf(lines: readonly unknown[]): object | null {
  const [call] = stateOf(lines).calls;
  if (!call) return null;
  const { lastEventAt: _, lastStartedAt: __, lastEndedAt: ___, isUnsureWhoLeft: ____, ...facts } = call;
  return { ...facts, parties: call.parties.map(({ holdReport: _____, isTakenOffHold: ______, ...party }) => party) };
}
