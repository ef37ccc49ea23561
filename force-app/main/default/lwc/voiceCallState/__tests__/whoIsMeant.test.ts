import { isPresent, type Call } from 'c/voiceCallState';
import type { ToolkitEventType } from 'c/voiceEvents';
import { event, replay, stateOf } from 'test/support/trace';

const [ONE, TWO, THREE] = ['+1 (415) 555-0101', '+1 (415) 555-0102', 'Billing'];
const with_ = (type: ToolkitEventType, at: number, participant: string | null = null) =>
  event(type, at, { participant });
const codesOf = (lines: readonly unknown[]) => replay(lines).anomalies.map(({ code }) => code);
const partiesOf = (lines: readonly unknown[]) =>
  (stateOf(lines).calls[0] as Call).parties.map((party) => [party.name, party.hold, isPresent(party)]);

const active = [with_('CALL_STARTED', 0, ONE), with_('CALL_CONNECTED', 5000, ONE)];
const three = [...active, with_('PARTICIPANT_ADDED', 6000, TWO)];
const besideNameless = [with_('CALL_STARTED', 0), with_('CALL_CONNECTED', 5000), with_('PARTICIPANT_ADDED', 6000, TWO)];

describe('CALL_CONNECTED that names somebody else', () => {
  it('adds nobody to a call that has a party, ringing or active', () => {
    expect(partiesOf([with_('CALL_STARTED', 0, ONE), with_('CALL_CONNECTED', 5000, TWO)])).toEqual([
      [ONE, 'off', true],
    ]);
    expect(partiesOf([...active, with_('CALL_CONNECTED', 6000, TWO)])).toEqual([[ONE, 'off', true]]);
  });

  it('adds nobody while one of several is still there', () => {
    const lines = [...three, with_('PARTICIPANT_REMOVED', 7000, ONE), with_('CALL_CONNECTED', 8000, THREE)];
    expect(partiesOf(lines)).toEqual([
      [ONE, 'off', false],
      [TWO, 'off', true],
    ]);
  });
});

describe('an event that names nobody', () => {
  it.each(['HOLD', 'RESUME'] as const)('as %s means all who are there, a nameless one too', (type) => {
    const held = [...besideNameless, ...(type === 'RESUME' ? [with_('HOLD', 6500)] : [])];
    const hold = type === 'HOLD' ? 'on' : 'off';
    expect(partiesOf([...held, with_(type, 7000)])).toEqual([
      [null, hold, true],
      [TWO, hold, true],
    ]);
  });

  it('as PARTICIPANT_REMOVED means nobody, not the nameless one', () => {
    const lines = [...besideNameless, with_('PARTICIPANT_REMOVED', 7000)];
    expect(partiesOf(lines)).toEqual(partiesOf(besideNameless));
    expect(codesOf(lines)).toEqual(['unknown-party']);
  });

  it('as RESUME ends the hold of one of two: no anomaly', () => {
    expect(codesOf([...three, with_('HOLD', 7000, TWO), with_('RESUME', 8000)])).toEqual([]);
  });

  it('as CONFERENCE or HOLD does not bring back who has left', () => {
    const left = [...three, with_('HOLD', 7000, TWO), with_('PARTICIPANT_REMOVED', 8000, TWO)];
    const gone = [TWO, 'on', false];
    expect(partiesOf([...left, event('CONFERENCE', 9000)])).toEqual([[ONE, 'off', true], gone]);
    expect(partiesOf([...left, with_('HOLD', 9000)])).toEqual([[ONE, 'on', true], gone]);
  });
});
