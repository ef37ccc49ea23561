import type { NumberedLine } from './numbers';

/** What came before the numbers that it follows. */
export interface Early {
  readonly message: unknown;
  readonly line: NumberedLine;
  /** Stops what it waits for. */
  cancel: () => void;
}

/** The waiting room, in order of number. */
export class EarlyLines {
  private lines: readonly Early[] = [];

  get messages(): readonly unknown[] {
    return this.lines.map(({ message }) => message);
  }

  has({ relayId, seq }: NumberedLine): boolean {
    return this.lines.some(({ line }) => line.relayId === relayId && line.seq === seq);
  }

  add(message: unknown, line: NumberedLine): Early {
    const one: Early = { message, line, cancel: () => {} };
    this.lines = [...this.lines, one].sort((a, b) => a.line.seq - b.line.seq);
    return one;
  }

  /** The relay's first line, if its number is no larger; it waits no more. */
  take(relayId: string, largest: number): Early | undefined {
    const one = this.lines.find(({ line }) => line.relayId === relayId && line.seq <= largest);
    one?.cancel();
    this.lines = this.lines.filter((other) => other !== one);
    return one;
  }

  clear(): void {
    for (const { cancel } of this.lines) cancel();
    this.lines = [];
  }
}
