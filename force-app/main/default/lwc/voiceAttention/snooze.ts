/** By key of what was put off: until when, state time in epoch milliseconds. */
export type Snoozes = ReadonlyMap<string, number>;

const SNOOZE_MS = 60_000;

/** With that put off for a minute. What is over by now is forgotten. */
export function snoozed(snoozes: Snoozes, key: string, now: number): Snoozes {
  const still = [...snoozes].filter(([, until]) => until > now);
  return new Map([...still, [key, now + SNOOZE_MS]]);
}
