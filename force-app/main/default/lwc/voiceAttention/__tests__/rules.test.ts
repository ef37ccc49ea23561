import type { Attention } from 'c/voiceAttention';
import type { VoiceSettings } from 'c/voiceSettings';
import { event, RELOAD } from 'test/support/trace';
import { ANN, attentionAt, batch, BO, CONNECTED, namesAt, S } from 'test/support/attention';

type Lines = readonly unknown[];
interface Case {
  readonly lines: Lines;
  /** When it is first raised, milliseconds. */
  readonly from: number;
  readonly name: string;
  /** How long it has lasted by then, or is left. */
  readonly ms: number;
  readonly off: Partial<VoiceSettings>;
  /** The same a second earlier, by a threshold. */
  readonly sooner: Partial<VoiceSettings>;
}

const ended = [...CONNECTED, event('CALL_ENDED', 60 * S)];
const CASES: Readonly<Record<string, Case>> = {
  'a microphone that is off for half a minute': {
    lines: [...CONNECTED, event('MUTE', 20 * S)],
    from: 50 * S,
    name: 'muted warning',
    ms: 30 * S,
    off: { mutedSeconds: 0 },
    sooner: { mutedSeconds: 29 },
  },
  'a microphone that was off before the call connected, from the connect on': {
    lines: [CONNECTED[0], event('MUTE', 3 * S), CONNECTED[1]],
    from: 40 * S,
    name: 'muted warning',
    ms: 30 * S,
    off: { mutedSeconds: 0 },
    sooner: { mutedSeconds: 29 },
  },
  'a customer on hold for a minute': {
    lines: [...CONNECTED, event('HOLD', 20 * S, ANN)],
    from: 80 * S,
    name: 'hold warning',
    ms: 60 * S,
    off: { holdSeconds: 0 },
    sooner: { holdSeconds: 59 },
  },
  'a customer on hold for two minutes': {
    lines: [...CONNECTED, event('HOLD', 20 * S, ANN)],
    from: 140 * S,
    name: 'hold critical',
    ms: 120 * S,
    off: { longHoldSeconds: 0 },
    sooner: { longHoldSeconds: 119 },
  },
  'a recording that is paused for a minute': {
    lines: [...CONNECTED, event('PAUSE_RECORDING', 20 * S)],
    from: 80 * S,
    name: 'recordingPaused warning',
    ms: 60 * S,
    off: { recordingPausedSeconds: 0 },
    sooner: { recordingPausedSeconds: 59 },
  },
  'a wrap-up half a minute before its target': {
    lines: ended,
    from: 150 * S,
    name: 'wrapUp warning',
    ms: 30 * S,
    off: { wrapUpTargetSeconds: 0 },
    sooner: { wrapUpTargetSeconds: 119 },
  },
  'a wrap-up at its target': {
    lines: ended,
    from: 180 * S,
    name: 'wrapUp critical',
    ms: 0,
    off: { wrapUpTargetSeconds: 0 },
    sooner: { wrapUpTargetSeconds: 119 },
  },
  'no audio report for 75 seconds': {
    lines: [...CONNECTED, batch('good', 40 * S)],
    from: 115 * S,
    name: 'noAudioReport warning',
    ms: 75 * S,
    off: { audioReportSeconds: 0 },
    sooner: { audioReportSeconds: 74 },
  },
};

describe.each(Object.entries(CASES))('%s', (_, { lines, from, name, ms, off, sooner }) => {
  it('is raised from that very moment on', () => {
    expect(namesAt(lines, from - 1)).not.toContain(name);
    expect(namesAt(lines, from)).toContain(name);
    const reported = attentionAt(lines, from)[0];
    expect(reported).toMatchObject({ callId: 'A', ms });
  });

  it('goes on, and how long it lasts', () => {
    const isLeft = name.startsWith('wrapUp');
    const later = attentionAt(lines, from + 1234)[0];
    expect(later?.ms).toBe(isLeft ? ms - 1234 : ms + 1234);
  });

  it('is raised as much earlier as an admin wants', () => {
    expect(namesAt(lines, from - S, sooner)).toContain(name);
    expect(namesAt(lines, from - S - 1, sooner)).not.toContain(name);
  });

  it('is never raised with a threshold of 0', () => {
    for (const later of [0, 1, 60 * S, 600 * S]) expect(namesAt(lines, from + later, off)).not.toContain(name);
  });
});

describe('a call that is over', () => {
  const over: Readonly<Record<string, Lines>> = {
    'a microphone that is on again': [...CONNECTED, event('MUTE', 20 * S), event('UNMUTE', 90 * S)],
    'a hold that is over': [...CONNECTED, event('HOLD', 20 * S, ANN), event('RESUME', 150 * S, ANN)],
    'a recording that goes on': [...CONNECTED, event('PAUSE_RECORDING', 20 * S), event('RESUME_RECORDING', 99 * S)],
    'a wrap-up that has ended': [...ended, event('WRAP_UP_ENDED', 190 * S)],
    'a wrap-up that the next call ends': [...ended, event('CALL_CONNECTED', 190 * S, { callId: 'B' })],
    'everything of a call that is over': [
      ...[...CONNECTED, event('MUTE', 20 * S), event('PAUSE_RECORDING', 20 * S), event('HOLD', 20 * S, ANN)],
      ...[batch('bad', 40 * S), batch('bad', 70 * S), event('CALL_ENDED', 200 * S), event('WRAP_UP_ENDED', 201 * S)],
    ],
  };

  it.each(Object.entries(over))('%s is not raised', (_, lines) => {
    expect(namesAt(lines, 200 * S)).toEqual([]);
    expect(namesAt(lines, 900 * S)).toEqual([]);
  });
});

