import fc from 'fast-check';
import { isGivenUp, parseRelayStatus, type RelayStatus } from 'c/voiceRelayStatus';
import { relayStatus, statusMessage } from 'test/support/status';
import { event, stateOf } from 'test/support/trace';

describe('a status message', () => {
  it('is read as it was sent, without fields that nobody knows', () => {
    const change = { seen: 12, notSubscribed: ['SWAP'], settings: { noRestore: true }, disagreeing: ['noRestore'] };
    expect(parseRelayStatus(statusMessage({ ...change, laterField: 1 }))).toEqual(relayStatus(change));
    expect(Object.keys(relayStatus())).not.toContain('kind');
  });

  it('does not share its list with the sender', () => {
    const notSubscribed = ['SWAP'];
    const status = parseRelayStatus(statusMessage({ notSubscribed }));
    notSubscribed.push('HOLD');
    expect(status?.notSubscribed).toEqual(['SWAP']);
  });

  it.each([undefined, null, '', 'found', 7, true, [], {}, { ...statusMessage(), kind: 'event' }])(
    'cannot be read from %p',
    (value) => {
      expect(parseRelayStatus(value)).toBeNull();
    },
  );

  it.each([
    ['a blank relayId', { relayId: '  ' }],
    ['a relayId that is not text', { relayId: 7 }],
    ['a time that is not finite', { at: Infinity }],
    ['a time as text', { at: '1' }],
    ['no word on listening', { listening: undefined }],
    ['an unknown word for the toolkit', { toolkit: 'perhaps' }],
    ['text in place of the list of events', { notSubscribed: 'SWAP' }],
    ['a list of other things', { notSubscribed: [{}] }],
    ['a negative count', { seen: -1 }],
    ['a fractional count', { queued: 0.5 }],
    ['a count as text', { failed: '3' }],
    ['a missing count', { unreadable: undefined }],
  ])('with %s is refused: no number on screen is invented', (_, change) => {
    expect(parseRelayStatus(statusMessage(change))).toBeNull();
  });

  it('counts as without settings when they cannot be read', () => {
    expect(parseRelayStatus(statusMessage({ settings: 'none' }))?.settings).toEqual({});
  });

  it.each([undefined, 'noRestore', {}, [7, ' ']])('counts as without a disagreement when it says %p', (disagreeing) => {
    expect(parseRelayStatus(statusMessage({ disagreeing }))?.disagreeing).toEqual([]);
  });

  it('never makes the reader throw', () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), (value, field) => {
        expect(parseRelayStatus(value)).toBeNull();
        for (const name of Object.keys(statusMessage())) parseRelayStatus(statusMessage({ [name]: field }));
      }),
    );
  });

  it('reads back what was read', () => {
    const names = fc.constantFrom('HOLD', 'SWAP', 'CONFERENCE');
    fc.assert(
      fc.property(fc.nat(), fc.nat(), fc.array(names), (seen, queued, notSubscribed) => {
        const status: RelayStatus = relayStatus({ seen, queued, notSubscribed });
        expect(parseRelayStatus(JSON.parse(JSON.stringify({ kind: 'status', ...status })))).toEqual(status);
      }),
    );
  });
});

describe('a wrap-up', () => {
  it('is given up from that many seconds after its call ended on, and nothing else is', () => {
    const lines = [event('CALL_CONNECTED', 0), event('CALL_ENDED', 60_000)];
    const [active] = stateOf(lines.slice(0, 1)).calls;
    const [wrapUp] = stateOf(lines).calls;
    const [closed] = stateOf([...lines, event('WRAP_UP_ENDED', 61_000)]).calls;
    if (!active || !wrapUp || !closed) throw new Error('The trace makes no call.');
    expect([89_999, 90_000].map((now) => isGivenUp(wrapUp, now, 30))).toEqual([false, true]);
    expect([active, closed].map((call) => isGivenUp(call, 900_000, 30))).toEqual([false, false]);
  });
});
