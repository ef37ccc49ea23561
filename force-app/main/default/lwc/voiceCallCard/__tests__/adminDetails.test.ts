import { readFileSync } from 'node:fs';
import { adminDetails } from 'c/voiceCallCard';
import { ANN, S } from 'test/attention';
import { relayStatus } from 'test/status';
import { event, stateOf } from 'test/trace';

const facts = {
  relay: relayStatus({ toolkit: 'missing', listening: false, seen: 7, queued: 2, failed: 1, notSubscribed: ['SWAP'] }),
  state: stateOf([event('CALL_STARTED', 10 * S, { participant: '+1 (415) 555-0139' }), event('HOLD', 20 * S, ANN)]),
  now: 80 * S,
  pageAgeMs: 90 * S,
  anomalies: [{ code: 'gap', count: 2 } as const],
  lastEventType: 'HOLD',
  browser: 'A browser',
};

describe('the details for an admin', () => {
  it('are the version, the browser, the toolkit, the last event and the counters', () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    expect(adminDetails(facts).split('\n')).toEqual([
      `Voice Toolkit Relay: ${version}`,
      'Browser: A browser',
      'State: no-toolkit',
      'Toolkit: missing',
      'Listening: no',
      'Not subscribed: SWAP',
      'Last event: HOLD',
      'Last event, age: 60 s',
      'Page, age: 90 s',
      'Events seen by the relay: 7',
      'Events received here: 2',
      'Queued: 2',
      'Failed sends: 1',
      'Unreadable: 0',
      'Unexpected events: gap 2',
    ]);
  });

  it('name nobody and hold no number', () => {
    expect(adminDetails(facts)).not.toMatch(/Ann|555|0139/);
  });

  it('say that there is no relay, and no event yet', () => {
    const text = adminDetails({ ...facts, relay: null, state: stateOf([]), anomalies: [], lastEventType: null });
    expect(text).toContain('Toolkit: no relay on the page\nListening: no\nNot subscribed: none\nLast event: none');
    expect(text).toContain('Unexpected events: none');
  });
});
