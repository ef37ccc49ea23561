interface Task {
  readonly at: number;
  readonly action: () => void;
}

/** Time that passes only when a test lets it: a wall clock, which can be set, and the page's own clock. */
export class VirtualTime {
  /** Epoch milliseconds. */
  wallMs: number;
  /** Milliseconds since the page was loaded. */
  pageMs = 0;
  /** In order of time, of equal times in order of planning. `at` is page time. */
  private tasks: readonly Task[] = [];

  constructor(wallMs = 1_790_000_000_000) {
    this.wallMs = wallMs;
  }

  /** Counts the timers that are due later. */
  get pending(): number {
    return this.tasks.length;
  }

  readonly after = (ms: number, action: () => void): (() => void) => {
    const task: Task = { at: this.pageMs + ms, action };
    const place = this.tasks.findLastIndex(({ at }) => at <= task.at) + 1;
    this.tasks = this.tasks.toSpliced(place, 0, task);
    return () => {
      this.tasks = this.tasks.filter((other) => other !== task);
    };
  };

  readonly every = (ms: number, action: () => void): (() => void) => {
    let cancel = this.after(ms, act);
    function act(): void {
      again();
      action();
    }
    const again = (): void => void (cancel = this.after(ms, act));
    return () => cancel();
  };

  /** Lets that many milliseconds pass. */
  pass(ms: number): void {
    const end = this.pageMs + ms;
    for (;;) {
      const [due] = this.tasks;
      if (!due || due.at > end) break;
      this.tasks = this.tasks.slice(1);
      this.passTo(Math.max(this.pageMs, due.at));
      due.action();
    }
    this.passTo(end);
  }

  private passTo(pageMs: number): void {
    this.wallMs += pageMs - this.pageMs;
    this.pageMs = pageMs;
  }
}
