import type { Anomaly } from './anomaly';
import type { Call } from './call';

/** One relay's numbers and clock. */
export interface RelayRecord {
  /** Null: the lines without a relayId, which share one clock. */
  readonly relayId: string | null;
  /** State time of the first of its lines that was applied since somebody watches; null: none yet. */
  readonly firstAppliedAt: number | null;
  /** Latest `at` as sent; null: none yet. */
  readonly lastAt: number | null;
  /** Milliseconds added to the relay's times since its clock stepped back. */
  readonly clockOffsetMs: number;
  /** The largest number that it used; null: none yet. */
  readonly lastSeq: number | null;
  /** The smaller numbers that are not used up, as [first, last] ranges. */
  readonly missingRanges: readonly (readonly [number, number])[];
}

/** The memory of callIds that have no call. */
export interface UnknownIds {
  /** The latest CALL_ENDED of each such id, for a second: its CALL_STARTED may come just behind it. */
  readonly ended: readonly { readonly callId: string; readonly at: number }[];
  /** The first AUDIO_STATS with a sample of each such id. */
  readonly audio: readonly { readonly callId: string; readonly at: number }[];
}

export interface CallState {
  /** In order of their first event; a leg stands behind the earlier legs of its callId. */
  readonly calls: readonly Call[];
  readonly relays: readonly RelayRecord[];
  readonly unknownIds: UnknownIds;
  /** The directions that had a packet on this page, in any call; a one-way alarm needs that. */
  readonly hadPackets: { readonly input: boolean; readonly output: boolean };
  /** State time of the latest event, epoch milliseconds; null: none yet. */
  readonly latestAt: number | null;
  /** State time of the first event since somebody watches (again); null: none yet. */
  readonly watchedSince: number | null;
  /** Events applied so far. */
  readonly events: number;
  /** Those of the last line only, in the order of the rules. */
  readonly anomalies: readonly Anomaly[];
}

export const EMPTY_STATE: CallState = {
  calls: [],
  relays: [],
  unknownIds: { ended: [], audio: [] },
  hadPackets: { input: false, output: false },
  latestAt: null,
  watchedSince: null,
  events: 0,
  anomalies: [],
};
