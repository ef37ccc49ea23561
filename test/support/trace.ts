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

/** Makes a trace line; `callId` is "A" unless the detail has another (null leaves it out). */
export function event(type: ToolkitEventType, at: number, detail: Record<string, unknown> = {}): TraceLine {
  return { type, at, detail: { callId: 'A', ...detail } };
}

/** Between lines: the page reloads here, at once. */
export const RELOAD = { kind: 'reload' };
/** Between lines: nobody watches for a while here. */
export const UNWATCHED = { kind: 'unwatched' };

/** Makes the state after a reload, which stores the open calls as JSON. */
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

/** Applies the lines; returns the state and all anomalies. */
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

/** Makes the view for panels after the lines, by default at the time of the last event. */
export function viewOf(lines: readonly unknown[], now?: number): CallView {
  const state = stateOf(lines);
  const at = now ?? state.latestAt ?? 0;
  return { calls: selectOpenCalls(state, at), now: at };
}

/** Returns the first call after the lines, without the times of its latest events, to compare all other facts. */
export function factsOf(lines: readonly unknown[]): object | null {
  const [call] = stateOf(lines).calls;
  if (!call) return null;
  const { lastEventAt: _, lastStartedAt: __, lastEndedAt: ___, isUnsureWhoLeft: ____, ...facts } = call;
  return { ...facts, parties: call.parties.map(({ holdReport: _____, isTakenOffHold: ______, ...party }) => party) };
}
