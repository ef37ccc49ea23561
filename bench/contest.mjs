// Times contestants against each other: warm-up, then rounds in random order, so that what else the machine does hits all alike.
import { performance } from 'node:perf_hooks';

/** The items in random order. */
export function shuffled(items) {
  const order = [...items];
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(Math.random() * (i + 1));
    [order[i], order[j]] = [order[j], order[i]];
  }
  return order;
}

/** The value below which that share of the numbers lies. */
export function quantile(numbers, share) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
}

/** Median and the quartiles around it. */
export function spread(numbers) {
  return { median: quantile(numbers, 0.5), low: quantile(numbers, 0.25), high: quantile(numbers, 0.75) };
}

/** So that nobody pays for what another left behind. */
const collectYoung = () => globalThis.gc?.({ type: 'minor' });

/**
 * Runs each contestant once a round.
 * @param {Record<string, () => void | Promise<void>>} contestants
 * @returns {Promise<Record<string, number[]>>} milliseconds of each round, in the order of the rounds
 */
export async function contest(contestants, { warmUps = 10, rounds = 41 } = {}) {
  const times = Object.fromEntries(Object.keys(contestants).map((name) => [name, []]));
  for (let round = -warmUps; round < rounds; round++) {
    for (const [name, run] of shuffled(Object.entries(contestants))) {
      collectYoung();
      const from = performance.now();
      await run();
      if (round >= 0) times[name].push(performance.now() - from);
    }
  }
  return times;
}

/** The ratio round by round: both ran under the same load. */
export function ratios(times, baseline) {
  return times.map((time, round) => time / baseline[round]);
}

/** Median and quartiles in words: `12.3 ms (11.9–13.0)`. */
export function spreadText({ median, low, high }, unit, decimals = 1) {
  const [middle, from, to] = [median, low, high].map((value) => value.toFixed(decimals));
  return `${middle} ${unit} (${from}–${to})`;
}

/**
 * A line of the table for two contestants that were timed together: ours against theirs.
 * @param times milliseconds by contestant and round, as `contest` returns them
 * @param limit of the ratio; null: no goal
 * @param scale from milliseconds of a round to the unit that is shown; a number, or one by contestant
 */
export function ratioLine(what, times, { ours, theirs, limit, scale = 1, unit = 'ms', decimals = 1 }) {
  const inUnit = (name) => times[name].map((ms) => ms * (typeof scale === 'number' ? scale : scale[name]));
  const [own, other] = [inUnit(ours), inUnit(theirs)];
  const details = { ours: spread(own), theirs: spread(other), ratio: spread(ratios(own, other)) };
  return {
    what,
    figure: spreadText(details.ours, unit, decimals),
    goal: limit && `≤ ${limit} ×`,
    ratio: details.ratio.median,
    baseline: `${theirs}: ${spreadText(details.theirs, unit, decimals)}`,
    met: limit && details.ratio.median <= limit,
    details,
  };
}
