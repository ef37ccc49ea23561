import { readStored, storeTexts, STORAGE_KEY, type Owner, type TextStorage } from './storedCalls';

/** Live calls as they are kept over a reload. A storage that is full or switched off keeps none, and harms nothing. */
export class LiveCalls {
  /** Whether something may be there to erase. */
  private hasStored = true;

  private readonly storage: () => TextStorage;
  private readonly owner: () => Owner;

  /** @param storage of the browser tab; opening it may throw where the browser forbids it */
  constructor(storage: () => TextStorage, owner: () => Owner) {
    this.storage = storage;
    this.owner = owner;
  }

  /** The lines that lead to the calls that were live before the reload, or one that is `malformed` if they cannot be read. */
  restored(): readonly unknown[] {
    try {
      const stored = readStored(this.storage(), this.owner());
      if (stored.kind === 'unreadable') return [null];
      return stored.kind === 'lines' && stored.lines.length > 0 ? [...stored.lines, { kind: 'restored' }] : [];
    } catch {
      return []; // forbidden: nothing was ever stored
    }
  }

  /** Stores these lines in place of what is there; null: erases it. */
  save(texts: readonly string[] | null): void {
    if (!texts) return this.erase();
    try {
      storeTexts(this.storage(), this.owner(), texts);
      this.hasStored = true;
    } catch {
      this.erase(); // full: what is there is out of date
    }
  }

  erase(): void {
    if (!this.hasStored) return;
    try {
      this.storage().removeItem(STORAGE_KEY);
      this.hasStored = false;
    } catch {
      // Forbidden: nothing is there either.
    }
  }
}
