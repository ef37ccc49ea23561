import { CONNECTED, reading, type ReadCall, type Line } from '../reading';

const said = (call: ReadCall): string[] =>
  call.parties.map(({ name, present, hold }) => `${name} ${present ? hold : `gone ${hold}`}`);
/** The parties of call "A" with their holds, then the anomalies. */
const parties = (...lines: readonly Line[]): string[] => {
  const { calls, anomalies } = reading(...lines);
  return [...said(calls[0]!), ...anomalies];
};
const ADDED: Line = [10_000, 'PARTICIPANT_ADDED', { participant: 'Bob' }];
const BOTH: readonly Line[] = [...CONNECTED, ADDED];
const at = (time: number, type: string, participant?: string): Line => [time, type, { participant }];

describe('HOLD or RESUME of an unknown party among several', () => {
  it('means the only one whose hold is another', () => {
    expect(parties(...BOTH, at(11_000, 'HOLD', 'Ann'), at(12_000, 'HOLD', 'Desk'))).toEqual([
      'Ann on',
      'Bob on',
      '5 unknown-party A/1',
    ]);
  });

  it('means nobody if two have another hold', () => {
    expect(parties(...BOTH, at(11_000, 'HOLD', 'Desk'))).toEqual(['Ann off', 'Bob off', '4 unknown-party A/1']);
  });

  it('means nobody, not even for resume-without-hold, if none has another hold', () => {
    expect(parties(...BOTH, at(11_000, 'RESUME', 'Desk'))).toEqual(['Ann off', 'Bob off', '4 unknown-party A/1']);
  });

  it('counts an unknown hold as another', () => {
    expect(parties(at(0, 'CALL_CONNECTED', 'Ann'), at(1, 'PARTICIPANT_ADDED', 'Bob'), at(2, 'RESUME', 'Desk'))).toEqual(
      ['Ann off', 'Bob off', '3 unknown-party A/1'],
    );
  });
});

it('means the only party present by an unknown name, in the order unknown-party, resume-without-hold', () => {
  expect(parties(...CONNECTED, at(9000, 'RESUME', 'Desk'))).toEqual([
    'Ann off',
    '3 unknown-party A/1',
    '3 resume-without-hold A/1',
  ]);
});

it('lets a party that left join again by a RESUME that finds nobody, without an anomaly', () => {
  expect(parties(at(0, 'HOLD', 'Ann'), at(10, 'PARTICIPANT_REMOVED', 'ann'), at(20, 'RESUME', ' ANN'))).toEqual([
    'Ann off',
    '1 inferred-start A/1',
  ]);
});

it('drops a nameless party when CALL_CONNECTED names one that is present', () => {
  expect(parties(at(0, 'CALL_STARTED'), at(10, 'PARTICIPANT_ADDED', 'Ann'), at(20, 'CALL_CONNECTED', 'Ann'))).toEqual([
    'Ann off',
  ]);
});

it('counts the holds of each party and those of everyone', () => {
  // Ann is held 11–21 s and 31–41 s, Bob 15–21 s; everyone is held 15–21 s only.
  const { calls } = reading(
    ...BOTH,
    at(11_000, 'HOLD', 'Ann'),
    at(12_000, 'HOLD', 'Ann'),
    at(15_000, 'HOLD', 'Bob'),
    at(21_000, 'RESUME'),
    at(31_000, 'HOLD', 'Ann'),
    at(41_000, 'CALL_ENDED'),
  );
  expect(calls[0]).toMatchObject({ holdCount: 1, holdMs: 6000, talkMs: 30_000 });
  expect(calls[0]!.parties).toMatchObject([
    { presentMs: 36_000, heldMs: 20_000, holdCount: 2 },
    { presentMs: 31_000, heldMs: 6000, holdCount: 1 },
  ]);
});

it('counts a hold again when a party that was held left and is held on coming back', () => {
  const { calls } = reading(
    ...BOTH,
    at(11_000, 'HOLD', 'Bob'),
    at(12_000, 'PARTICIPANT_REMOVED', 'Bob'),
    at(13_000, 'PARTICIPANT_ADDED', 'Bob'),
    at(14_000, 'HOLD', 'Bob'),
    at(15_000, 'MUTE'),
  );
  expect(calls[0]!.parties[1]).toMatchObject({ presentMs: 4000, heldMs: 2000, holdCount: 2 });
});

