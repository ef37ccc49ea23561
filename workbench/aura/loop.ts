/** More rounds than any component needs; past it a rerender keeps causing the next one. */
const MOST_ROUNDS = 20;

/**
 * Who is running: the framework gives a component's code access to its own attributes, and takes it away when that code
 * returns. Timers, promises and other people's callbacks run without it unless they went through `$A.getCallback`.
 */
export class AuraLoop {
  private owner: object | null = null;
  private depth = 0;
  private readonly dirty = new Map<object, () => void>();

  /** The component whose code has access now, or null. */
  current(): object | null {
    return this.owner;
  }

  /** Runs an action with access to `owner`; when the outermost one is over, what changed is rendered. */
  run<Result>(owner: object | null, action: () => Result): Result {
    try {
      return this.enter(owner, action);
    } finally {
      this.settle();
    }
  }

  /** Rerenders `component` at the end of the loop, or at once when none is running. */
  later(component: object, rerender: () => void): void {
    this.dirty.set(component, rerender);
    this.settle();
  }

  /** `$A.getCallback`: restores the access of now; what the callback throws comes out wrapped. */
  getCallback<Arguments extends unknown[], Result>(
    callback: (...given: Arguments) => Result,
  ): (...given: Arguments) => Result {
    if (typeof callback !== 'function') throw new Error("$A.getCallback(): 'callback' must be a valid Function");
    const { owner } = this;
    return (...given) => {
      try {
        return this.run(owner, () => callback(...given));
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        throw new Error(`Error in $A.getCallback() [${reason}]`, { cause: error });
      }
    };
  }

  private enter<Result>(owner: object | null, action: () => Result): Result {
    const previous = this.owner;
    this.owner = owner;
    this.depth += 1;
    try {
      return action();
    } finally {
      this.depth -= 1;
      this.owner = previous;
    }
  }

  private settle(): void {
    for (let round = 0; this.depth === 0 && this.dirty.size > 0; round += 1) {
      const rerenders = [...this.dirty.values()];
      this.dirty.clear();
      if (round === MOST_ROUNDS) throw new Error('Rerendering does not come to rest.');
      this.enter(null, () => rerenders.forEach((rerender) => rerender()));
    }
  }
}
