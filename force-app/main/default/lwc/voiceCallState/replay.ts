/** CALL_STARTED and CALL_CONNECTED this close together, milliseconds, may be a replay after a reload: docs/contract.md, "Tri-state". */
const REPLAY_MS = 1000;
/** A replay comes this soon, milliseconds, after a relay began to listen. */
export const REPLAY_TIME_MS = 10_000;

/** The times, epoch milliseconds, that tell a connect from a replay of it. */
export interface ConnectTimes {
  readonly connectedAt: number;
  /** Of the latest CALL_STARTED; null: none came. */
  readonly lastStartedAt: number | null;
  /** Of the call's first event. */
  readonly beganAt: number;
  /** Since when somebody has listened; Infinity: not known. */
  readonly listensSince: number;
}

/** Whether the call was seen to connect: it rang for longer than a replay takes, or began after the time of replays. */
export function isSeenToConnect({ connectedAt, lastStartedAt, beganAt, listensSince }: ConnectTimes): boolean {
  const hasRung = lastStartedAt !== null && connectedAt - lastStartedAt > REPLAY_MS;
  return hasRung || beganAt - listensSince > REPLAY_TIME_MS;
}
