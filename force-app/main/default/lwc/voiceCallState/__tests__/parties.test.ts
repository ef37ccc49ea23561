import { isPresent, selectDurations, selectPartyDurations, type Call } from 'c/voiceCallState';
import type { ToolkitEventType } from 'c/voiceEvents';
import { event, factsOf, replay, stateOf } from 'test/support/trace';

const [ONE, TWO, THREE] = ['+1 (415) 555-0101', '+1 (415) 555-0102', 'Billing'];
const with_ = (type: ToolkitEventType, at: number, participant: string | null = null) =>
  event(type, at, { participant });
const codesOf = (lines: readonly unknown[]) => replay(lines).anomalies.map(({ code }) => code);
const callOf = (lines: readonly unknown[]) => stateOf(lines).calls[0] as Call;
const partiesOf = (lines: readonly unknown[]) =>
  callOf(lines).parties.map((party) => [party.name, party.hold, isPresent(party)]);

const active = [with_('CALL_STARTED', 0, ONE), with_('CALL_CONNECTED', 5000, ONE)];
const nameless = [with_('CALL_STARTED', 0), with_('CALL_CONNECTED', 5000)];
const three = [...active, with_('PARTICIPANT_ADDED', 6000, TWO)];

describe('the first party', () => {
  it('is named by CALL_STARTED or CALL_CONNECTED', () => {
    expect(partiesOf(active)).toEqual([[ONE, 'off', true]]);
    expect(partiesOf([with_('CALL_CONNECTED', 0, ONE)])).toEqual([[ONE, 'unknown', true]]);
  });

  it('is nameless when neither names one', () => {
    expect(partiesOf(nameless)).toEqual([[null, 'off', true]]);
  });

  it.each(['HOLD', 'RESUME', 'CALL_CONNECTED'] as const)('takes the first name that a %s gives', (type) => {
    const lines = [...nameless, with_(type, 6000, TWO)];
    expect(partiesOf(lines)).toMatchObject([[TWO, type === 'HOLD' ? 'on' : 'off', true]]);
    expect(codesOf(lines)).toEqual(type === 'RESUME' ? ['resume-without-hold'] : []);
  });

  it('joins an inferred call with the first CALL_CONNECTED, beside those who are there', () => {
    const lines = [with_('HOLD', 0, ONE), with_('CALL_CONNECTED', 10, TWO), with_('CALL_CONNECTED', 20, THREE)];
    expect(partiesOf(lines)).toEqual([
      [ONE, 'on', true],
      [TWO, 'unknown', true],
    ]);
  });

  it('is dropped when CALL_CONNECTED names a party that is there already', () => {
    const lines = [...nameless, with_('PARTICIPANT_ADDED', 6000, TWO), with_('CALL_CONNECTED', 7000, TWO)];
    expect(partiesOf(lines)).toEqual([[TWO, 'off', true]]);
  });

  it('stays nameless beside a party that a HOLD names', () => {
    const lines = [...nameless, with_('PARTICIPANT_ADDED', 6000, TWO), with_('HOLD', 7000, TWO)];
    expect(partiesOf(lines)).toEqual([
      [null, 'off', true],
      [TWO, 'on', true],
    ]);
  });
});

describe('PARTICIPANT_ADDED', () => {
  it('lets a party join, not on hold', () => {
    expect(partiesOf(three)).toEqual([
      [ONE, 'off', true],
      [TWO, 'off', true],
    ]);
  });

  it('changes nothing when the party is there: ringing, then answered', () => {
    expect(partiesOf([...three, with_('PARTICIPANT_ADDED', 7000, TWO)])).toEqual(partiesOf(three));
    expect(codesOf([...three, with_('PARTICIPANT_ADDED', 7000, TWO)])).toEqual([]);
  });

  it('lets a party that left join again, in its old place', () => {
    const lines = [
      ...three,
      with_('HOLD', 6500, ONE),
      with_('PARTICIPANT_REMOVED', 7000, ONE),
      with_('PARTICIPANT_ADDED', 9000, ONE),
    ];
    expect(partiesOf(lines)).toEqual([
      [ONE, 'off', true],
      [TWO, 'off', true],
    ]);
    const call = callOf(lines);
    const first = call.parties[0];
    expect(first && selectPartyDurations(call, first, 10_000)).toEqual({
      presentMs: 3000,
      heldMs: 500,
      heldNowMs: null,
    });
  });

  it('without a participant is an anomaly', () => {
    expect(partiesOf([...active, with_('PARTICIPANT_ADDED', 6000)])).toEqual(partiesOf(active));
    expect(codesOf([...active, with_('PARTICIPANT_ADDED', 6000)])).toEqual(['unknown-party']);
  });
});

