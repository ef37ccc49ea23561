import {
  CONFIRM_MS,
  selectOffer,
  type CommandFacts,
  type CommandName,
  type CommandReport,
  type RefusalReason,
  type SentCommand,
} from 'c/voiceCommands';

/** What a page's commands need from the page. */
export interface CommandsWorld {
  /** Everything that the page knows about its calls now. */
  readonly calls: {
    readonly snapshot: CommandFacts;
    /** Keeps an answer, in place of `before`; listeners get it with `showCommands`. */
    noteCommand(report: CommandReport, before: CommandReport | null): void;
    showCommands(): void;
  };
  /** Gives the command to the host that listens; returns false if the phone did not take it. */
  send(name: CommandName): boolean;
  /** Runs the action once after that many milliseconds; returns a function that cancels it. */
  after(ms: number, action: () => void): () => void;
}

/** The first answer to a command. Whether it is confirmed then stands in the `commands` of the snapshots. */
export type CommandAnswer =
  { readonly answer: 'sent' } | { readonly answer: 'refused'; readonly reason: RefusalReason };

/** Sends commands to the phone, each at most once. One for each page. */
export class Commands {
  private readonly world: CommandsWorld;
  /** What is sent and not yet 5 s old, with the function that cancels its timer. */
  private readonly timers = new Map<SentCommand, () => void>();

  constructor(world: CommandsWorld) {
    this.world = world;
  }

  /** Sends a command now, or never. */
  send(name: CommandName): CommandAnswer {
    const { calls } = this.world;
    const facts = calls.snapshot;
    const offer = selectOffer(facts, name);
    if (offer.kind === 'refused') return this.refuse(name, offer.reason, null);
    const { callId, leg } = offer.call;
    const report: SentCommand = { name, callId, leg, at: facts.now, answer: 'sent' };
    calls.noteCommand(report, null); // before it is sent: the phone may answer at once, and nobody may send it again meanwhile
    if (!this.world.send(name) && this.isExpected(report)) return this.refuse(name, 'phone', report);
    const cancel = this.world.after(CONFIRM_MS, () => this.expire(report));
    this.timers.set(report, cancel);
    calls.showCommands();
    return { answer: 'sent' };
  }

  /** Ends the page: a command that is not confirmed by now stays so. */
  end(): void {
    for (const [report, cancel] of this.timers) {
      cancel();
      this.expire(report);
    }
  }

  private isExpected(report: SentCommand): boolean {
    return this.world.calls.snapshot.commands.includes(report);
  }

  private expire(report: SentCommand): void {
    this.timers.delete(report);
    if (this.isExpected(report))
      this.note({ ...report, at: this.world.calls.snapshot.now, answer: 'notConfirmed' }, report);
  }

  /** Refuses a command. Where the answer to an earlier one is waited for, that stays the latest answer. */
  private refuse(name: CommandName, reason: RefusalReason, before: SentCommand | null): CommandAnswer {
    if (reason !== 'waiting' && reason !== 'unknown-command')
      this.note({ name, at: this.world.calls.snapshot.now, answer: 'refused', reason }, before);
    return { answer: 'refused', reason };
  }

  private note(report: CommandReport, before: SentCommand | null): void {
    this.world.calls.noteCommand(report, before);
    this.world.calls.showCommands();
  }
}

/** Creates the commands of a page. */
export const createCommands = (world: CommandsWorld): Commands => new Commands(world);
