import { selectCaveats } from 'c/voiceRelayStatus';
import { grouped, sayFigure, sizeFrom } from './figures';
import { randomMessages, TRACE_FILES, type Message } from './liveTraces';
import { lateInstanceFault, momentFault, type MarksOf } from './moments';

/** How many random traces; set MOMENT_RUNS and MOMENT_SEED for a longer run. */
const RUNS = sizeFrom('MOMENT_RUNS', 1000);
const SEED = sizeFrom('MOMENT_SEED', 20261130);

/** Joins before every second message, the second first: a page that hears the first message has missed nothing. */
function lateInstanceFaults(messages: readonly Message[], marksOf?: MarksOf): readonly string[] {
  const starts = messages.map((_, index) => index).filter((index) => index % 2 === 1);
  return starts.flatMap((from) => lateInstanceFault(messages, from, marksOf) ?? []);
}

describe('any moment', () => {
  it.each(TRACE_FILES)('in %s a console shows at any moment what the oracle says', (_, messages) => {
    expect(momentFault(messages)).toBeNull();
    expect(lateInstanceFaults(messages)).toEqual([]);
  });

  it('in random traces a console shows at any moment what the oracle says', () => {
    let moments = 0;
    randomMessages(RUNS, SEED).forEach((messages, run) => {
      moments += messages.length + 1;
      expect({ run, fault: momentFault(messages) }).toEqual({ run, fault: null });
      const from = 1 + (run % messages.length); // all of them would take too long; a run has each place many times
      expect({ run, from, fault: lateInstanceFault(messages, from) }).toEqual({ run, from, fault: null });
    });
    sayFigure(
      'any moment',
      `${TRACE_FILES.length} traces, ${grouped(RUNS)} random with ${grouped(moments)} moments (seed ${SEED})`,
    );
    expect(moments).toBeGreaterThan(RUNS);
  });

  const lateJoined = { kind: 'late-joined' } as const;

  it.each<[string, MarksOf]>([
    [
      'never clears',
      (facts, calls) => [
        ...selectCaveats({ ...facts, joinedLateAt: null }, calls),
        ...(facts.joinedLateAt ? [lateJoined] : []),
      ],
    ],
    ['is never shown', (facts, calls) => selectCaveats({ ...facts, joinedLateAt: null }, calls)],
  ])('finds a mark that %s', (_, marksOf) => {
    const faults = randomMessages(50, SEED).flatMap((messages) => lateInstanceFaults(messages, marksOf));
    expect(faults).not.toEqual([]);
  });

  it('finds a mark of a call that stays when the call is over', () => {
    let last: ReturnType<MarksOf> = [];
    const marksOf: MarksOf = (facts, calls) => {
      const marks = selectCaveats(facts, calls);
      return (last = marks.length > 0 ? marks : last);
    };
    expect(
      randomMessages(50, SEED)
        .map((messages) => momentFault(messages, marksOf))
        .filter(Boolean),
    ).not.toEqual([]);
  });
});
