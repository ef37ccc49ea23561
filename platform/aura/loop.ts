import { AuraError, wrapError } from './auraError';

/** More than any component needs; past it a render handler keeps causing the next rerender. */
const MOST_RERENDERS = 100;

/**
 * Who is running: the framework gives a component's code access to its own attributes, and takes it away when that code
 * returns. Timers, promises and other people's callbacks run outside of the loop unless they went through `$A.getCallback`.
 */
export class AuraLoop {
  private owner: object | null = null;
  private depth = 0;
  private readonly dirty = new Map<object, () => void>();

  /** Returns the component whose code has access now, or null. */
  current(): object | null {
    return this.owner;
  }

  /** Whether the framework is at work below the running code: only then do errors of actions come out. */
  isRunning(): boolean {
    return this.depth > 0;
  }

  /** Runs an action with access to `owner`; renders marked components again when the outermost action is over. */
  run<Result>(owner: object | null, action: () => Result): Result {
    try {
      return this.within(owner, this.depth + 1, action);
    } finally {
      this.settle();
    }
  }

  /** Runs an action with access to `owner`, without a loop of its own. */
  grant<Result>(owner: object, action: () => Result): Result {
    return this.within(owner, this.depth, action);
  }

  /** Runs code that the framework does not know, such as a toolkit's: no access, no loop. */
  outside<Result>(action: () => Result): Result {
    return this.within(null, 0, action);
  }

  /** Notes that `component` has to be rendered again when the loop is over. */
  mark(component: object, rerender: () => void): void {
    this.dirty.set(component, rerender);
  }

  /** Renders marked components again, unless the loop goes on. Throws the error of a render handler. */
  settle(): void {
    for (let count = 0; this.depth === 0; count += 1) {
      const [component, rerender] = this.dirty.entries().next().value ?? [];
      if (!component || !rerender) return;
      this.dirty.delete(component);
      if (count < MOST_RERENDERS) this.within(null, 1, rerender);
      else throw new AuraError('Max Callstack Exceeded: Rerendering loop');
    }
  }

  /** `$A.getCallback`: restores the access of now; an error of the callback comes out wrapped. */
  getCallback<This, Arguments extends unknown[], Result>(
    callback: (this: This, ...given: Arguments) => Result,
  ): (this: This, ...given: Arguments) => Result {
    if (typeof callback !== 'function')
      throw new AuraError("Assertion Failed!: $A.getCallback(): 'callback' must be a valid Function : false");
    const { owner } = this;
    const run = (action: () => Result): Result => this.run(owner, action);
    return function (...given) {
      try {
        return run(() => callback.apply(this, given));
      } catch (error) {
        throw wrapError('Error in $A.getCallback()', error);
      }
    };
  }

  private within<Result>(owner: object | null, depth: number, action: () => Result): Result {
    const before = { owner: this.owner, depth: this.depth };
    Object.assign(this, { owner, depth });
    try {
      return action();
    } finally {
      Object.assign(this, before);
    }
  }
}
