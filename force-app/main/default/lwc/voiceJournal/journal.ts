import { CallFeed, toChannel, type ControlMessage, type FeedWorld, type NumberRequest } from 'c/voiceCallFeed';
import type { CallStore } from 'c/voiceCallStore';
import { CallTrace, type SavedTrace } from './callTrace';
import type { LiveCalls } from './liveCalls';

export interface JournalOptions {
  readonly world: FeedWorld;
  readonly store: CallStore;
  readonly liveCalls: LiveCalls;
  /** Whether live calls are kept over a reload of the page; else what was kept is erased. */
  readonly restores: boolean;
}

/** How long a journal that is not the page's first waits for the first one's answer. */
const YIELD_MS = 100;

/** Keeps the trace of the calls, answers who asks for it, and takes live calls over a reload of the page. */
export class Journal {
  readonly feed: CallFeed<SavedTrace>;
  private readonly trace = new CallTrace();
  /** Stops the answers that are due, by reader. */
  private readonly answers = new Map<string, () => void>();
  /** Stops what else is due to be said. */
  private readonly due = new Set<() => void>();
  private cancelSave: (() => void) | null = null;

  private readonly options: JournalOptions;

  constructor(options: JournalOptions) {
    this.options = options;
    const { world, store, restores, liveCalls } = options;
    this.feed = new CallFeed(world, {
      store,
      onLine: (message, line) => {
        this.trace.add(message, line, store.state);
        this.saveSoon();
      },
      save: () => this.trace.save(),
      load: (saved) => this.trace.load(saved),
      onControl: (control) => this.hearControl(control),
      onJoined: () => {
        this.announce();
        this.saveSoon();
      },
    });
    if (restores) this.feed.replay(liveCalls.restored());
    else liveCalls.erase();
    this.announce();
  }

  /** Stores what is due and falls silent. */
  end(): void {
    if (this.cancelSave) this.save();
    for (const to of [...this.answers.keys()]) this.stopAnswer(to);
    for (const cancel of this.due) cancel();
    this.feed.end();
  }

  private send(message: ControlMessage): void {
    this.options.world.send(toChannel(message));
  }

  /** Says it outside the handler that is at work. */
  private sendSoon(message: ControlMessage): void {
    const cancel = this.options.world.after(0, () => {
      this.due.delete(cancel);
      this.send(message);
    });
    this.due.add(cancel);
  }

  private announce(): void {
    this.sendSoon({ kind: 'journal', from: this.options.world.id });
  }

  private hearControl(control: ControlMessage): void {
    if (control.kind === 'trace') return this.hearAnswer(control.to, control.extent);
    if (control.from === this.options.world.id) return;
    if (control.kind === 'ask') this.answerNumbers(control);
    if (control.kind === 'hello') this.answerSoon(control.from);
  }

  /** Somebody else's answer makes this journal's needless. */
  private hearAnswer(to: string, extent: 'numbers' | 'provisional' | 'whole' | 'cut'): void {
    if (extent === 'whole' || extent === 'cut') this.stopAnswer(to);
  }

  private answerSoon(to: string): void {
    this.stopAnswer(to);
    const isFirst = this.feed.joining === 'alone' || this.feed.joining === 'asking';
    const cancel = this.options.world.after(isFirst ? 0 : YIELD_MS, () => this.answer(to));
    this.answers.set(to, cancel);
  }

  private answer(to: string): void {
    this.answers.delete(to);
    const { joining } = this.feed;
    const isCut = this.trace.isCut || joining === 'cut';
    const extent = joining === 'asking' ? 'provisional' : isCut ? 'cut' : 'whole';
    this.send({ kind: 'trace', to, extent, lines: this.trace.lines(), early: this.feed.waiting });
  }

  private answerNumbers({ from, relayId, first, last }: NumberRequest): void {
    const lines = this.trace.numbers(relayId, first, last);
    if (lines.length > 0) this.sendSoon({ kind: 'trace', to: from, extent: 'numbers', lines, early: [] });
  }

  private stopAnswer(to: string): void {
    this.answers.get(to)?.();
    this.answers.delete(to);
  }

  private saveSoon(): void {
    if (this.options.restores) this.cancelSave ??= this.options.world.after(0, () => this.save());
  }

  /** Only once it is clear that no other journal knows more. */
  private save(): void {
    this.cancelSave?.();
    this.cancelSave = null;
    if (this.feed.joining !== 'asking') this.options.liveCalls.save(this.trace.liveTexts());
  }
}