describe('an unknown fact', () => {
  const unknown: Readonly<Record<string, Lines>> = {
    'a call that rings for long': [CONNECTED[0], event('MUTE', S), event('PAUSE_RECORDING', S)],
    'a call without any event since': CONNECTED,
    'a call that nobody saw begin': [event('CALL_CONNECTED', 0)],
    'a recording that was paused before a reload': [...CONNECTED, event('PAUSE_RECORDING', 20 * S), RELOAD],
    'an audio report from before a reload': [...CONNECTED, batch('good', 40 * S), RELOAD],
    'a wrap-up whose beginning was only concluded': [...CONNECTED, event('PARTICIPANT_REMOVED', 60 * S, ANN)],
  };

  it.each(Object.entries(unknown))('%s is not raised', (_, lines) => {
    for (const seconds of [100, 115, 150, 180, 400]) expect(namesAt(lines, seconds * S)).toEqual([]);
  });

  it('may still be so, where it was before a reload, until an event reports it', () => {
    const muted = [...CONNECTED, event('MUTE', 20 * S), RELOAD];
    expect(namesAt(muted, 49 * S)).toEqual([]);
    expect(attentionAt(muted, 65 * S)).toMatchObject([{ kind: 'mayMuted', level: 'warning', ms: 45 * S }]);
    expect(namesAt(muted, 65 * S, { mutedSeconds: 0 })).toEqual([]);
    expect(namesAt([...muted, event('UNMUTE', 60 * S)], 65 * S)).toEqual([]);
    const held = [...CONNECTED, event('HOLD', 20 * S, ANN), RELOAD];
    expect(namesAt(held, 79 * S)).toEqual([]);
    expect(attentionAt(held, 270 * S)).toMatchObject([{ kind: 'mayHold', level: 'warning', ms: 250 * S }]);
    expect(namesAt(held, 270 * S, { holdSeconds: 0 })).toEqual([]);
    expect(namesAt([...held, event('RESUME', 60 * S, ANN)], 270 * S)).toEqual([]);
  });

  it('has no reminder of the microphone where everyone may be on hold', () => {
    const both = [...CONNECTED, event('HOLD', 20 * S, ANN), event('MUTE', 20 * S), RELOAD];
    expect(namesAt(both, 100 * S)).toEqual(['mayHold warning']);
  });

  it('is raised as soon as an event reports it after the reload', () => {
    const before = [...CONNECTED, event('MUTE', 20 * S), event('PAUSE_RECORDING', 20 * S), RELOAD];
    expect(namesAt([...before, event('MUTE', 100 * S)], 100 * S)).toEqual(['muted warning']);
    expect(namesAt([...before, event('PAUSE_RECORDING', 100 * S)], 100 * S)).toEqual([
      ...['mayMuted warning', 'recordingPaused warning'],
    ]);
    const held = [...CONNECTED, event('HOLD', 20 * S, ANN), RELOAD, event('HOLD', 100 * S, ANN)];
    expect(attentionAt(held, 100 * S)).toMatchObject([{ kind: 'hold', ms: 80 * S }]);
  });

  it('is raised for a wrap-up once its beginning is confirmed', () => {
    const left = [...CONNECTED, event('PARTICIPANT_REMOVED', 60 * S, ANN), event('CALL_ENDED', 61 * S)];
    expect(namesAt(left, 180 * S)).toEqual(['wrapUp critical']);
  });
});

describe('a wrap-up', () => {
  it('has no target and no reminder in a tab that has not seen a wrap-up end', () => {
    for (const seconds of [150, 180, 400]) expect(namesAt(ended, seconds * S, { sawWrapUpEnd: false })).toEqual([]);
  });

  it('is not raised for a wrap-up that is given up, whatever its target', () => {
    expect(namesAt(ended, 660 * S - 1)).toEqual(['wrapUp critical']);
    expect(namesAt(ended, 660 * S)).toEqual([]);
    expect(namesAt(ended, 100 * S, { wrapUpGiveUpSeconds: 40 })).toEqual([]);
    expect(namesAt(ended, 1900 * S, { wrapUpGiveUpSeconds: 3600, wrapUpTargetSeconds: 1800 })).toEqual([
      'wrapUp critical',
    ]);
  });

  it('with a target of less than half a minute is raised from its beginning on', () => {
    expect(attentionAt(ended, 60 * S, { wrapUpTargetSeconds: 20 })).toMatchObject([{ level: 'warning', ms: 20 * S }]);
  });
});

