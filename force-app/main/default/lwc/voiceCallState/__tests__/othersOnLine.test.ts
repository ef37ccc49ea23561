import { selectOthersOnLine, type Call } from 'c/voiceCallState';
import type { ToolkitEventType } from 'c/voiceEvents';
import { event, stateOf } from 'test/support/trace';

const [ONE, TWO] = ['+1 (415) 555-0101', 'Billing'];
const named = (type: ToolkitEventType, at: number, participant?: string) => event(type, at, { participant });
const both = [named('CALL_STARTED', 0, ONE), named('CALL_CONNECTED', 5000, ONE), named('PARTICIPANT_ADDED', 6000, TWO)];
function othersOf(lines: readonly unknown[], callId = 'A', now = 60_000) {
  const state = stateOf(lines);
  return selectOthersOnLine(state, state.calls.find((call) => call.callId === callId) as Call, now);
}
const addedOf = (lines: readonly unknown[]) => stateOf(lines).calls[0]?.parties.map(({ addedAt }) => addedAt);

describe('the parties of a call', () => {
  it('are one, or nobody known', () => {
    expect(othersOf(both.slice(0, 2))).toBe('one');
    expect(othersOf([event('MUTE', 0)])).toBe('one');
  });

  it('are several until events say more', () => {
    expect(othersOf(both)).toBe('several');
    expect(othersOf([...both, named('HOLD', 7000)])).toBe('several');
  });

  it('are a consultation while one is on hold and another is not', () => {
    expect(othersOf([...both, named('HOLD', 7000, ONE)])).toBe('consult');
    expect(othersOf([...both, named('HOLD', 7000, ONE), event('CALL_ENDED', 8000)])).toBe('several');
  });

  it('stay a conference after a RESUME that names nobody', () => {
    expect(othersOf([...both, event('CONFERENCE', 7000), event('RESUME', 8000)])).toBe('conference');
  });

  it('are a conference once CONFERENCE, or a RESUME of its own, has taken each off hold', () => {
    expect(othersOf([...both, event('CONFERENCE', 7000)])).toBe('conference');
    const resumed = [...both, named('HOLD', 7000), named('RESUME', 8000, ONE), named('RESUME', 9000, TWO)];
    expect(othersOf(resumed)).toBe('conference');
    expect(othersOf(resumed.slice(0, -1))).toBe('consult');
    expect(othersOf([...both, named('HOLD', 7000), named('RESUME', 8000)])).toBe('several');
  });

  it.each([
    ['HOLD', named('HOLD', 8000, ONE)],
    ['SWAP', event('SWAP', 8000)],
    ['PARTICIPANT_ADDED', named('PARTICIPANT_ADDED', 8000, TWO)],
    ['PARTICIPANT_REMOVED', named('PARTICIPANT_REMOVED', 8000)],
  ])('are no longer known to be a conference after a %s', (_, line) => {
    expect(othersOf([...both, event('CONFERENCE', 7000), line])).not.toBe('conference');
    expect(othersOf([...both, event('CONFERENCE', 7000), line, event('CONFERENCE', 9000)])).toBe('conference');
  });

  it.each(['consult', 'InternalCall'])('are a consultation beside a live call of type %s', (callType) => {
    const second = event('CALL_CONNECTED', 7000, { callId: 'B', callType, participant: TWO });
    const lines = [...both.slice(0, 2), second];
    expect(othersOf(lines)).toBe('consult');
    expect(othersOf(lines, 'B')).toBe('consult');
    expect(othersOf([...lines, event('CALL_ENDED', 8000, { callId: 'B' })])).toBe('one');
    expect(othersOf([second], 'B')).toBe('one');
  });

  it('are no consultation beside a call of another type, or one without recent news', () => {
    const second = event('CALL_CONNECTED', 7000, { callId: 'B', callType: 'outbound', participant: TWO });
    expect(othersOf([...both.slice(0, 2), second])).toBe('one');
    const ringing = event('CALL_STARTED', 7000, { callId: 'B', callType: 'consult', participant: TWO });
    expect(othersOf([...both.slice(0, 2), ringing])).toBe('consult');
    expect(othersOf([...both.slice(0, 2), ringing], 'A', 187_000)).toBe('one');
  });
});

describe('a party that was added', () => {
  it('is known by that alone, since then', () => {
    expect(addedOf(both)).toEqual([null, 6000]);
  });

  it.each([
    ['a second PARTICIPANT_ADDED', named('PARTICIPANT_ADDED', 9000, TWO)],
    ['a HOLD of it', named('HOLD', 9000, TWO)],
    ['a RESUME of everybody', named('RESUME', 9000)],
    ['a CALL_CONNECTED that names it', named('CALL_CONNECTED', 9000, TWO)],
    ['a CONFERENCE', event('CONFERENCE', 9000)],
    ['a SWAP', event('SWAP', 9000)],
    ['its leaving', named('PARTICIPANT_REMOVED', 9000, TWO)],
  ])('is known by more after %s', (_, line) => {
    expect(addedOf([...both, line])).toEqual([null, null]);
  });

  it('is known by that alone again when it left and is added again', () => {
    const lines = [...both, named('PARTICIPANT_REMOVED', 9000, TWO), named('PARTICIPANT_ADDED', 9500, TWO)];
    expect(addedOf(lines)).toEqual([null, 9500]);
    expect(addedOf([...both, named('HOLD', 9000, ONE)])).toEqual([null, 6000]);
  });
});

describe('the beginning of a mixture of holds', () => {
  const mixedSince = (lines: readonly unknown[]) => stateOf(lines).calls[0]?.mixedSince;
  const consult = [...both, named('HOLD', 7000, ONE)];

  it('is when one party goes on hold beside another that is not', () => {
    expect(mixedSince(both)).toBeNull();
    expect(mixedSince(consult)).toBe(7000);
  });

  it('stays through a swap', () => {
    expect(mixedSince([...consult, event('SWAP', 20_000)])).toBe(7000);
  });

  it('goes when all are alike, or only one is left', () => {
    expect(mixedSince([...consult, event('CONFERENCE', 20_000)])).toBeNull();
    expect(mixedSince([...consult, named('PARTICIPANT_REMOVED', 20_000, TWO)])).toBeNull();
    expect(mixedSince([...consult, event('CONFERENCE', 20_000), named('HOLD', 30_000, ONE)])).toBe(30_000);
  });
});
