import { lastWithCall } from './landing';
import { readLink, type LinkedMoment } from './link';
import type { Playback } from './playback';
import type { Arrangement } from './relays';
import type { Scenario } from './scenarios';
import type { Session } from './session';
import { atOnce, inSlices, type Steps } from './slices';
import { decodeTrace, readInSteps, type Trace } from './traceFile';

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
  /** What takes a while to open, and how much of it is done, from 0 to 1; null: nothing. */
  readonly opening: { readonly title: string; readonly done: number } | null;
  /** The anomalies that the scenario is about, by their codes. */
  readonly expects: readonly string[];
}

export interface ScenarioControlWorld {
  readonly scenarios: readonly Scenario[];
  readonly session: Session;
  /** At which a scenario is played. */
  speed(): number;
  onChange(stage: OnStage): void;
  /** Calls back when the browser has had its turn. */
  turn(then: () => void): void;
}

type Opened = OnStage & {
  /** The name of the scenario; null: a file. */ readonly name: string | null;
  readonly events: Trace['events'];
};
/** Shows a trace; `isWanted` says whether it still is. */
type Show = (trace: Trace, isWanted: () => boolean) => Promise<void>;

const NOTHING: Opened = { trace: null, problem: '', opening: null, expects: [], name: null, events: [] };
/** Reading is the smaller part of opening a trace: how far it brings the progress. */
const READ = 0.2;
const FOUND = 0.3;

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
    const { session, speed } = this.world;
    const play: Show = async (trace, isWanted) => {
      await session.playTrace(trace, speed());
      if (isWanted()) session.player.land(atOnce(lastWithCall(trace.events)));
    };
    if (scenario) await this.open(scenario.title, Promise.resolve(scenario.text), play, scenario);
  }

  /** Shows a trace that somebody else recorded at the last moment with a call. */
  async openFile(file: Pick<File, 'name' | 'arrayBuffer'>): Promise<void> {
    const { player } = this.world.session;
    const show: Show = async (trace, isWanted) => {
      const number = await this.sliced(trace.title, lastWithCall(trace.events), isWanted, [READ, FOUND]);
      if (number === null) return;
      const opened = player.open(trace, number);
      await this.sliced(trace.title, opened, isWanted, [FOUND, 1], () => player.report());
      await this.world.session.delivered();
    };
    await this.open(file.name, file.arrayBuffer().then(decodeTrace), show);
  }

  /** Gives up what is being opened. */
  async cancelOpening(): Promise<void> {
    if (this.stage.opening) await this.reset();
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
    if (name === null || shown === 0) return null;
    // A detail is the same object on the line of time as in the trace: an event of the same kind from elsewhere is none of it.
    const isAlone = events.length === own.length && own.every(({ detail }, index) => detail === events[index]?.detail);
    return isAlone ? { scenario: name, at: shown } : null;
  }

  private async showMoment(name: string, at: number): Promise<void> {
    const scenario = this.world.scenarios.find((one) => one.name === name);
    const show: Show = (trace) => this.world.session.showTrace(trace, at);
    if (scenario) await this.open(scenario.title, Promise.resolve(scenario.text), show, scenario);
  }

  /** Shows a trace to a fresh relay and fresh consoles, or says what is wrong with it. */
  private async open(title: string, file: Promise<string>, show: Show, scenario?: Scenario): Promise<void> {
    const wish = ++this.wishes;
    const isWanted = (): boolean => wish === this.wishes;
    const text = await file.catch(() => null); // a folder, for instance
    if (!isWanted()) return;
    if (this.stage.opening) this.put({ ...this.stage, opening: null });
    const unreadable = { problem: 'It cannot be read.' };
    const reading =
      text === null ? unreadable : await this.sliced(title, readInSteps(title, text), isWanted, [0, READ]);
    if (reading === null) return;
    if ('problem' in reading || text === null)
      return this.put({
        ...this.stage,
        opening: null,
        problem: `${title} cannot be played. ${'problem' in reading ? reading.problem : ''}`,
      });
    const { events } = reading.trace;
    const { name = null, expects = [] } = scenario ?? {};
    this.put({ ...this.stage, trace: { title, text }, problem: '', expects, name, events });
    await this.world.session.reset();
    if (isWanted()) await show(reading.trace, isWanted);
    if (isWanted() && this.stage.opening) this.put({ ...this.stage, opening: null });
  }

  /** Works in slices and shows how far that is: `from` to `to`, parts of the whole from 0 to 1. */
  private sliced<Result>(
    title: string,
    steps: Steps<Result>,
    isWanted: () => boolean,
    [from, to]: readonly [from: number, to: number],
    onSlice: () => void = () => undefined,
  ): Promise<Result | null> {
    const { session, turn } = this.world;
    return inSlices(steps, { real: () => session.real(), turn }, isWanted, (done) => {
      this.put({ ...this.stage, opening: { title, done: from + done * (to - from) } });
      onSlice();
    });
  }

  private put(stage: Opened): void {
    this.stage = stage;
    const { trace, problem, opening, expects } = stage;
    this.world.onChange({ trace, problem, opening, expects });
  }
}
