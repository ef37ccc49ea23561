import { EMPTY_STATE } from 'c/voiceCallState';
import { describeForAdmin, type AdminFacts } from 'c/voiceRelayStatus';
import { relayStatus } from 'test/support/status';
import { event, stateOf } from 'test/support/trace';

const NOW = 1_790_000_000_000;
const NUMBER = '+1 (415) 555-0123';
const FACTS: AdminFacts = {
  relay: null,
  state: EMPTY_STATE,
  now: NOW,
  pageAgeMs: 61_900,
  anomalies: [],
  lastEventType: null,
  browser: 'Mozilla/5.0 Chrome/146.0',
};
const linesOf = (change: Partial<AdminFacts> = {}) => describeForAdmin({ ...FACTS, ...change }).split('\n');

describe('the details for an admin', () => {
  it('begin with the product and its version', () => {
    expect(linesOf()[0]).toMatch(/^Voice Toolkit Relay \d+\.\d+\.\d+$/);
  });

  it('say what is known of a page without a relay', () => {
    expect(linesOf().slice(1)).toEqual([
      'Browser: Mozilla/5.0 Chrome/146.0',
      'State: no-relay',
      'Page open for: 61 s',
      'Relay: none on this page',
      'Toolkit: not known',
      'Not subscribed: none',
      'Last event: none',
      'Shown: 0',
      'Unexpected: none',
    ]);
  });

  it('say what a relay counts, which event came last, and what did not fit', () => {
    const message = { ...event('HOLD', NOW - 95_500), relayId: 'r', seq: 1 };
    const lines = linesOf({
      relay: relayStatus({
        relayId: 'r',
        seen: 12,
        queued: 1,
        failed: 4,
        unreadable: 2,
        notSubscribed: ['SWAP', 'HOLD'],
      }),
      state: stateOf([message]),
      lastEventType: 'HOLD',
      anomalies: [
        { code: 'gap', count: 3 },
        { code: 'after-end', count: 1 },
      ],
    });
    expect(lines.slice(4)).toEqual([
      'Relay: listening',
      'Toolkit: found',
      'Not subscribed: SWAP, HOLD',
      'Last event: HOLD, 95 s ago',
      'Seen: 12, queued: 1, failed: 4, unreadable: 2',
      'Shown: 1',
      'Unexpected: gap 3, after-end 1',
    ]);
  });

  it('say that a relay does not listen because there is no toolkit', () => {
    const lines = linesOf({ relay: relayStatus({ listening: false, toolkit: 'missing' }) });
    expect(lines).toEqual(expect.arrayContaining(['State: no-toolkit', 'Relay: not listening', 'Toolkit: missing']));
  });

  it('hold no text of an event, a relay or a setting, since any may be a name or a number', () => {
    const text = describeForAdmin({
      ...FACTS,
      relay: relayStatus({ relayId: NUMBER, notSubscribed: [NUMBER], settings: { [NUMBER]: NUMBER } }),
      state: stateOf([event('CALL_STARTED', NOW, { callId: NUMBER, callType: NUMBER, participant: NUMBER })]),
      lastEventType: NUMBER,
    });
    expect(text).not.toContain('555');
    expect(text).toContain('Last event: of an unknown type, 0 s ago');
    expect(text).toContain('Not subscribed: of an unknown type');
  });

  it('are one fact a line, however the browser names itself', () => {
    const [, browser] = linesOf({ browser: `Odd\n\tbrowser ${'x'.repeat(999)}` });
    expect(browser).toMatch(/^Browser: Odd browser x+$/);
    expect(browser?.length).toBeLessThanOrEqual(310);
    expect(linesOf({ browser: '\n\n' })).toHaveLength(10);
  });
});