describe('PARTICIPANT_REMOVED', () => {
  it('lets the party leave', () => {
    expect(partiesOf([...three, with_('PARTICIPANT_REMOVED', 7000, TWO)])).toEqual([
      [ONE, 'off', true],
      [TWO, 'off', false],
    ]);
  });

  it.each([
    ['nobody', null],
    ['a party that is not there', THREE],
  ])('of %s is an anomaly', (_, name) => {
    const facts = factsOf([...three, with_('PARTICIPANT_REMOVED', 7000, name)]);
    expect(facts).toEqual({ ...factsOf(three), hadUnlisted: true });
    expect(codesOf([...three, with_('PARTICIPANT_REMOVED', 7000, name)])).toEqual(['unknown-party']);
  });

  it('of the last party ends an active call, and says that this is inferred', () => {
    const lines = [...active, with_('PARTICIPANT_REMOVED', 9000, ONE)];
    expect(callOf(lines)).toMatchObject({ phase: 'wrapUp', endedAt: 9000, canReopen: true });
    expect(codesOf(lines)).toEqual(['inferred-end']);
  });

  it('of the last party closes a ringing call, unanswered', () => {
    const lines = [with_('CALL_STARTED', 0, ONE), with_('PARTICIPANT_REMOVED', 9000, ONE)];
    expect(callOf(lines)).toMatchObject({ phase: 'closed', activeAt: null, endedAt: 9000 });
    expect(codesOf(lines)).toEqual(['inferred-end']);
  });

  it('of the last party does not end a call known by inference only', () => {
    const lines = [with_('HOLD', 0, ONE), with_('PARTICIPANT_REMOVED', 9000, ONE)];
    expect(callOf(lines).phase).toBe('active');
    expect(codesOf(lines)).toEqual(['inferred-start']);
  });
});

describe('a call whose end was inferred', () => {
  const gone = [...active, with_('PARTICIPANT_REMOVED', 9000, ONE)];

  it.each([
    ['PARTICIPANT_ADDED', TWO, [ONE, TWO], 'off'],
    ['PARTICIPANT_ADDED', ONE, [ONE], 'off'],
    ['HOLD', ONE, [ONE], 'on'],
    ['RESUME', TWO, [ONE, TWO], 'off'],
    ['CALL_CONNECTED', ONE, [ONE], 'unknown'],
  ] as const)('is active again with a %s of %s', (type, name, names, hold) => {
    const call = callOf([...gone, with_(type, 12_000, name)]);
    expect(call).toMatchObject({ phase: 'active', endedAt: null, connectedAt: 5000, canReopen: false });
    expect(call.parties.map((party) => party.name)).toEqual(names);
    expect(call.parties.at(-1)?.hold).toBe(hold);
    expect(selectDurations(call, 13_000).talkMs).toBe(type === 'HOLD' ? 7000 : 8000);
  });

  it.each(['MUTE', 'PAUSE_RECORDING', 'RESUME_RECORDING', 'CONFERENCE'] as const)(
    'is active again with a %s',
    (type) => {
      const lines = [...gone, event(type, 12_000)];
      expect(callOf(lines)).toMatchObject({ phase: 'active', endedAt: null, lastEndedAt: null, canReopen: false });
      expect(codesOf(lines)).toEqual(['inferred-end']);
    },
  );

  it.each(['PARTICIPANT_ADDED', 'HOLD', 'RESUME', 'CALL_CONNECTED'] as const)(
    'stays ended with a %s that names nobody',
    (type) => {
      expect(factsOf([...gone, with_(type, 12_000)])).toEqual(factsOf(gone));
      expect(codesOf([...gone, with_(type, 12_000)])).toEqual(['inferred-end', 'after-end']);
    },
  );

  it.each(['UNMUTE', 'SWAP', 'PARTICIPANT_REMOVED'] as const)('stays ended with a %s', (type) => {
    expect(codesOf([...gone, with_(type, 12_000, ONE)])).toEqual(['inferred-end', 'after-end']);
  });

  it('stays ended with an event that does not name the call', () => {
    expect(codesOf([...gone, event('MUTE', 12_000, { callId: null })])).toEqual(['inferred-end', 'after-end']);
  });

  it('can come back for 10 minutes', () => {
    expect(callOf([...gone, with_('HOLD', 609_000, ONE)]).phase).toBe('active');
    expect(codesOf([...gone, with_('HOLD', 609_001, ONE)])).toEqual(['inferred-end', 'after-end']);
  });

  it('comes back with an audio report of more than 35 s later, if that has a sample', () => {
    const stats = [{ inputChannelStats: { packetsCount: 10 } }];
    expect(callOf([...gone, event('AUDIO_STATS', 44_001, { stats })])).toMatchObject({
      phase: 'active',
      audio: { batches: 1 },
    });
    for (const report of [event('AUDIO_STATS', 44_000, { stats }), event('AUDIO_STATS', 44_001)]) {
      expect(callOf([...gone, report])).toMatchObject({ phase: 'wrapUp', audio: { reports: 1 } });
      expect(codesOf([...gone, report])).toEqual(['inferred-end']);
    }
  });

  it('cannot come back once CALL_ENDED has confirmed it, and ended when it was inferred', () => {
    const confirmed = [...gone, event('CALL_ENDED', 10_000)];
    expect(callOf(confirmed)).toMatchObject({ phase: 'wrapUp', endedAt: 9000, canReopen: false });
    expect(codesOf([...confirmed, with_('HOLD', 12_000, ONE)])).toEqual(['inferred-end', 'after-end']);
  });

  it('cannot come back once it is closed', () => {
    const closed = [...gone, event('WRAP_UP_ENDED', 10_000), with_('HOLD', 12_000, ONE)];
    expect(callOf(closed).phase).toBe('closed');
    expect(codesOf(closed)).toEqual(['inferred-end', 'after-end']);
  });

  it('goes on counting mute as if it had never ended', () => {
    const lines = [...active, event('MUTE', 6000), with_('PARTICIPANT_REMOVED', 9000, ONE)];
    expect(selectDurations(callOf(lines), 20_000).muteMs).toBe(3000);
    const back = callOf([...lines, with_('PARTICIPANT_ADDED', 12_000, TWO)]);
    expect(selectDurations(back, 13_000).muteMs).toBe(7000);
  });
});

