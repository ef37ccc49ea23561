import type { FaultState } from './faultControl';
import type { Playback } from './playback';
import type { DatedEvent } from './timeline';
import type { Trace } from './traceFile';

/** What does not end when the page is loaded again: what the phone has still to send, the page's time, and the faults. */
export interface SessionBackup {
  /** The page's time, epoch milliseconds. */
  readonly at: number;
  /** Null: all at once. */
  readonly speed: number | null;
  readonly isPlaying: boolean;
  readonly title: string;
  /** What is still to be sent. */
  readonly events: readonly DatedEvent[];
  /** What could not be kept; empty: nothing. */
  readonly problem: string;
  readonly faults: Pick<FaultState, 'plan' | 'arrangement'>;
}

interface Shown {
  readonly playback: Playback;
  readonly faults: FaultState;
}

const KEY = 'workbench.phone';

/** What is kept of a playback at that moment. */
export function backupOf(at: number, speed: number, { playback, faults }: Shown): SessionBackup {
  const { status, title, timeline } = playback;
  const { plan, arrangement } = faults;
  return {
    at,
    speed: Number.isFinite(speed) ? speed : null,
    isPlaying: status === 'playing',
    title,
    events: timeline.events.slice(timeline.shown),
    problem: '',
    faults: { plan, arrangement },
  };
}

/** Keeps it in the browser tab until the page has been loaded again; without the rest of a trace that is too long for the browser. */
export function saveBackup(storage: Pick<Storage, 'setItem'>, phone: SessionBackup): void {
  try {
    storage.setItem(KEY, JSON.stringify(phone));
  } catch {
    const problem = `The rest of ${phone.title} is too long to be kept over a reload.`;
    storage.setItem(KEY, JSON.stringify({ ...phone, events: [], problem }));
  }
}

/** Takes what was kept, once; null: nothing was. */
export function takeBackup(storage: Pick<Storage, 'getItem' | 'removeItem'>): SessionBackup | null {
  const text = storage.getItem(KEY);
  storage.removeItem(KEY);
  return text === null ? null : (JSON.parse(text) as SessionBackup); // this page's own writing
}

/** What is still to be sent, as a trace that begins now. */
export function restOf({ at, title, events }: SessionBackup): Trace {
  return {
    title,
    events: events.map(({ at: due, detail, ...event }) => ({ ...event, detail: { ...detail }, after: due - at })),
    skipped: 0,
    recordedAt: at,
  };
}
