import { AuraError, wrapError } from './auraError';

/** More than any component needs: beyond this a render handler keeps causing rerenders. */
const MOST_RERENDERS = 100;

/**
 * Tracks whose code runs. The framework gives a component's code access to its own attributes until that code returns. Timers,
 * promises and foreign callbacks run outside of the loop unless they went through `$A.getCallback`.
 */
export class AuraLoop {
  private owner: object | null = null;
  private depth = 0;
  private readonly dirty = new Map<object, () => void>();

  /** Returns the component whose code has access now, or null. */
  current(): object | null {
    return this.owner;
  }

  /** Whether the framework called the running code: only then are errors of actions thrown. */
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

  /** Marks `component` to be rendered again when the loop ends. */
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

  /** Implements `$A.getCallback`: the callback gets the present access back, and its errors are wrapped. */
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
