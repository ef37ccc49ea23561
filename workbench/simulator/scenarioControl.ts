import { readLink, type LinkedMoment } from './link';
import type { Playback } from './playback';
import type { Arrangement } from './relays';
import type { Scenario } from './scenarios';
import type { Session } from './session';
import { decodeTrace, readTrace, type Trace } from './traceFile';

/** A trace that is open. */
export interface OpenTrace {
  readonly title: string;
  readonly text: string;
}

/** What is on. */
export interface OnStage {
  /** What was last opened or played; null: nothing since the last reset. */
  readonly trace: OpenTrace | null;
  /** What is wrong with what was asked for last; empty when nothing is. */
  readonly problem: string;
}

export interface ScenarioControlWorld {
  readonly scenarios: readonly Scenario[];
  readonly session: Session;
  /** At which a scenario is played. */
  speed(): number;
  onChange(stage: OnStage): void;
}

type Opened = OnStage & {
  /** The name of the scenario; null: a file. */ readonly name: string | null;
  readonly events: Trace['events'];
};
type Show = (trace: Trace) => Promise<void>;

const NOTHING: Opened = { trace: null, problem: '', name: null, events: [] };

/** What a person asks to see: scenarios, files, what a link names. What is not ready when the next wish comes is not shown. */
export class ScenarioControl {
  private readonly world: ScenarioControlWorld;
  private stage = NOTHING;
  private wishes = 0;

  constructor(world: ScenarioControlWorld) {
    this.world = world;
  }

  async playScenario(name: string): Promise<void> {
    const scenario = this.world.scenarios.find((one) => one.name === name);
    const play: Show = (trace) => this.world.session.playTrace(trace, this.world.speed());
    if (scenario) await this.open(scenario.title, Promise.resolve(scenario.text), play, name);
  }

  /** Shows a trace that somebody else recorded as it was at its end. */
  async openFile(file: Pick<File, 'name' | 'arrayBuffer'>): Promise<void> {
    await this.open(file.name, file.arrayBuffer().then(decodeTrace), (trace) =>
      this.world.session.showRecording(trace),
    );
  }

  /** Shows the moment that an address names by its query. */
  async openLink(search: string): Promise<void> {
    const link = readLink(search, this.world.scenarios);
    if (link && 'problem' in link) return this.put({ ...this.stage, problem: link.problem });
    if (link) await (link.at === null ? this.playScenario(link.scenario) : this.showMoment(link.scenario, link.at));
  }

  async reset(): Promise<void> {
    this.wishes += 1;
    this.put(NOTHING);
    await this.world.session.reset();
  }

  async arrange(arrangement: Arrangement): Promise<void> {
    this.wishes += 1;
    this.put(NOTHING);
    await this.world.session.arrange(arrangement);
  }

  /** The moment that is shown, for a link; null: no scenario alone is shown, so no link leads here. */
  linkedMoment({ timeline: { events, shown } }: Playback): LinkedMoment | null {
    const { name, events: own } = this.stage;
    // A detail is the same object on the line of time as in the trace: an event of the same kind from elsewhere is none of it.
    const isAlone = events.length === own.length && own.every(({ detail }, index) => detail === events[index]?.detail);
    return name !== null && shown > 0 && isAlone ? { scenario: name, at: shown } : null;
  }

  private async showMoment(name: string, at: number): Promise<void> {
    const scenario = this.world.scenarios.find((one) => one.name === name);
    const show: Show = (trace) => this.world.session.showTrace(trace, at);
    if (scenario) await this.open(scenario.title, Promise.resolve(scenario.text), show, name);
  }

  /** Shows a trace to a fresh relay and fresh consoles, or says what is wrong with it. */
  private async open(title: string, file: Promise<string>, show: Show, name: string | null = null): Promise<void> {
    const wish = ++this.wishes;
    const text = await file.catch(() => null); // a folder, for instance
    if (wish !== this.wishes) return;
    const reading = text === null ? { problem: 'It cannot be read.' } : readTrace(title, text);
    if ('problem' in reading || text === null)
      return this.put({
        ...this.stage,
        problem: `${title} cannot be played. ${'problem' in reading ? reading.problem : ''}`,
      });
    this.put({ trace: { title, text }, problem: '', name, events: reading.trace.events });
    await this.world.session.reset();
    if (wish === this.wishes) await show(reading.trace);
  }

  private put(stage: Opened): void {
    this.stage = stage;
    this.world.onChange({ trace: stage.trace, problem: stage.problem });
  }
}
