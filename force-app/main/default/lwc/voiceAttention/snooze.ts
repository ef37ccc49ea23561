/** Until when each alert is snoozed, by its key; state time, epoch milliseconds. */
export type Snoozes = ReadonlyMap<string, number>;

const SNOOZE_MS = 60_000;

/** Snoozes an alert for a minute, and forgets snoozes that are over. */
export function snoozed(snoozes: Snoozes, key: string, now: number): Snoozes {
  const still = [...snoozes].filter(([, until]) => until > now);
  return new Map([...still, [key, now + SNOOZE_MS]]);
}
