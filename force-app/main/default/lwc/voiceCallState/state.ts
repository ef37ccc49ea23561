import type { Anomaly } from './anomaly';
import type { Call } from './call';

/** The numbers and the clock of a relay. */
export interface RelayRecord {
  /** Null: the lines without a relayId, which share one clock. */
  readonly relayId: string | null;
  /** State time of its first applied line since watching began; null: none yet. */
  readonly firstAppliedAt: number | null;
  /** Its latest `at`, as sent; null: none yet. */
  readonly lastAt: number | null;
  /** Milliseconds to add to its times because its clock stepped back. */
  readonly clockOffsetMs: number;
  /** The highest number it used; null: none yet. */
  readonly lastSeq: number | null;
  /** The lower numbers that it has not used, as [first, last] ranges. */
  readonly missingRanges: readonly (readonly [number, number])[];
}

/** Remembers callIds that have no call. */
export interface UnknownIds {
  /** The latest CALL_ENDED of each, for a second: its CALL_STARTED may come just after it. */
  readonly ended: readonly { readonly callId: string; readonly at: number }[];
  /** The first AUDIO_STATS with a sample of each. */
  readonly audio: readonly { readonly callId: string; readonly at: number }[];
}

export interface CallState {
  /** In order of their first event; a leg comes after the earlier legs of its callId. */
  readonly calls: readonly Call[];
  readonly relays: readonly RelayRecord[];
  readonly unknownIds: UnknownIds;
  /** The directions that have had a packet in any call of this page: a one-way alarm needs that. */
  readonly hadPackets: { readonly input: boolean; readonly output: boolean };
  /** State time of the latest event, epoch milliseconds; null: none yet. */
  readonly latestAt: number | null;
  /** State time of the first event since watching last began; null: none yet. */
  readonly watchedSince: number | null;
  /** Count of events applied so far. */
  readonly events: number;
  /** The anomalies of the last line only, in the order of the rules. */
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
