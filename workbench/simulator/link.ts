import type { Scenario } from './scenarios';
import { readTrace } from './traceFile';

/** A moment of a scenario, as an address names it. */
export interface LinkedMoment {
  /** The scenario's name. */
  readonly scenario: string;
  /** How many of its events are shown; null: it is to be played. */
  readonly at: number | null;
}

/** What an address asks for, or why it cannot be had; null: nothing. */
type LinkReading = LinkedMoment | { readonly problem: string } | null;

const eventCount = ({ title, text }: Scenario): number => {
  const reading = readTrace(title, text);
  return 'problem' in reading ? 0 : reading.trace.events.length;
};

/** Reads the keys `scenario` and `at` of an address's query. */
export function readLink(search: string, scenarios: readonly Scenario[]): LinkReading {
  const parameters = new URLSearchParams(search);
  const [name, at] = [parameters.get('scenario'), parameters.get('at')];
  if (name === null && at === null) return null;
  const scenario = scenarios.find((one) => one.name === name);
  if (!scenario) return { problem: `The link cannot be followed. There is no scenario “${name ?? ''}”.` };
  if (at === null) return { scenario: scenario.name, at: null };
  const total = eventCount(scenario);
  const number = /^\d{1,6}$/.test(at) ? Number(at) : 0;
  if (number >= 1 && number <= total) return { scenario: scenario.name, at: number };
  const range = `“${scenario.title}” has the moments 1 to ${total}`;
  return { problem: `The link cannot be followed. ${range}, and none “${at}”.` };
}

/** The address with this moment in it, or with none; all else that it holds stays. */
export function linkTo(address: string, moment: LinkedMoment | null): string {
  const url = new URL(address);
  url.searchParams.delete('scenario');
  url.searchParams.delete('at');
  if (moment) url.searchParams.set('scenario', moment.scenario);
  if (moment && moment.at !== null) url.searchParams.set('at', String(moment.at));
  return url.href;
}