describe('HOLD and RESUME', () => {
  it('mean the party that they name', () => {
    const lines = [...three, with_('HOLD', 7000, '555-0102')];
    expect(partiesOf(lines)).toEqual([
      [ONE, 'off', true],
      [TWO, 'on', true],
    ]);
    expect(callOf(lines).holdCount).toBe(0);
  });

  it('without a name mean everyone who is there', () => {
    const lines = [...three, with_('HOLD', 7000)];
    expect(partiesOf(lines).map(([, hold]) => hold)).toEqual(['on', 'on']);
    expect(partiesOf([...lines, with_('RESUME', 8000)]).map(([, hold]) => hold)).toEqual(['off', 'off']);
    expect(codesOf([...lines, with_('RESUME', 8000)])).toEqual([]);
  });

  it('without a name and with nobody there mean a nameless party that joins', () => {
    expect(partiesOf([event('MUTE', 0), with_('HOLD', 7000)])).toEqual([[null, 'on', true]]);
    expect(partiesOf([event('MUTE', 0), with_('RESUME', 7000)])).toEqual([[null, 'off', true]]);
  });

  it('of an unknown party mean the only one that is there, and say so', () => {
    const lines = [...active, with_('HOLD', 7000, THREE)];
    expect(partiesOf(lines)).toEqual([[ONE, 'on', true]]);
    expect(codesOf(lines)).toEqual(['unknown-party']);
  });

  it('of an unknown party let it join when nobody is there, silently', () => {
    const lines = [event('MUTE', 0), with_('HOLD', 7000, THREE)];
    expect(partiesOf(lines)).toEqual([[THREE, 'on', true]]);
    expect(codesOf(lines)).toEqual(['inferred-start']);
  });

  it.each([
    ['HOLD', [ONE], 'on', 'on'],
    ['HOLD', [TWO], 'on', 'on'],
    ['HOLD', [], 'off', 'off'],
    ['HOLD', [ONE, TWO], 'on', 'on'],
    ['RESUME', [ONE], 'off', 'off'],
    ['RESUME', [ONE, TWO], 'on', 'on'],
    ['RESUME', [], 'off', 'off'],
  ] as const)(
    '%s of an unknown party among several means the only one with another hold, or none: %j held before',
    (type, held, first, second) => {
      const lines = [...three, ...held.map((name) => with_('HOLD', 6500, name)), with_(type, 7000, THREE)];
      expect(partiesOf(lines)).toEqual([
        [ONE, first, true],
        [TWO, second, true],
      ]);
      const isRepeat = type === 'RESUME' && held.length === 0;
      expect(codesOf(lines)).toEqual(['unknown-party']);
      expect(isRepeat && callOf(lines).parties.some(({ holdReport }) => holdReport?.at === 7000)).toBe(false);
    },
  );

  it('an unknown hold counts as another one', () => {
    const lines = [with_('CALL_CONNECTED', 0, ONE), with_('PARTICIPANT_ADDED', 10, TWO), with_('RESUME', 20, THREE)];
    expect(partiesOf(lines)).toEqual([
      [ONE, 'off', true],
      [TWO, 'off', true],
    ]);
  });

  it.each([
    ['the party', ONE],
    ['nobody', null],
  ])('RESUME of %s that is not on hold is an anomaly', (_, name) => {
    const lines = [...active, with_('RESUME', 7000, name)];
    expect(factsOf(lines)).toEqual(factsOf(active));
    expect(codesOf(lines)).toEqual(['resume-without-hold']);
  });

  it('RESUME of an unknown party that means one not on hold names both anomalies, in the order of the rules', () => {
    expect(codesOf([...active, with_('RESUME', 7000, THREE)])).toEqual(['unknown-party', 'resume-without-hold']);
  });

  it('RESUME of a party whose hold is unknown reports it', () => {
    const lines = [with_('CALL_CONNECTED', 0, ONE), with_('RESUME', 7000, ONE)];
    expect(partiesOf(lines)).toEqual([[ONE, 'off', true]]);
    expect(codesOf(lines)).toEqual([]);
  });
});

