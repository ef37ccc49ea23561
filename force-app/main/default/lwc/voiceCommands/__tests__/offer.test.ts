import { COMMAND_NAMES, selectOffer, type CommandName, type CommandReport } from 'c/voiceCommands';
import { ANN, batch, BO, CONNECTED, S } from 'test/support/attention';
import { commandFacts } from 'test/support/commands';
import { event, RELOAD, UNWATCHED } from 'test/support/trace';

type Lines = readonly unknown[];

/** Says `offered`, or why not. */
function offerAt(name: CommandName, lines: Lines, chosen?: Parameters<typeof commandFacts>[1]): string {
  const offer = selectOffer(commandFacts(lines, chosen), name);
  return offer.kind === 'refused' ? offer.reason : 'offered';
}

const MUTED = [...CONNECTED, event('MUTE', 20 * S)];
const HELD = [...CONNECTED, event('HOLD', 20 * S, ANN)];
const PAUSED = [...CONNECTED, event('PAUSE_RECORDING', 20 * S)];
const NEEDED: Record<CommandName, Lines> = { unmute: MUTED, resume: HELD, resumeRecording: PAUSED };
const other = (type: Parameters<typeof event>[0], at: number, detail = {}) =>
  event(type, at * S, { callId: 'B', ...BO, ...detail });

