import { isPresent, type Call } from 'c/voiceCallState';
import type { ToolkitEventType } from 'c/voiceEvents';
import { event, stateOf } from 'test/support/trace';

const [ONE, TWO] = ['+1 (415) 555-0101', 'Billing'];
const named = (type: ToolkitEventType, at: number, participant: string | null) => event(type, at, { participant });
const partiesOf = (lines: readonly unknown[]) => (stateOf(lines).calls[0] as Call).parties;
const holdsOf = (lines: readonly unknown[]) => partiesOf(lines).map(({ hold }) => hold);

const both = [named('CALL_STARTED', 0, ONE), named('CALL_CONNECTED', 5000, ONE), named('PARTICIPANT_ADDED', 6000, TWO)];
/** ONE on hold, TWO on the line, reported long before. */
const apart = [...both, named('HOLD', 7000, ONE)];
const swap = (at: number) => event('SWAP', at);

describe('SWAP', () => {
  it('turns each hold that is known', () => {
    expect(holdsOf([...apart, swap(20_000)])).toEqual(['off', 'on']);
    expect(holdsOf([...apart, swap(20_000), swap(30_000)])).toEqual(['on', 'off']);
    const unreported = [named('CALL_CONNECTED', 0, ONE), named('PARTICIPANT_ADDED', 10, TWO), swap(20)];
    expect(holdsOf(unreported)).toEqual(['unknown', 'on']);
  });

  it('changes nothing when a HOLD of one and a RESUME of another came up to 5 s before', () => {
    const swapped = [...apart, named('HOLD', 20_000, TWO), named('RESUME', 20_020, ONE)];
    expect(holdsOf([...swapped, swap(25_000)])).toEqual(['off', 'on']);
    expect(holdsOf([...swapped, swap(25_001)])).toEqual(['on', 'off']);
  });

  it('looks at the latest HOLD or RESUME of each party: both of one party are not a swap', () => {
    const lines = [...apart, named('HOLD', 20_000, ONE), named('RESUME', 20_010, ONE), named('HOLD', 20_020, ONE)];
    expect(holdsOf([...lines, swap(22_000)])).toEqual(['off', 'on']);
  });

  it('does not change a party that had a HOLD or RESUME up to 1 s before', () => {
    const lines = [...apart, named('HOLD', 19_000, TWO)];
    expect(holdsOf([...lines, swap(20_000)])).toEqual(['off', 'on']);
    expect(holdsOf([...lines, swap(20_001)])).toEqual(['unknown', 'unknown']);
  });

  it('counts a HOLD or RESUME even if it changed nothing', () => {
    expect(holdsOf([...apart, named('HOLD', 19_500, ONE), swap(20_000)])).toEqual(['on', 'unknown']);
  });

  it('makes the turned holds unknown if all would be equal', () => {
    expect(holdsOf([...both, swap(20_000)])).toEqual(['unknown', 'unknown']);
    expect(holdsOf([...both, named('HOLD', 7000, null), swap(20_000)])).toEqual(['unknown', 'unknown']);
  });

  it('turns the hold of a party that is alone', () => {
    const alone = [...apart, named('PARTICIPANT_REMOVED', 8000, TWO), swap(20_000)];
    expect(partiesOf(alone).map((party) => [party.hold, isPresent(party)])).toEqual([
      ['off', true],
      ['off', false],
    ]);
  });

  it('remembers a HOLD of a party that left and came back since', () => {
    const back = [
      ...both,
      named('HOLD', 19_500, TWO),
      named('PARTICIPANT_REMOVED', 19_600, TWO),
      named('PARTICIPANT_ADDED', 19_700, TWO),
    ];
    expect(holdsOf([...back, swap(20_000)])).toEqual(['on', 'off']);
  });

  it('ignores a CONFERENCE before it, which is not about one party', () => {
    expect(holdsOf([...apart, event('CONFERENCE', 19_900), swap(20_000)])).toEqual(['unknown', 'unknown']);
  });
});
