import {
  selectAbsence,
  selectEventAgeMs,
  selectRelayHealth,
  type Absence,
  type RelayFacts,
  type RelayHealth,
} from 'c/voiceRelayStatus';
import { EMPTY_STATE } from 'c/voiceCallState';
import { relayStatus } from 'test/support/status';
import { event, stateOf, type TraceLine } from 'test/support/trace';

const START = 1_790_000_000_000;
const ANN = { participant: 'Ann Lee' };
const FACTS: RelayFacts = { relay: relayStatus(), state: EMPTY_STATE, now: START, pageAgeMs: 60_000 };
const healthOf = (change: Partial<RelayFacts>): RelayHealth => selectRelayHealth({ ...FACTS, ...change });
const absenceOf = (change: Partial<RelayFacts>, hadVoiceEvent = true): Absence =>
  selectAbsence({ ...FACTS, ...change, hadVoiceEvent });

/** A connected call, its connect that long ago; `relayId` null: it came from elsewhere. */
const receivedAgo = (ms: number, relayId: string | null = 'r'): Partial<RelayFacts> => ({
  state: stateOf([{ ...event('CALL_CONNECTED', START - ms), ...(relayId !== null && { relayId, seq: 1 }) }]),
});
const over = stateOf([
  event('CALL_CONNECTED', START - 9000),
  event('CALL_ENDED', START - 8000),
  event('WRAP_UP_ENDED', START),
]);
/** Each state in which calls may go on unseen. */
const BLIND: readonly (readonly [RelayHealth, Partial<RelayFacts>])[] = [
  ['no-relay', { relay: null }],
  ['no-toolkit', { relay: relayStatus({ listening: false, toolkit: 'missing' }) }],
  ['not-listening', { relay: relayStatus({ listening: false }) }],
  ['undelivered', { relay: relayStatus({ queued: 2, failed: 1, seen: 2 }) }],
];

describe('the health of the relay', () => {
  it.each(BLIND)('is %s', (health, facts) => {
    expect(healthOf(facts)).toBe(health);
  });

  it('is not “no relay” in the first ten seconds of a page', () => {
    expect(healthOf({ relay: null, pageAgeMs: 9999 })).toBe('no-event-yet');
    expect(healthOf({ relay: null, pageAgeMs: 10_000 })).toBe('no-relay');
  });

  it('is that of a relay without events as long as none has come', () => {
    expect(healthOf({})).toBe('no-event-yet');
  });

  it('is undelivered when the relay has seen events but none of its messages came, whatever came from elsewhere', () => {
    const relay = relayStatus({ seen: 4 });
    expect(healthOf({ relay })).toBe('undelivered');
    expect(healthOf({ relay, ...receivedAgo(0, 'simulated-1') })).toBe('undelivered');
    expect(healthOf({ relay, ...receivedAgo(0) })).toBe('receiving');
  });

  it('is not undelivered while the first events are on their way', () => {
    expect(healthOf({ relay: relayStatus({ seen: 4, queued: 4 }) })).toBe('no-event-yet');
  });

  it('is not undelivered when all that came had an unknown type', () => {
    const state = stateOf([{ type: 'TELEPATHY', at: START, detail: {}, relayId: 'r', seq: 1 }]);
    expect(healthOf({ relay: relayStatus({ seen: 1 }), state })).toBe('no-event-yet');
  });

  it('is undelivered while events wait after a failure, even if others got through', () => {
    const relay = { seen: 9, queued: 2, failed: 1 };
    expect(healthOf({ relay: relayStatus(relay), ...receivedAgo(0) })).toBe('undelivered');
    expect(healthOf({ relay: relayStatus({ ...relay, queued: 0 }), ...receivedAgo(0) })).toBe('receiving');
    expect(healthOf({ relay: relayStatus({ ...relay, failed: 0 }), ...receivedAgo(0) })).toBe('receiving');
  });

  it('is receiving when events come from a relay elsewhere', () => {
    expect(healthOf({ relay: null, ...receivedAgo(1000, 'other') })).toBe('receiving');
  });

  it('is not listening as soon as the relay stops, whatever came before', () => {
    expect(healthOf({ relay: relayStatus({ listening: false, seen: 1 }), ...receivedAgo(1000) })).toBe('not-listening');
  });

  it('is stopped when a call that had audio reports has been without an event for three of them', () => {
    const reported = (ageMs: number, ...more: readonly TraceLine[]): Partial<RelayFacts> => ({
      state: stateOf([event('CALL_CONNECTED', START - ageMs), event('AUDIO_STATS', START - ageMs), ...more]),
    });
    expect(healthOf(reported(89_999))).toBe('receiving');
    expect(healthOf(reported(90_000))).toBe('stopped');
    const held = event('HOLD', START - 90_000);
    expect(healthOf(reported(90_000, event('PARTICIPANT_ADDED', START - 90_000, ANN), held))).toBe('receiving');
    expect(healthOf({ state: over, now: START + 8 * 3_600_000 })).toBe('receiving');
  });

  it('is receiving during a quiet call that never had an audio report, as on a desk phone', () => {
    expect(healthOf(receivedAgo(3_600_000))).toBe('receiving');
  });
});

describe('the text in place of a call', () => {
  it('says "no call" only if events arrive', () => {
    expect(absenceOf({})).toBe('no-call');
    expect(absenceOf({ state: over })).toBe('no-call');
    expect(absenceOf({ relay: null, state: over })).toBe('no-call');
  });

  it.each(BLIND)('says that calls cannot be seen if the health is %s, in a tab that had a voice event', (_, facts) => {
    expect(absenceOf(facts)).toBe('cannot-see');
    expect(absenceOf({ state: over, ...facts, ...(facts.relay === null && { state: EMPTY_STATE }) })).toBe(
      'cannot-see',
    );
  });

  it.each(BLIND.slice(0, 3))('is quiet if the health is %s in a tab that never had a voice event', (_, facts) => {
    expect(absenceOf(facts, false)).toBe('no-voice');
  });

  it('is not quiet when the relay has events that did not arrive', () => {
    expect(absenceOf({ relay: relayStatus({ seen: 1, queued: 1, failed: 1 }) }, false)).toBe('cannot-see');
  });

  it('claims nothing while the page is too new to know whether it has a relay', () => {
    for (const had of [true, false]) expect(absenceOf({ relay: null, pageAgeMs: 9999 }, had)).toBe('not-yet');
  });
});

describe('the age of the latest event', () => {
  it('counts from that event, and is not known before the first', () => {
    expect(selectEventAgeMs({ ...FACTS, ...receivedAgo(42_000) })).toBe(42_000);
    expect(selectEventAgeMs(FACTS)).toBeNull();
  });

  it('is never below zero', () => {
    expect(selectEventAgeMs({ ...FACTS, ...receivedAgo(-5) })).toBe(0);
  });
});
