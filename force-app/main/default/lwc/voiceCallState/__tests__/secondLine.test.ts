import type { Call } from 'c/voiceCallState';
import type { ToolkitEventType } from 'c/voiceEvents';
import { event, stateOf, type TraceLine } from 'test/support/trace';

const ONE = '+1 (415) 555-0101';
const TWO = '+1 (415) 555-0102';
const of = (callId: string, type: ToolkitEventType, at: number, detail = {}) =>
  event(type, at, { callId, participant: ONE, ...detail });
const first = [of('A', 'CALL_STARTED', 0), of('A', 'CALL_CONNECTED', 5000)];
const holdsOf = (lines: readonly unknown[]) => (stateOf(lines).calls[0] as Call).parties.map(({ hold }) => hold);

describe('a second line', () => {
  it.each(['outbound', 'consult', 'addparticipant', 'DialedCallback'])(
    'that the rep dials (%s) puts the first one’s hold in doubt from its start on',
    (callType) => {
      expect(holdsOf([...first, of('B', 'CALL_STARTED', 9000, { callType })])).toEqual(['unknown']);
    },
  );

  it.each(['inbound', 'transfer', 'constructor', null])('that comes in (%s) does so when it connects', (callType) => {
    const ringing = [...first, of('B', 'CALL_STARTED', 9000, { callType })];
    expect(holdsOf(ringing)).toEqual(['off']);
    expect(holdsOf([...ringing, of('B', 'CALL_CONNECTED', 9500)])).toEqual(['unknown']);
  });

  it('does so when it connects unrung, and not when its connect comes again', () => {
    const both = [...first, of('B', 'CALL_CONNECTED', 9000)];
    expect(holdsOf(both)).toEqual(['unknown']);
    const resumed = [...both, of('A', 'RESUME', 9500)];
    expect(holdsOf([...resumed, of('B', 'CALL_CONNECTED', 9900)])).toEqual(['off']);
    expect(holdsOf([...resumed, of('B', 'CALL_STARTED', 9900, { callType: 'outbound' })])).toEqual(['off']);
  });

  it('leaves a hold that is on, and a party that has left', () => {
    const three = [...first, of('A', 'PARTICIPANT_ADDED', 6000, { participant: TWO })];
    const second = of('B', 'CALL_CONNECTED', 9000);
    expect(holdsOf([...three, of('A', 'HOLD', 7000), second])).toEqual(['on', 'unknown']);
    const left = [...three, of('A', 'PARTICIPANT_REMOVED', 7000, { participant: TWO })];
    expect(holdsOf([...left, second])).toEqual(['unknown', 'off']);
  });

  it('leaves a call that rings alone, and does not count as an event of the first call', () => {
    const ringing = [of('A', 'CALL_STARTED', 0), of('A', 'PARTICIPANT_ADDED', 1, { participant: TWO })];
    expect(holdsOf([...ringing, of('B', 'CALL_CONNECTED', 9000)])).toEqual(['unknown', 'off']);
    expect(stateOf([...first, of('B', 'CALL_CONNECTED', 9000)]).calls[0]?.lastEventAt).toBe(5000);
  });
});

describe('the mute and hold of a call that connects within 1 s of its start', () => {
  const stamped = (line: TraceLine, relayId?: string) => ({ ...line, relayId });
  const early = of('X', 'CALL_ENDED', 0);
  const quick = (relayId?: string, at = 10_001) => [
    stamped(of('A', 'CALL_STARTED', at), relayId),
    stamped(of('A', 'CALL_CONNECTED', at + 20), relayId),
  ];
  const known = { mute: 'off', parties: [{ hold: 'off' }] };
  const unknown = { mute: 'unknown', parties: [{ hold: 'unknown' }] };

  it('are known once the relay has listened for more than 10 s', () => {
    expect(stateOf([early, ...quick()]).calls[0]).toMatchObject(known);
    expect(stateOf([early, ...quick(undefined, 10_000)]).calls[0]).toMatchObject(unknown);
    expect(stateOf(quick()).calls[0]).toMatchObject(unknown);
  });

  it('are not known from the lines of another relay', () => {
    expect(stateOf([stamped(early, 'r'), ...quick('s')]).calls[0]).toMatchObject(unknown);
    expect(stateOf([stamped(early, 'r'), ...quick('r')]).calls[0]).toMatchObject(known);
    expect(stateOf([early, ...quick('r')]).calls[0]).toMatchObject(unknown);
  });

  it('are not known from a line that was not applied', () => {
    expect(stateOf([{ type: 'TELEPATHY', at: 0, detail: {} }, ...quick()]).calls[0]).toMatchObject(unknown);
  });

  it('are unknown, too, when the start came again just before the connect', () => {
    const again = of('A', 'CALL_STARTED', 7000);
    const lines = [of('A', 'CALL_STARTED', 0), again, of('A', 'CALL_CONNECTED', 8000)];
    expect(stateOf(lines).calls[0]).toMatchObject(unknown);
    expect(stateOf([...lines.slice(0, 2), of('A', 'CALL_CONNECTED', 8001)]).calls[0]).toMatchObject(known);
  });
});
