import {
  COMMAND_NAMES,
  reportsAfter,
  selectCommands,
  withReport,
  type CommandName,
  type CommandReport,
  type SentCommand,
} from 'c/voiceCommands';
import { reduce } from 'c/voiceCallState';
import { parseRelayLine } from 'c/voiceEvents';
import { ANN, batch, CONNECTED, S } from 'test/support/attention';
import { commandFacts } from 'test/support/commands';
import { event, stateOf } from 'test/support/trace';

const NEEDED = {
  unmute: event('MUTE', 20 * S),
  resume: event('HOLD', 20 * S, ANN),
  resumeRecording: event('PAUSE_RECORDING', 20 * S),
};
const DONE = {
  unmute: (at: number, detail = {}) => event('UNMUTE', at, detail),
  resume: (at: number, detail = {}) => event('RESUME', at, { ...ANN, ...detail }),
  resumeRecording: (at: number, detail = {}) => event('RESUME_RECORDING', at, detail),
};
const sent = (name: CommandName, change: Partial<SentCommand> = {}): CommandReport => ({
  ...{ name, callId: 'A', leg: 1, at: 30 * S, answer: 'sent' as const },
  ...change,
});

/** The answers after one more event. */
function afterEvent(reports: readonly CommandReport[], name: CommandName, line: ReturnType<typeof event>) {
  const before = stateOf([...CONNECTED, NEEDED[name]]);
  return reportsAfter(reports, before, reduce(before, parseRelayLine(line, 4)));
}

describe.each(COMMAND_NAMES)('%s', (name) => {
  it('is confirmed by the matching event of its call within 5 s', () => {
    expect(afterEvent([sent(name)], name, DONE[name](35 * S))).toEqual([
      sent(name, { answer: 'confirmed', at: 35 * S }),
    ]);
  });

  it('is not confirmed by a later one', () => {
    expect(afterEvent([sent(name)], name, DONE[name](35 * S + 1))).toMatchObject([{ answer: 'notConfirmed' }]);
  });

  it('is not confirmed by another event of its call, nor by an event of another call', () => {
    const reports = [sent(name)];
    expect(afterEvent(reports, name, batch('good', 31 * S))).toBe(reports);
    expect(afterEvent(reports, name, DONE[name](31 * S, { callId: 'B' }))).toBe(reports);
    const foreign = [sent(name, { leg: 2 })];
    expect(afterEvent(foreign, name, DONE[name](31 * S))).toBe(foreign);
  });

  it('may be sent again after the next event of its call, if it is not confirmed', () => {
    const reports = [sent(name, { answer: 'notConfirmed' })];
    expect(afterEvent(reports, name, batch('good', 31 * S))).toEqual([]);
    for (const type of ['AUDIO_STATS', 'CALL_CONNECTED'] as const)
      // a connect puts the holds of this call in doubt
      expect(afterEvent(reports, name, event(type, 31 * S, { callId: 'B' }))).toBe(reports);
  });

  it('stays refused or confirmed, whatever comes', () => {
    const reports: readonly CommandReport[] = [
      { name, at: 30 * S, answer: 'refused', reason: 'phone' },
      sent(name, { answer: 'confirmed' }),
    ];
    expect(afterEvent(reports, name, DONE[name](31 * S))).toBe(reports);
  });
});

it('is not taken for a resumed hold that the conference ended', () => {
  const reports = [sent('resume')];
  expect(afterEvent(reports, 'resume', event('CONFERENCE', 31 * S))).toBe(reports);
});

describe('a new answer', () => {
  const refused: CommandReport = { name: 'unmute', at: 31 * S, answer: 'refused', reason: 'several-calls' };
  const unconfirmed = sent('unmute', { answer: 'notConfirmed' });

  it('replaces earlier final answers to that command', () => {
    const before = [sent('unmute', { answer: 'confirmed' }), { ...refused, at: 1 }, sent('resume')];
    expect(withReport(before, refused, null)).toEqual([sent('resume'), refused]);
  });

  it('replaces the answer that it is about, and no other that is waited for', () => {
    const first = sent('unmute', { callId: 'B' });
    const second = sent('unmute');
    expect(withReport([first, second], unconfirmed, second)).toEqual([first, unconfirmed]);
    expect(withReport([first, second], refused, null)).toEqual([first, second, refused]);
  });

  it('keeps a command disabled that is not confirmed, until it is sent for another call', () => {
    expect(withReport([unconfirmed], refused, null)).toEqual([unconfirmed, refused]);
    const next = sent('unmute', { callId: 'B' });
    expect(withReport([unconfirmed], next, null)).toEqual([next]);
  });
});

describe('how a command stands', () => {
  const lines = [...CONNECTED, NEEDED.unmute];
  const viewAt = (commands: readonly CommandReport[], now: number) =>
    selectCommands(commandFacts(lines, { commands, now })).unmute;

  it('is offered for its call, without an answer', () => {
    expect(viewAt([], 30 * S)).toMatchObject({ call: { callId: 'A', leg: 1 }, isWaiting: false, report: null });
    expect(selectCommands(commandFacts(lines)).resume).toEqual({ call: null, isWaiting: false, report: null });
  });

  it('has an answer as long as it is waited for', () => {
    expect(viewAt([sent('unmute')], 99 * S)).toMatchObject({
      call: { callId: 'A' },
      isWaiting: true,
      report: sent('unmute'),
    });
    const late = sent('unmute', { answer: 'notConfirmed' });
    expect(viewAt([late], 99 * S)).toMatchObject({ isWaiting: true, report: late });
  });

  it('has a final answer for 10 s', () => {
    const done = sent('unmute', { answer: 'confirmed' });
    expect(viewAt([done], 40 * S - 1).report).toBe(done);
    expect(viewAt([done], 40 * S).report).toBeNull();
    expect(viewAt([done], 40 * S).isWaiting).toBe(false);
  });

  it('has the latest answer', () => {
    const refused: CommandReport = { name: 'unmute', at: 31 * S, answer: 'refused', reason: 'phone' };
    expect(viewAt([sent('unmute', { answer: 'confirmed' }), refused], 32 * S).report).toBe(refused);
  });
});
