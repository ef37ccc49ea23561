import { parseTraceLine } from 'c/voiceCallFeed';
import type { ToolkitEventType } from 'c/voiceEvents';
import { EMPTY_STATE, reduce, selectOpenCalls, type Anomaly, type CallState, type CallView } from 'c/voiceCallState';

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

/** The line at which the page of a trace was reloaded. */
export const RELOAD = { kind: 'restored' };

/** What the reducer makes of the lines, and every anomaly on the way. */
export function replay(lines: readonly unknown[]): { state: CallState; anomalies: readonly Anomaly[] } {
  let state = EMPTY_STATE;
  const anomalies: Anomaly[] = [];
  lines.forEach((line, index) => {
    state = reduce(state, parseTraceLine(line, index + 1));
    anomalies.push(...state.anomalies);
  });
  return { state, anomalies };
}

export const stateOf = (lines: readonly unknown[]): CallState => replay(lines).state;

/** What panels are shown `now` after the lines; `now` is the last event's time unless given. */
export function viewOf(lines: readonly unknown[], now?: number): CallView {
  const state = stateOf(lines);
  return { calls: selectOpenCalls(state), now: now ?? state.latestAt ?? 0 };
}
