import type { CallState } from 'c/voiceCallState';
import type { RelayLine } from 'c/voiceEvents';
import type { TraceMessage } from './messages';
import { firstNumber, isNumbered } from './numbers';
import type { FeedWorld } from './world';

/**
 * How far back a reader's state goes. `asking`: it waits for a journal. `joined`: to the start of the journal. `cut`: to where
 * the journal was cut short. `alone`: no journal answered, so from this reader's own start on only.
 */
export type Joining = 'asking' | 'joined' | 'cut' | 'alone';

/** A message that was heard live. */
export interface Heard {
  readonly message: unknown;
  readonly line: RelayLine;
}

export interface JoinOptions {
  /** Asks all journals for the trace. */
  ask(): void;
  onJoined(): void;
}

/** In one page an answer takes a few turns of the event loop, and no network. */
const WAIT_MS = 250;
/** So much is kept for the case that a journal comes later. */
const KEPT = 2000;

/**
 * Whether a trace leads up to what was heard live: of each relay it begins no later. Of one that it tells nothing of, nothing
 * came before what was heard, or the trace tells of other relays at least.
 */
function goesFurtherBack(past: CallState, heard: readonly Heard[]): boolean {
  const first = new Map<string, number>();
  for (const { line } of heard)
    if (isNumbered(line)) first.set(line.relayId, Math.min(line.seq, first.get(line.relayId) ?? line.seq));
  return [...first].every(([relayId, seq]) => {
    const told = firstNumber(past, relayId);
    return told === null ? seq <= 1 || past.relays.length > 0 : told <= seq;
  });
}

/** A reader's way to the trace so far: asks at once, waits a bounded time, and asks again when a journal comes later. */
export class Join {
  state: Joining = 'asking';
  private hasProvisional = false;
  /** What was heard live and would have to follow a trace that still comes; null: none is taken any more. */
  private heard: Heard[] | null = [];
  private cancelAsk: () => void;
  private readonly cancelWait: () => void;

  private readonly world: FeedWorld;
  private readonly options: JoinOptions;

  constructor(world: FeedWorld, options: JoinOptions) {
    this.world = world;
    this.options = options;
    this.cancelAsk = world.after(0, () => options.ask());
    this.cancelWait = world.after(WAIT_MS, () => this.become(this.hasProvisional ? 'joined' : 'alone'));
  }

  /** Remembers what was heard as long as a trace may come that goes before it. */
  keep(one: Heard): void {
    this.heard?.push(one);
    if (this.heard && this.heard.length > KEPT) this.heard = null;
  }

  /** A journal is here: asks it, unless the trace is known. */
  askAgain(): void {
    if (!this.heard) return;
    this.cancelAsk();
    this.cancelAsk = this.world.after(0, () => this.options.ask());
  }

  /** A trace came; what was heard live so far, to follow it, or null if it is not wanted. */
  answered(extent: TraceMessage['extent'], past: CallState): readonly Heard[] | null {
    const { heard } = this;
    if (!heard || !goesFurtherBack(past, heard)) return null;
    this.hasProvisional = true;
    if (extent === 'provisional') return [...heard];
    this.heard = null;
    this.become(extent === 'cut' ? 'cut' : 'joined');
    return heard;
  }

  end(): void {
    this.cancelAsk();
    this.cancelWait();
  }

  private become(state: Joining): void {
    this.cancelWait();
    this.state = state;
    this.options.onJoined();
  }
}
