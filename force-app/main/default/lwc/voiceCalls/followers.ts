/** Calls each listener with the present value. A listener that throws does not stop the others. */
export class Followers<Present> {
  private readonly all = new Set<(present: Present) => void>();
  private readonly onError: (error: unknown) => void;

  constructor(onError: (error: unknown) => void) {
    this.onError = onError;
  }

  get isEmpty(): boolean {
    return this.all.size === 0;
  }

  add(follower: (present: Present) => void, present: Present): void {
    this.all.add(follower);
    this.call(follower, present);
  }

  remove(follower: (present: Present) => void): void {
    this.all.delete(follower);
  }

  clear(): void {
    this.all.clear();
  }

  callAll(present: Present): void {
    for (const follower of [...this.all]) this.call(follower, present);
  }

  private call(follower: (present: Present) => void, present: Present): void {
    try {
      follower(present);
    } catch (error) {
      this.onError(error);
    }
  }
}