describe('CONFERENCE', () => {
  const held = [...three, with_('HOLD', 7000, ONE)];

  it('takes everyone off hold', () => {
    expect(partiesOf([...held, event('CONFERENCE', 8000)]).map(([, hold]) => hold)).toEqual(['off', 'off']);
    expect(codesOf([...three, event('CONFERENCE', 8000)])).toEqual([]);
  });
});

describe('a party that nobody named', () => {
  const marked = [...active, with_('PARTICIPANT_ADDED', 6000)];
  const alone = [...marked, with_('PARTICIPANT_REMOVED', 7000, ONE)];

  it('keeps the call going when the last named one leaves', () => {
    expect(callOf(alone)).toMatchObject({ phase: 'active', hasUnnamed: true });
    expect(codesOf(alone)).toEqual(['unknown-party']);
  });

  it('ends the call by leaving last', () => {
    const lines = [...alone, with_('PARTICIPANT_REMOVED', 9000)];
    expect(callOf(lines)).toMatchObject({ phase: 'wrapUp', endedAt: 9000, hasUnnamed: false, canReopen: true });
    expect(codesOf(lines)).toEqual(['unknown-party', 'unknown-party', 'inferred-end']);
  });

  it('ends no call by leaving first, nor one where nobody had joined unnamed', () => {
    expect(callOf([...marked, with_('PARTICIPANT_REMOVED', 7000)])).toMatchObject({
      phase: 'active',
      hasUnnamed: false,
    });
    const back = [...active, with_('PARTICIPANT_REMOVED', 7000, ONE), event('MUTE', 8000)];
    expect(callOf([...back, with_('PARTICIPANT_REMOVED', 9000)]).phase).toBe('active');
  });

  it('ends no call that is known by inference only', () => {
    const lines = [event('MUTE', 0), with_('PARTICIPANT_ADDED', 1), with_('PARTICIPANT_REMOVED', 2)];
    expect(callOf(lines)).toMatchObject({ phase: 'active', hasUnnamed: false });
  });

  it('becomes the next party that joins by name, but not one already there', () => {
    expect(callOf([...marked, with_('PARTICIPANT_ADDED', 7000, TWO)]).hasUnnamed).toBe(false);
    expect(callOf([...marked, with_('PARTICIPANT_ADDED', 7000, ONE)]).hasUnnamed).toBe(true);
  });

  it('does not join a call that still rings', () => {
    const lines = [with_('CALL_STARTED', 0, ONE), with_('PARTICIPANT_ADDED', 10)];
    expect(callOf(lines).hasUnnamed).toBe(false);
    expect(codesOf(lines)).toEqual(['unknown-party']);
  });
});