describe.each(COMMAND_NAMES)('%s', (name) => {
  const lines = NEEDED[name];
  const offered = (more: Lines = [], chosen = {}): string => offerAt(name, [...lines, ...more], chosen);

  it('is offered for the only call, seen from its beginning', () => {
    const offer = selectOffer(commandFacts(lines), name);
    expect(offer).toMatchObject({ kind: 'offered', call: { callId: 'A', leg: 1 } });
  });

  it('is refused unless it would change something', () => {
    expect(offerAt(name, CONNECTED)).toBe('not-needed');
    for (const otherName of COMMAND_NAMES.filter((one) => one !== name))
      expect(offerAt(name, NEEDED[otherName])).toBe('not-needed');
  });

  it('is refused unless the admin switched it on', () => {
    const own = name === 'resumeRecording' ? 'recordingButton' : 'reminderButtons';
    const foreign = name === 'resumeRecording' ? 'reminderButtons' : 'recordingButton';
    expect(offered([], { settings: { [own]: false } })).toBe('off');
    expect(offered([], { settings: { [foreign]: false } })).toBe('offered');
  });

  it('is refused unless a relay of this page listens to every event', () => {
    expect(offered([], { relay: null })).toBe('no-relay');
    expect(offered([], { relay: { listening: false } })).toBe('no-relay');
    expect(offered([], { relay: { notSubscribed: ['CALL_STARTED'] } })).toBe('not-sure');
  });

  it('is refused while an event that the relay received is not applied: it may be of another call', () => {
    expect(offered([], { relay: { seen: lines.length + 1 } })).toBe('not-sure');
    expect(offered([], { relay: { relayId: 'other', seen: 0 } })).not.toBe('not-sure');
  });

  it('is refused where messages are missing, the page joined late, or a simulator sends', () => {
    expect(offered([], { gapAt: 1 })).toBe('not-sure');
    expect(offered([], { joinedLateAt: 1 })).toBe('not-sure');
    expect(offered([], { isSimulated: true })).toBe('not-sure');
  });

  it('is refused without a connected call', () => {
    expect(offerAt(name, [])).toBe('no-call');
    expect(offerAt(name, [CONNECTED[0]])).toBe('no-call');
    expect(offered([event('CALL_ENDED', 30 * S)])).toBe('no-call');
  });

  it('is refused while another call rings, is connected, or may go on after an end that was inferred', () => {
    expect(offered([other('CALL_STARTED', 21)])).toBe('several-calls');
    expect(offered([other('CALL_STARTED', 21), other('CALL_CONNECTED', 25)])).toBe('several-calls');
    expect(offered([other('CALL_STARTED', 21), other('CALL_ENDED', 25)])).toBe('offered');
    const left = [
      event('CALL_CONNECTED', 0, { callId: 'B', ...BO }),
      event('PARTICIPANT_REMOVED', S, { callId: 'B', ...BO }),
    ];
    const [start, connect, ...rest] = lines;
    const later = [start, ...left, connect, ...rest];
    expect(offerAt(name, [...left, start])).toBe('several-calls');
    expect(offerAt(name, [...later, event('CALL_ENDED', 22 * S, { callId: 'B' })])).toBe('offered');
  });

  it('is offered again once an inferred end can no longer be taken back', () => {
    const left = [
      ...lines,
      other('CALL_STARTED', 21),
      other('MUTE', 22),
      other('HOLD', 22),
      other('PARTICIPANT_REMOVED', 23),
    ];
    expect(offerAt(name, left)).toBe('several-calls');
    const now = 23 * S + 10 * 60 * S;
    expect(offerAt(name, left, { now })).toBe('several-calls');
    expect(offerAt(name, left, { now: now + 1 })).not.toBe('several-calls');
  });

  it('is refused while an unknown call has just reported audio', () => {
    const heard = [batch('good', 25 * S, { callId: 'X' })];
    expect(offered(heard)).toBe('not-sure');
    expect(offered(heard, { now: 25 * S + 89_999 })).toBe('not-sure');
    expect(offered(heard, { now: 25 * S + 90_000 })).toBe('offered');
  });

  it('is refused from an event of an unknown call until its end', () => {
    for (const type of ['UNMUTE', 'PARTICIPANT_REMOVED'] as const) {
      const heard = [event(type, 25 * S, { callId: 'X', ...BO })];
      expect(offered(heard, { now: 600 * S })).toBe('not-sure');
      for (const end of ['CALL_ENDED', 'WRAP_UP_ENDED'] as const) {
        expect(offered([...heard, event(end, 30 * S, { callId: 'X' })])).toBe('offered');
        expect(offered([...heard, event(end, 30 * S, { callId: 'Y' })])).toBe('not-sure');
        expect(offered([event(end, 24 * S, { callId: 'X' }), ...heard.map((line) => ({ ...line, at: 26 * S }))])).toBe(
          'not-sure',
        );
      }
    }
  });

  it('is refused while a call may go on whose end was inferred, also after another call has closed it', () => {
    const B = { callId: 'B', ...BO };
    const left = [event('CALL_CONNECTED', -90 * S, B), event('PARTICIPANT_REMOVED', -60 * S, B)];
    expect(offerAt(name, [...left, ...lines])).toBe('not-sure');
    const holdsAt = -60 * S + 600 * S;
    expect(offerAt(name, [...left, ...lines], { now: holdsAt })).toBe('not-sure');
    expect(offerAt(name, [...left, ...lines], { now: holdsAt + 1 })).toBe('offered');
    const late = event('RESUME', 25 * S, B);
    expect(offerAt(name, [...left, ...lines, late], { now: holdsAt + 1 })).toBe('not-sure');
    for (const end of [event('CALL_ENDED', 26 * S, B), event('WRAP_UP_ENDED', 26 * S, B)])
      expect(offerAt(name, [...left, ...lines, late, end])).toBe('offered');
  });

  it('is offered for a call whose inferred end was taken back', () => {
    const back = [
      event('PARTICIPANT_REMOVED', 12 * S, ANN),
      event('MUTE', 13 * S),
      event('PARTICIPANT_ADDED', 14 * S, ANN),
    ];
    expect(offerAt(name, [...lines.slice(0, 2), ...back, ...lines.slice(2)])).toBe('offered');
  });

  it('is refused for a call that had sent events before its beginning came: it is a replay', () => {
    const heard = [event('AUDIO_STATS', -200 * S), event('UNMUTE', -100 * S, { callId: 'Z' })];
    const end = event('CALL_ENDED', -50 * S, { callId: 'Z' });
    expect(offerAt(name, [...heard, end, ...lines])).toBe('not-sure');
    expect(offerAt(name, [...heard.slice(1), end, ...lines])).toBe('offered');
  });

  it('is refused for a call that was live across a reload or while nobody watched', () => {
    for (const pause of [RELOAD, UNWATCHED]) {
      const [type, detail] =
        [lines.at(-1) as ReturnType<typeof event>].map((last) => [last.type, last.detail] as const)[0] ?? [];
      const again = event(type as 'MUTE', 40 * S, detail);
      expect(offered([pause, again])).toBe('not-sure');
    }
  });

  it('is refused for a call that began before nobody listened, also before the status has arrived', () => {
    expect(offered([], { unwatchedAt: 0 })).toBe('not-sure');
    expect(offered([], { unwatchedAt: -1 })).toBe('offered');
  });

  it('is refused for a call that was not seen to begin', () => {
    expect(offerAt(name, [lines.at(-1)])).toBe('not-sure');
    const atOnce = [event('CALL_STARTED', 9 * S, ANN), ...lines.slice(1)];
    expect(offerAt(name, atOnce)).toBe('not-sure');
    expect(offerAt(name, [event('CALL_STARTED', 9 * S - 1, ANN), ...lines.slice(1)])).toBe('offered');
    expect(offerAt(name, lines.slice(1))).toBe('not-sure');
  });

  it('is offered for a call that connected at once, if its relay had long listened', () => {
    const before = (ms: number) => [
      event('CALL_STARTED', ms, { callId: 'Z' }),
      event('CALL_ENDED', ms, { callId: 'Z' }),
    ];
    expect(offerAt(name, [...before(-1), ...lines.slice(1)])).toBe('offered');
    expect(offerAt(name, [...before(0), ...lines.slice(1)])).toBe('not-sure');
  });

  it('is refused for a call without recent news', () => {
    const reports = [30, 60, 90].map((at) => batch('good', at * S));
    const news = name === 'resume' ? [] : reports; // nobody expects reports while everyone is on hold
    const last = name === 'resume' ? event('PARTICIPANT_REMOVED', 90 * S) : null;
    const late = [...news, ...(last ? [last] : [])];
    expect(offered(late, { now: 90 * S + 95 * S })).toBe('not-sure');
  });

  it('is refused while its answer is waited for, or is not confirmed, for that call', () => {
    const report = (
      answer: 'sent' | 'notConfirmed' | 'confirmed',
      callId = 'A',
      leg = 1,
      one = name,
    ): CommandReport => ({
      ...{ name: one, at: 21 * S, answer, callId, leg },
    });
    const after = (...commands: CommandReport[]): string => offered([], { commands });
    expect(after(report('sent'))).toBe('waiting');
    expect(after(report('notConfirmed'))).toBe('waiting');
    expect(after(report('confirmed'))).toBe('offered');
    expect(after(report('sent', 'B'))).toBe('offered');
    expect(after(report('sent', 'A', 2))).toBe('offered');
    expect(after({ name, at: 21 * S, answer: 'refused', reason: 'phone' })).toBe('offered');
    for (const foreign of COMMAND_NAMES.filter((one) => one !== name))
      expect(after(report('sent', 'A', 1, foreign))).toBe('offered');
  });
});

