import { EMPTY_TIMELINE, type Timeline } from './timeline';

/** What the screen shows of the player. */
export interface Playback {
  readonly status: 'empty' | 'playing' | 'paused' | 'finished';
  /** Of the trace; empty when there is none. */
  readonly title: string;
  readonly done: number;
  readonly total: number;
  readonly skipped: number;
  /** Whether it came to its end and shows its last moment with a call, which is not its end. */
  readonly isLanded: boolean;
  /** The number of the event up to which events are being sent at once, if that takes a while; null: none are. */
  readonly goingTo: number | null;
  readonly timeline: Timeline;
}

const NOTHING = { status: 'empty', title: '', done: 0, total: 0, skipped: 0, isLanded: false, goingTo: null } as const;

/** What there is before anything was played. */
export const EMPTY_PLAYBACK: Playback = { ...NOTHING, timeline: EMPTY_TIMELINE };