describe('a microphone that is off', () => {
  const muted = [...CONNECTED, event('MUTE', 20 * S), event('HOLD', 30 * S, ANN)];

  it('is not raised while the customer is on hold, and raised at once when that is over', () => {
    expect(namesAt(muted, 95 * S)).toEqual(['hold warning']);
    expect(attentionAt([...muted, event('RESUME', 95 * S, ANN)], 95 * S)).toMatchObject([
      { kind: 'muted', ms: 75 * S },
    ]);
  });

  it('is raised while somebody else is there to talk to', () => {
    const three = [...muted, event('PARTICIPANT_ADDED', 40 * S, BO)];
    expect(namesAt(three, 95 * S)).toEqual(['muted warning', 'hold warning']);
  });
});

describe('on hold', () => {
  const both = [
    ...[...CONNECTED, event('PARTICIPANT_ADDED', 15 * S, BO)],
    ...[event('HOLD', 20 * S, ANN), event('HOLD', 50 * S, BO)],
  ];
  const nameOf = (one: Attention | undefined) => (one?.kind === 'hold' ? one.party.name : undefined);

  it('the party that waits the longest comes first', () => {
    const [reported, ...others] = attentionAt(both, 115 * S);
    expect([nameOf(reported), reported?.ms, others]).toEqual(['Ann Lee', 95 * S, []]);
    expect(nameOf(attentionAt([...both, event('RESUME', 112 * S, ANN)], 115 * S)[0])).toBe('Bo Roe');
  });

  it('a party that has left does not count', () => {
    expect(attentionAt([...both, event('PARTICIPANT_REMOVED', 60 * S, ANN)], 115 * S)).toMatchObject([
      { kind: 'hold', ms: 65 * S, party: { name: 'Bo Roe' } },
    ]);
  });

  it('a party whose hold is in doubt after a reload is passed over', () => {
    const reloaded = [...both, RELOAD, event('HOLD', 60 * S, BO)];
    expect(nameOf(attentionAt(reloaded, 115 * S)[0])).toBe('Bo Roe');
  });

  it('a nameless party counts too', () => {
    const nameless = [event('CALL_CONNECTED', 0), event('HOLD', 20 * S)];
    expect(attentionAt(nameless, 80 * S)).toMatchObject([{ kind: 'hold', ms: 60 * S, party: { name: null } }]);
  });
});

describe('the worst', () => {
  const many = [
    ...[...CONNECTED, event('MUTE', 20 * S), event('PAUSE_RECORDING', 20 * S), event('PARTICIPANT_ADDED', 20 * S, BO)],
    ...[event('HOLD', 20 * S, ANN), batch('good', 40 * S)],
  ];

  it('is in order: critical before warning, and of equal levels the rep’s own oversight first', () => {
    expect(namesAt(many, 115 * S)).toEqual([
      'muted warning',
      'hold warning',
      'recordingPaused warning',
      'noAudioReport warning',
    ]);
    expect(namesAt(many, 140 * S)).toEqual([
      'hold critical',
      'muted warning',
      'recordingPaused warning',
      'noAudioReport warning',
    ]);
  });

  it('of two calls in wrap-up is raised for each', () => {
    const second = [event('CALL_STARTED', 15 * S, { callId: 'B' }), event('CALL_CONNECTED', 20 * S, { callId: 'B' })];
    const two = [...CONNECTED, ...second, event('CALL_ENDED', 60 * S), event('CALL_ENDED', 100 * S, { callId: 'B' })];
    expect(attentionAt(two, 190 * S).map(({ callId, level }) => [callId, level])).toEqual([
      ['A', 'critical'],
      ['B', 'warning'],
    ]);
  });
});

describe('no audio report', () => {
  const consult = { callId: 'B', callType: 'consult' };
  const second = event('CALL_STARTED', 50 * S, consult);

  it('counts from the last report, also from one without a figure', () => {
    const lines = [...CONNECTED, batch('good', 40 * S), event('AUDIO_STATS', 70 * S, { stats: [] })];
    expect(namesAt(lines, 145 * S - 1)).toEqual([]);
    expect(attentionAt(lines, 145 * S)).toMatchObject([{ kind: 'noAudioReport', ms: 75 * S }]);
  });

  it('is not raised while the rep may be talking on another call, which holds this one without an event', () => {
    const first = [...CONNECTED, batch('good', 40 * S)];
    expect(namesAt([...first, second], 115 * S)).toEqual([]);
    expect(namesAt([...first, second, event('CALL_CONNECTED', 55 * S, consult)], 115 * S)).toEqual([]);
  });

  it('is raised while the other call is on hold or over', () => {
    const first = [...CONNECTED, batch('good', 40 * S), second, event('CALL_CONNECTED', 55 * S, consult)];
    expect(namesAt([...first, event('HOLD', 60 * S, { callId: 'B' })], 115 * S)).toEqual(['noAudioReport warning']);
    expect(namesAt([...first, event('CALL_ENDED', 60 * S, { callId: 'B' })], 115 * S)).toEqual([
      'noAudioReport warning',
    ]);
  });
});
