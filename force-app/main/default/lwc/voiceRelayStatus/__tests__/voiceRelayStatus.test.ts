import fc from 'fast-check';
import {
  parseRelayStatus,
  selectEventAgeMs,
  selectSilence,
  type RelayStatus,
  type RelayView,
} from 'c/voiceRelayStatus';

const STATUS: RelayStatus = {
  relayId: 'r-1',
  toolkit: 'found',
  notSubscribed: [],
  seen: 0,
  queued: 0,
  failedPublishes: 0,
  unreadable: 0,
};

const VIEW: RelayView = {
  relay: STATUS,
  heard: 0,
  lastEventAt: null,
  now: 1_000_000,
  isCallConnected: false,
  anomalies: [],
  marks: [],
};

const silenceOf = (change: Partial<RelayView>) => selectSilence({ ...VIEW, ...change });
const heardAgo = (ageMs: number) => ({ heard: 3, lastEventAt: VIEW.now - ageMs });

describe('parseRelayStatus', () => {
  it('takes what the relay hands over, and nothing else that came with it', () => {
    const told = { ...STATUS, seen: 12, notSubscribed: ['SWAP'], laterField: 1 };
    expect(parseRelayStatus(told)).toEqual({ ...STATUS, seen: 12, notSubscribed: ['SWAP'] });
  });

  it('copies the list, because an attribute belongs to the one who set it', () => {
    const notSubscribed = ['SWAP'];
    const status = parseRelayStatus({ ...STATUS, notSubscribed });
    notSubscribed.push('HOLD');
    expect(status?.notSubscribed).toEqual(['SWAP']);
  });

  it.each([undefined, null, '', 'found', 7, true, [], {}])('takes %p for no relay beside the console', (value) => {
    expect(parseRelayStatus(value)).toBeNull();
  });

  it.each([
    ['a blank relayId', { relayId: '  ' }],
    ['a relayId that is no text', { relayId: 7 }],
    ['an unknown word for the toolkit', { toolkit: 'perhaps' }],
    ['no list of events', { notSubscribed: 'SWAP' }],
    ['a list of other things', { notSubscribed: [{}] }],
    ['a negative count', { seen: -1 }],
    ['a fractional count', { queued: 0.5 }],
    ['a count as text', { failedPublishes: '3' }],
    ['a missing count', { unreadable: undefined }],
  ])('refuses %s rather than show a made-up number', (_, change) => {
    expect(parseRelayStatus({ ...STATUS, ...change })).toBeNull();
  });

  it('never throws, whatever comes', () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), (value, field) => {
        expect(parseRelayStatus(value)).toBeNull();
        parseRelayStatus({ ...STATUS, notSubscribed: field });
        parseRelayStatus({ ...STATUS, seen: field });
      }),
    );
  });

  it('reads its own result back', () => {
    const names = fc.constantFrom('HOLD', 'SWAP', 'CONFERENCE');
    fc.assert(
      fc.property(fc.nat(), fc.nat(), fc.array(names), (seen, queued, notSubscribed) => {
        const status: RelayStatus = { ...STATUS, seen, queued, notSubscribed };
        expect(parseRelayStatus(JSON.parse(JSON.stringify(status)))).toEqual(status);
      }),
    );
  });
});

describe('selectSilence', () => {
  it('names the missing toolkit', () => {
    expect(silenceOf({ relay: { ...STATUS, toolkit: 'missing' } })).toBe('no-toolkit');
  });

  it('tells a console without a relay from a relay without events', () => {
    expect(silenceOf({ relay: null })).toBe('no-relay-here');
    expect(silenceOf({})).toBe('no-event-yet');
  });

  it('does not ask for the contact center when the relay has seen events that never got here', () => {
    expect(silenceOf({ relay: { ...STATUS, seen: 4 } })).toBe('undelivered');
  });

  it('says that events are stuck behind failing publishes, even after others got through', () => {
    const relay = { ...STATUS, seen: 9, queued: 2, failedPublishes: 1 };
    expect(silenceOf({ relay, ...heardAgo(0) })).toBe('undelivered');
    expect(silenceOf({ relay: { ...relay, queued: 0 }, ...heardAgo(0) })).toBe('hearing');
    expect(silenceOf({ relay: { ...relay, failedPublishes: 0 }, ...heardAgo(0) })).toBe('hearing');
  });

  it('hears events from a relay elsewhere, whatever is beside this console', () => {
    expect(silenceOf({ relay: null, ...heardAgo(1000) })).toBe('hearing');
    expect(silenceOf({ relay: { ...STATUS, toolkit: 'missing' }, ...heardAgo(1000) })).toBe('hearing');
  });

  it('says stopped once an open call has been silent for three audio reports', () => {
    expect(silenceOf({ isCallConnected: true, ...heardAgo(89_999) })).toBe('hearing');
    expect(silenceOf({ isCallConnected: true, ...heardAgo(90_000) })).toBe('stopped');
  });

  it('takes silence without an open call for normal', () => {
    expect(silenceOf({ isCallConnected: false, ...heardAgo(8 * 3_600_000) })).toBe('hearing');
  });

  it('does not call a trace without a time stopped', () => {
    expect(silenceOf({ isCallConnected: true, heard: 1, lastEventAt: null })).toBe('hearing');
  });
});

describe('selectEventAgeMs', () => {
  it('counts from the latest event, and is not known before the first', () => {
    expect(selectEventAgeMs({ ...VIEW, ...heardAgo(42_000) })).toBe(42_000);
    expect(selectEventAgeMs(VIEW)).toBeNull();
  });

  it('never shows an age below zero', () => {
    expect(selectEventAgeMs({ ...VIEW, ...heardAgo(-5) })).toBe(0);
  });
});