describe('hold time', () => {
  it('is the time with every present party on hold, and talk time the rest, exactly', () => {
    const lines = [
      ...three,
      with_('HOLD', 7001, ONE),
      with_('HOLD', 8003, TWO),
      with_('RESUME', 9004, ONE),
      event('CALL_ENDED', 10_007),
    ];
    const call = callOf(lines);
    expect(selectDurations(call, 99_999)).toMatchObject({ holdMs: 1001, talkMs: 4006 });
    expect(call.holdCount).toBe(1);
  });

  it('counts a hold that lasts no time, of the call and of the party', () => {
    const lines = [...active, with_('HOLD', 7000, ONE), with_('RESUME', 7000, ONE), with_('HOLD', 7000, ONE)];
    expect(callOf(lines)).toMatchObject({ holdCount: 2, parties: [{ holdCount: 2 }] });
  });

  it('counts of each party its own holds, again when it comes back held', () => {
    const lines = [...three, with_('HOLD', 7000, TWO), with_('HOLD', 7500, TWO), with_('RESUME', 8000, TWO)];
    const back = [
      ...active,
      with_('HOLD', 6000, ONE),
      with_('PARTICIPANT_REMOVED', 7000, ONE),
      with_('HOLD', 8000, ONE),
    ];
    expect(callOf(lines)).toMatchObject({ holdCount: 0, parties: [{ holdCount: 0 }, { holdCount: 1 }] });
    expect(callOf(back)).toMatchObject({ holdCount: 2, parties: [{ holdCount: 2 }] });
  });

  it('begins when the last one that is not held leaves', () => {
    const lines = [...three, with_('HOLD', 7000, ONE), with_('PARTICIPANT_REMOVED', 8000, TWO)];
    expect(selectDurations(callOf(lines), 9000)).toMatchObject({ holdMs: 1000, talkMs: 3000 });
    expect(callOf(lines).holdCount).toBe(1);
  });

  it('does not count an unknown hold', () => {
    expect(selectDurations(callOf([with_('CALL_CONNECTED', 0, ONE)]), 9000)).toMatchObject({ holdMs: 0, talkMs: 9000 });
  });

  it('of a party is counted for now and in all, within the active time', () => {
    const lines = [...active, with_('HOLD', 6000, ONE), with_('RESUME', 7000, ONE), with_('HOLD', 9000, ONE)];
    const reported = (more: readonly unknown[], now: number) => {
      const call = callOf([...lines, ...more]);
      return call.parties[0] && selectPartyDurations(call, call.parties[0], now);
    };
    expect(reported([], 9500)).toEqual({ presentMs: 4500, heldMs: 1500, heldNowMs: 500 });
    expect(reported([event('CALL_ENDED', 10_000)], 20_000)).toEqual({ presentMs: 5000, heldMs: 2000, heldNowMs: null });
  });
});

describe('mute and recording', () => {
  it('are as the events report them, counted within the active time', () => {
    const lines = [
      ...active,
      event('MUTE', 6000),
      event('PAUSE_RECORDING', 6500),
      event('UNMUTE', 8000),
      event('RESUME_RECORDING', 9500),
    ];
    expect(callOf(lines)).toMatchObject({ mute: 'off', recording: 'recording' });
    expect(selectDurations(callOf(lines), 20_000)).toMatchObject({ muteMs: 2000, recordingPausedMs: 3000 });
  });

  it('do not change when reported twice', () => {
    const lines = [...active, event('MUTE', 6000), event('PAUSE_RECORDING', 6000)];
    expect(factsOf([...lines, event('MUTE', 7000), event('PAUSE_RECORDING', 7000)])).toEqual(factsOf(lines));
  });

  it('UNMUTE while not muted is an anomaly, while mute is unknown it is news', () => {
    expect(codesOf([...active, event('UNMUTE', 6000)])).toEqual(['unmute-without-mute']);
    const unreported = [with_('CALL_CONNECTED', 0, ONE), event('UNMUTE', 10)];
    expect(codesOf(unreported)).toEqual([]);
    expect(callOf(unreported).mute).toBe('off');
  });

  it('recording is unknown until an event reports it', () => {
    expect(callOf(active).recording).toBe('unknown');
  });
});