describe('SWAP', () => {
  const holds = (swapAt: number, ...before: readonly Line[]): string[] =>
    parties(...BOTH, ...before, at(swapAt, 'SWAP'));
  const PARKED: readonly Line[] = [at(12_000, 'HOLD', 'Ann'), at(12_001, 'RESUME', 'Bob')];
  const noise = '5 resume-without-hold A/1';

  it('changes nothing if a HOLD of one and a RESUME of another came at most 5 s before', () => {
    expect(holds(17_000, ...PARKED)).toEqual(['Ann on', 'Bob off', noise]);
  });

  it('flips the holds if the RESUME came more than 5 s before', () => {
    const resumedFirst = [at(12_000, 'RESUME', 'Bob'), at(12_001, 'HOLD', 'Ann')];
    expect(holds(17_000, ...resumedFirst)).toEqual(['Ann on', 'Bob off', '4 resume-without-hold A/1']);
    expect(holds(17_001, ...resumedFirst)).toEqual(['Ann off', 'Bob on', '4 resume-without-hold A/1']);
  });

  it('keeps the hold of a party that RESUME meant at most 1000 ms before', () => {
    const bobHeld = at(11_000, 'HOLD', 'Bob');
    expect(holds(20_000, bobHeld, at(19_000, 'RESUME', 'Bob'))).toEqual(['Ann on', 'Bob off']);
    expect(holds(20_001, bobHeld, at(19_000, 'RESUME', 'Bob'))).toEqual(['Ann unknown', 'Bob unknown']);
  });

  it('flips the holds if the HOLD came more than 5 s before', () => {
    expect(holds(17_001, ...PARKED)).toEqual(['Ann off', 'Bob on', noise]);
  });

  it('keeps the hold of a party that was meant at most 1000 ms before', () => {
    expect(holds(13_000, at(12_000, 'HOLD', 'Ann'))).toEqual(['Ann on', 'Bob unknown']);
    expect(holds(13_001, at(12_000, 'HOLD', 'Ann'))).toEqual(['Ann off', 'Bob on']);
  });

  it('makes what flipped unknown if all are on hold or none is', () => {
    expect(holds(20_000)).toEqual(['Ann unknown', 'Bob unknown']);
    expect(holds(20_000, at(12_000, 'HOLD', 'Ann'), at(12_000, 'HOLD', 'Bob'))).toEqual(['Ann unknown', 'Bob unknown']);
  });

  it('flips the hold of a party that is alone', () => {
    expect(parties(...CONNECTED, at(20_000, 'SWAP'))).toEqual(['Ann on']);
  });

  it('leaves an unknown hold unknown', () => {
    expect(parties(at(0, 'CALL_CONNECTED', 'Ann'), at(1, 'PARTICIPANT_ADDED', 'Bob'), at(2, 'SWAP'))).toEqual([
      'Ann unknown',
      'Bob on',
    ]);
  });

  it('does not count CONFERENCE as a RESUME', () => {
    expect(holds(22_000, at(12_000, 'HOLD', 'Bob'), at(20_000, 'CONFERENCE'), at(20_500, 'HOLD', 'Ann'))).toEqual([
      'Ann off',
      'Bob on',
    ]);
  });

  it('remembers what meant a party that left and came back', () => {
    expect(
      holds(
        15_000,
        at(12_000, 'HOLD', 'Bob'),
        at(12_100, 'PARTICIPANT_REMOVED', 'Bob'),
        at(12_200, 'PARTICIPANT_ADDED', 'Bob'),
        at(12_300, 'RESUME', 'Ann'),
      ),
    ).toEqual(['Ann off', 'Bob off', '7 resume-without-hold A/1']);
  });
});

describe('hold and mute at the connect', () => {
  const R = { relayId: 'r' };
  const claim = (...lines: readonly Line[]): string => {
    const { calls } = reading(...lines);
    const call = calls[calls.length - 1]!;
    return `${call.parties[0]!.hold} ${String(call['mute'])}`;
  };
  const start = (time: number, envelope: object = {}): Line => [time, 'CALL_STARTED', { participant: 'Ann' }, envelope];
  const connect = (time: number, envelope: object = {}): Line => [time, 'CALL_CONNECTED', {}, envelope];
  const other = (time: number, envelope: object = {}): Line => [time, 'CALL_ENDED', { callId: 'B' }, envelope];

  it('are known more than 1000 ms after the start', () => {
    expect(claim(start(0), connect(1000))).toBe('unknown unknown');
    expect(claim(start(0), connect(1001))).toBe('off off');
  });

  it('are counted from the latest CALL_STARTED', () => {
    expect(claim(start(0), start(4000), connect(5000))).toBe('unknown unknown');
  });

  it('are known if the relay of the connect had a line more than 10 s before the call', () => {
    expect(claim(other(0), start(10_000), connect(10_001))).toBe('unknown unknown');
    expect(claim(other(0), start(10_001), connect(10_002))).toBe('off off');
  });

  it('are not known by a line of another relay', () => {
    expect(claim(other(0), start(20_000, R), connect(20_001, R))).toBe('unknown unknown');
    expect(claim(other(0, R), start(20_000), connect(20_001, R))).toBe('off off');
  });

  it('stay as they were reported', () => {
    expect(claim(start(0), [10, 'MUTE'], connect(5000))).toBe('off on');
  });
});

it('takes the first name that CALL_CONNECTED gives a nameless party, also of an active call', () => {
  expect(parties(at(0, 'CALL_CONNECTED'), at(10, 'CALL_CONNECTED', 'Ann'), at(20, 'CALL_CONNECTED', 'Bob'))).toEqual([
    'Ann unknown',
  ]);
});

it('does not name a nameless party by CALL_STARTED or PARTICIPANT_ADDED', () => {
  expect(parties(at(0, 'CALL_STARTED'), at(10, 'CALL_STARTED', 'Ann'), at(20, 'PARTICIPANT_ADDED', 'Bob'))).toEqual([
    'null unknown',
    'Bob off',
  ]);
});

it.each(['HOLD', 'RESUME', 'CONFERENCE', 'SWAP'])('takes %s for a ringing call as its unseen connect', (type) => {
  const { calls, anomalies } = reading(at(0, 'CALL_STARTED', 'Ann'), at(7000, type, 'Ann'), at(9000, 'CALL_ENDED'));
  expect(calls[0]).toMatchObject({
    phase: 'wrapUp',
    outcome: 'answered',
    connectedAt: null,
    ringMs: null,
    talkMs: null,
  });
  expect(calls[0]!.parties[0]).toMatchObject({ presentMs: 2000 });
  expect(anomalies).toEqual(['2 inferred-start A/1']);
});
