import 'test/support/textDecoder';
import type { Playback } from '../playback';
import { EMPTY_PLAYBACK } from '../playback';
import { ScenarioControl, type OnStage } from '../scenarioControl';
import type { Session } from '../session';
import type { Steps } from '../slices';
import { EventTimeline } from '../eventTimeline';
import type { Trace } from '../traceFile';

const line = (at: number): string => `{"at":${at},"type":"MUTE","detail":{"callId":"A"}}`;
const SCENARIOS = [
  { name: 'hold', title: 'Hold and resume', story: '', expects: [], text: [1, 2, 3].map(line).join('\n') },
];

/** A scenario control for a session that only notes its calls; `letReset` lets its next reset end. */
function createRig() {
  const done: string[] = [];
  const stages: OnStage[] = [];
  let isHeld = false;
  const held: (() => void)[] = [];
  const timeline = new EventTimeline();
  let now = 0;
  let pace = 0;
  const session = {
    async reset() {
      done.push('reset');
      timeline.clear();
      if (isHeld) await new Promise<void>((resolve) => held.push(resolve));
    },
    arrange: async (arrangement: object) => void done.push(`arrange ${JSON.stringify(arrangement)}`),
    async playTrace(trace: Trace, speed: number) {
      timeline.append(trace, 1);
      done.push(`play ${trace.title} ${speed}`);
    },
    showTrace: async ({ title }: Trace, number: number) => void done.push(`show ${title} ${number}`),
    delivered: async () => void done.push('delivered'),
    real: () => (now += pace),
    player: {
      *open(trace: Trace, number: number): Steps<void> {
        timeline.append(trace, 1);
        for (let shown = 0; shown < number; shown += 50) yield shown / number;
        done.push(`record ${trace.title} up to ${number}`);
      },
      land: (number: number) => void done.push(`land ${number}`),
      report: () => undefined,
    },
  } as unknown as Session;
  const control = new ScenarioControl({
    scenarios: SCENARIOS,
    session,
    speed: () => 5,
    onChange: (stage) => void stages.push(stage),
    turn: (then) => void setTimeout(then, 0),
  });
  return {
    control,
    done,
    timeline,
    /** Where a link to this moment leads. */
    linkAt(shown: number) {
      const playback: Playback = { ...EMPTY_PLAYBACK, timeline: { events: timeline.events, shown, isPast: false } };
      return control.linkedMoment(playback);
    },
    stage: () => stages.at(-1),
    stages,
    /** From now on each step takes longer than the page may be kept busy. */
    slowDown: () => void (pace = 50),
    holdResets: () => void (isHeld = true),
    letReset: () => held.splice(0).forEach((resolve) => resolve()),
  };
}

const bytesOf = (text: string): ArrayBuffer => Uint8Array.from(Buffer.from(text)).buffer;
const file = (name: string, text: string) => ({ name, arrayBuffer: () => Promise.resolve(bytesOf(text)) });

