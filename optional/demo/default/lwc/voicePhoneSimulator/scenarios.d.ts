/** One event: milliseconds after the first event, the toolkit's name for it, and its detail. */
export type ScenarioEvent = readonly [after: number, type: string, detail: Readonly<Record<string, unknown>>];

/** One or more calls to play. */
export interface Scenario {
  readonly name: string;
  readonly title: string;
  /** What happens, in a sentence. */
  readonly story: string;
  readonly events: readonly ScenarioEvent[];
}

/** Every trace of the project in the order of the stories; `npm run build` writes the module. */
export const SCENARIOS: readonly Scenario[];