describe('resume', () => {
  it.each([
    ['has come and gone', [event('PARTICIPANT_ADDED', 21 * S, BO), event('PARTICIPANT_REMOVED', 22 * S, BO)]],
    ['is there', [event('PARTICIPANT_ADDED', 21 * S, BO)]],
    [
      'was not named',
      [event('PARTICIPANT_ADDED', 21 * S), event('PARTICIPANT_REMOVED', 22 * S), event('HOLD', 23 * S)],
    ],
    ['left and had not been known', [event('PARTICIPANT_REMOVED', 21 * S, BO), event('HOLD', 22 * S)]],
  ])('is refused for good once another party %s', (_, more) => {
    expect(offerAt('resume', [...HELD, ...more])).toBe('several-parties');
    expect(offerAt('unmute', [...MUTED, ...more])).toBe('offered');
  });

  it('is refused where somebody left and nobody knows who', () => {
    expect(offerAt('resume', [...HELD, event('PARTICIPANT_REMOVED', 21 * S)])).toBe('not-sure');
  });
});

it('a second call puts holds of the first in doubt, also after it has ended', () => {
  const lines = [...HELD, other('CALL_STARTED', 21), other('CALL_CONNECTED', 25), other('CALL_ENDED', 26)];
  expect(offerAt('resume', lines)).toBe('not-sure');
});

it.each(['mute', '', 'constructor', null])('%p is not a command', (name) => {
  expect(offerAt(name as CommandName, MUTED)).toBe('unknown-command');
});
