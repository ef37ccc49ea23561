import { CONNECTED, reading, type ReadCall, type Told } from '../reading';

const said = (call: ReadCall): string[] =>
  call.parties.map(({ name, present, hold }) => `${name} ${present ? hold : `gone ${hold}`}`);
/** The parties of call "A" with their holds, then the anomalies. */
const parties = (...lines: readonly Told[]): string[] => {
  const { calls, anomalies } = reading(...lines);
  return [...said(calls[0]!), ...anomalies];
};
const ADDED: Told = [10_000, 'PARTICIPANT_ADDED', { participant: 'Bob' }];
const BOTH: readonly Told[] = [...CONNECTED, ADDED];
const at = (time: number, type: string, participant?: string): Told => [time, type, { participant }];

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
  const holds = (swapAt: number, ...before: readonly Told[]): string[] =>
    parties(...BOTH, ...before, at(swapAt, 'SWAP'));
  const PARKED: readonly Told[] = [at(12_000, 'HOLD', 'Ann'), at(12_001, 'RESUME', 'Bob')];
  const noise = '5 resume-without-hold A/1';

  it('changes nothing if a HOLD of one and a RESUME of another came at most 5 s before', () => {
    expect(holds(17_000, ...PARKED)).toEqual(['Ann on', 'Bob off', noise]);
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
  const claim = (...lines: readonly Told[]): string => {
    const { calls } = reading(...lines);
    const call = calls[calls.length - 1]!;
    return `${call.parties[0]!.hold} ${String(call['mute'])}`;
  };
  const start = (time: number, envelope: object = {}): Told => [time, 'CALL_STARTED', { participant: 'Ann' }, envelope];
  const connect = (time: number, envelope: object = {}): Told => [time, 'CALL_CONNECTED', {}, envelope];
  const other = (time: number, envelope: object = {}): Told => [time, 'CALL_ENDED', { callId: 'B' }, envelope];

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