describe('scenario control', () => {
  it('plays a scenario to a fresh page, at the speed that is set', async () => {
    const { control, done, stage } = createRig();
    await control.playScenario('hold');
    expect(done).toEqual(['reset', 'play Hold and resume 5', 'land 3']);
    expect(stage()).toMatchObject({ trace: { title: 'Hold and resume' }, problem: '' });
    await control.playScenario('gone');
    expect(done).toHaveLength(3);
  });

  it('shows a file at its last moment with a call', async () => {
    const ended = ['CALL_CONNECTED', 'CALL_ENDED', 'WRAP_UP_ENDED'].map(
      (type, at) => `{"at":${at + 1},"type":"${type}","detail":{"callId":"A"}}`,
    );
    const { control, done } = createRig();
    await control.openFile(file('a.jsonl', ended.join('\n')));
    expect(done).toEqual(['reset', 'record a.jsonl up to 2', 'delivered']);
  });

  it('opens a long file in slices, says how far it is, and nothing of it once it is open', async () => {
    const { control, done, stages, stage, slowDown } = createRig();
    slowDown();
    await control.openFile(file('long.jsonl', Array.from({ length: 400 }, (_, at) => line(at + 1)).join('\n')));
    const shares = stages.flatMap(({ opening }) => (opening ? [opening.done] : []));
    expect(shares.length).toBeGreaterThan(6);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(Math.min(...shares)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...shares)).toBeLessThanOrEqual(1);
    expect(stage()).toMatchObject({ opening: null, trace: { title: 'long.jsonl' } });
    expect(done).toContain('record long.jsonl up to 400');
  });

  it('gives up what is being opened when that is cancelled', async () => {
    const { control, done, stages, stage, slowDown } = createRig();
    slowDown();
    const opening = control.openFile(file('long.jsonl', line(1)));
    while (!stages.some((one) => one.opening)) await Promise.resolve();
    await control.cancelOpening();
    await opening;
    expect(stage()).toMatchObject({ opening: null, trace: null });
    expect(done).toEqual(['reset']);
    await control.cancelOpening();
    expect(done).toEqual(['reset']);
  });

  it('shows a file without a call as it was at its end', async () => {
    const { control, done } = createRig();
    await control.openFile(file('a.jsonl', line(1)));
    expect(done).toEqual(['reset', 'record a.jsonl up to 1', 'delivered']);
  });

  it('says what is wrong with a file, and leaves on what is on', async () => {
    const { control, done, stage } = createRig();
    await control.playScenario('hold');
    await control.openFile(file('a.jsonl', 'nope'));
    expect(stage()).toMatchObject({
      trace: { title: 'Hold and resume' },
      problem: 'a.jsonl cannot be played. No line is a toolkit event; the first that is not is line 1.',
    });
    await control.openFile({ name: 'folder', arrayBuffer: () => Promise.reject(new Error('NotReadable')) });
    expect(stage()?.problem).toBe('folder cannot be played. It cannot be read.');
    expect(done).toHaveLength(3);
  });

  it('shows the moment that a link names, and plays a scenario without one', async () => {
    const { control, done } = createRig();
    await control.openLink('?scenario=hold&at=2');
    await control.openLink('?scenario=hold');
    await control.openLink('?theme=slds2');
    expect(done).toEqual(['reset', 'show Hold and resume 2', 'reset', 'play Hold and resume 5', 'land 3']);
  });

  it('says what is wrong with a link', async () => {
    const { control, done, stage } = createRig();
    await control.openLink('?scenario=hold&at=9');
    expect(stage()?.problem).toMatch(/^The link cannot be followed/);
    expect(done).toEqual([]);
    await control.reset();
    expect(stage()?.problem).toBe('');
  });

  it('shows what was asked for last, whatever was ready first', async () => {
    const { control, done } = createRig();
    let letRead = (): void => undefined;
    const slow = new Promise<ArrayBuffer>((resolve) => (letRead = () => resolve(bytesOf(line(1)))));
    const opened = control.openFile({ name: 'slow.jsonl', arrayBuffer: () => slow });
    await control.playScenario('hold');
    letRead();
    await opened;
    expect(done).toEqual(['reset', 'play Hold and resume 5', 'land 3']);
  });

  it.each(['reset', 'arrange'] as const)('does not show what was asked for before a %s', async (wish) => {
    const { control, done, holdResets, letReset } = createRig();
    holdResets();
    const played = control.playScenario('hold');
    while (done.length === 0) await Promise.resolve();
    expect(done).toEqual(['reset']);
    const then = wish === 'reset' ? control.reset() : control.arrange({ isOpened: true, onRecord: 1 });
    letReset();
    await Promise.all([played, then]);
    expect(done.filter((what) => what.startsWith('play'))).toEqual([]);
  });

  it('begins anew with other relays: nothing is open then', async () => {
    const { control, stage, done } = createRig();
    await control.playScenario('hold');
    await control.openFile(file('a.jsonl', 'nope'));
    await control.arrange({ isOpened: false, onRecord: 0 });
    expect(stage()).toEqual({ trace: null, problem: '', opening: null, expects: [] });
    expect(done.at(-1)).toBe('arrange {"isOpened":false,"onRecord":0}');
  });

  it('has a link to the moments of a scenario', async () => {
    const { control, linkAt } = createRig();
    expect(linkAt(3)).toBeNull();
    await control.playScenario('hold');
    expect(linkAt(2)).toEqual({ scenario: 'hold', at: 2 });
    expect(linkAt(0)).toBeNull();
  });

  it('has none where other events are among them', async () => {
    const { control, timeline, linkAt } = createRig();
    await control.playScenario('hold');
    timeline.shown = 1;
    timeline.insert({ type: 'MUTE', at: 2, detail: { callId: 'A' }, oddities: [] });
    expect(linkAt(2)).toBeNull();
  });

  it('has none where it was stopped, also when as many events as it has were sent by hand', async () => {
    const { control, timeline, linkAt } = createRig();
    await control.playScenario('hold');
    timeline.shown = 2;
    timeline.cut();
    expect(linkAt(2)).toBeNull();
    timeline.insert({ type: 'MUTE', at: 3, detail: { callId: 'A' }, oddities: [] });
    expect([timeline.events.length, linkAt(3)]).toEqual([3, null]);
  });

  it('has none on a file', async () => {
    const { control, linkAt } = createRig();
    await control.openFile(file('a.jsonl', SCENARIOS[0]?.text ?? ''));
    expect(linkAt(3)).toBeNull();
  });
});
