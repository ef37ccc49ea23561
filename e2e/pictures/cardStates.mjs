// Each state that the card can be in, and how a page comes to it.

const CALLER = { callId: 'call-1', callType: 'inbound', participant: '+1 (415) 555-0142' };
const COLLEAGUE = { callId: 'call-1', participant: 'Billing Tier 2' };
const DIALED = { callId: 'call-2', callType: 'outbound', participant: '+1 (628) 555-0184' };
const CALLBACK = { callId: 'call-3', callType: 'callback', participant: '+1 (510) 555-0161' };
const TRANSFER = { callId: 'call-4', callType: 'transfer', participant: 'Returns Desk' };
const SECOND = { callId: 'call-5', callType: 'inbound', participant: '+1 (707) 555-0126' };

/** The counts of a channel: packets that came or went, packets lost, jitter and round trip in milliseconds. */
const channel = (packetsCount, packetsLost, jitterBufferMillis, roundTripTimeMillis) => ({
  packetsCount,
  packetsLost,
  jitterBufferMillis,
  roundTripTimeMillis,
});
const audio = (inputChannelStats, outputChannelStats) => ({
  callId: CALLER.callId,
  stats: [{ inputChannelStats, outputChannelStats }],
});
const GOOD = audio(channel(1500, 2, 12, 0), channel(1500, 1, 9, 84));
const BAD = audio(channel(1380, 120, 60, 0), channel(1500, 90, 40, 465));
const ONE_WAY = audio(channel(0, 0, 0, 0), channel(1500, 1, 9, 84));

/** The caller has been on the line since second 6. */
const CONNECTED = [
  [0, 'CALL_STARTED', CALLER],
  [6, 'CALL_CONNECTED', CALLER],
];
const REPORTED = [...CONNECTED, [36, 'AUDIO_STATS', GOOD]];
const HELD = [...REPORTED, [48, 'HOLD', CALLER]];
const ADDED = [...HELD, [55, 'PARTICIPANT_ADDED', COLLEAGUE]];
/** The second time the colleague has answered. */
const CONSULT = [...ADDED, [62, 'PARTICIPANT_ADDED', COLLEAGUE]];
const ENDED = [...HELD, [80, 'RESUME', CALLER], [151, 'CALL_ENDED', CALLER]];
const CLOSED = [...ENDED, [163, 'WRAP_UP_ENDED', CALLER]];
const UNANSWERED = [
  [180, 'CALL_STARTED', SECOND],
  [200, 'CALL_ENDED', SECOND],
  [400, 'CALL_STARTED', DIALED],
  [425, 'CALL_ENDED', DIALED],
];
/** A wrap-up is shown only where a wrap-up has been seen to end. */
const WRAP_UP = [
  ...CLOSED,
  [300, 'CALL_STARTED', SECOND],
  [305, 'CALL_CONNECTED', SECOND],
  [371, 'CALL_ENDED', SECOND],
];

/**
 * In the order of the page that shows them. Each has a `name` and `says` what is seen; `events` come at their seconds, and then
 * `passed` seconds pass on the page, with `asks` the button of the reminder is pressed, and `waits` seconds pass in truth. `arrange` is how the relay is arranged before. After the events
 * the buttons `press` are pressed and the event `unreceived` comes; with `reloaded` the page is loaded again. `of` says where to look,
 * by default in the utility bar.
 */
export const CARD_STATES = [
  { name: 'no-call', says: 'No call.', events: [], passed: 0 },
  { name: 'ringing', says: 'Ringing.', events: CONNECTED.slice(0, 1), passed: 4 },
  { name: 'dialing', says: 'Dialing.', events: [[0, 'CALL_STARTED', DIALED]], passed: 6 },
  {
    name: 'calling',
    says: 'Calling: nobody can say who calls whom.',
    events: [[0, 'CALL_STARTED', TRANSFER]],
    passed: 3,
  },
  { name: 'callback', says: 'A callback rings.', events: [[0, 'CALL_STARTED', CALLBACK]], passed: 5 },
  { name: 'connected', says: 'Connected.', events: REPORTED, passed: 12 },
  { name: 'muted', says: 'Muted.', events: [...REPORTED, [48, 'MUTE', CALLER]], passed: 9 },
  { name: 'on-hold', says: 'On hold.', events: HELD, passed: 12 },
  { name: 'on-hold-muted', says: 'On hold and muted.', events: [...HELD, [50, 'MUTE', CALLER]], passed: 14 },
  { name: 'on-hold-too-long', says: 'On hold too long.', events: HELD, passed: 125 },
  {
    name: 'consult',
    says: 'A consultation: the customer is on hold, the colleague on the line.',
    events: CONSULT,
    passed: 9,
  },
  {
    name: 'conference',
    says: 'A conference: everybody was reported back on the line.',
    events: [...CONSULT, [80, 'CONFERENCE', CALLER]],
    passed: 8,
  },
  {
    name: 'others-on-line',
    says: 'Others on the line: nobody has reported a conference.',
    events: [
      ...REPORTED,
      [48, 'PARTICIPANT_ADDED', COLLEAGUE],
      [60, 'PARTICIPANT_ADDED', TRANSFER],
      [61, 'PARTICIPANT_ADDED', COLLEAGUE],
    ].map(([at, type, detail]) => [at, type, detail === TRANSFER ? { ...TRANSFER, callId: 'call-1' } : detail]),
    passed: 10,
  },
  { name: 'added', says: 'Somebody was added and may still be ringing.', events: ADDED, passed: 31 },
  {
    name: 'recording-paused',
    says: 'Recording paused, for a short time yet.',
    events: [...REPORTED, [48, 'PAUSE_RECORDING', CALLER]],
    passed: 20,
  },
  {
    name: 'recording-still-paused',
    says: 'Recording paused for longer than it should be.',
    events: [...REPORTED, [48, 'PAUSE_RECORDING', CALLER]],
    passed: 190,
  },
  {
    name: 'one-way-audio',
    says: 'Audio that goes one way.',
    events: [...REPORTED, [66, 'AUDIO_STATS', ONE_WAY], [96, 'AUDIO_STATS', ONE_WAY]],
    passed: 4,
  },
  {
    name: 'bad-audio',
    says: 'Bad audio.',
    events: [...REPORTED, [66, 'AUDIO_STATS', BAD], [96, 'AUDIO_STATS', BAD]],
    passed: 4,
  },
  {
    name: 'second-ringing',
    says: 'A second call rings.',
    events: [...REPORTED, [50, 'CALL_STARTED', SECOND]],
    passed: 5,
  },
  {
    name: 'two-calls',
    says: 'Two calls: the first is on hold.',
    events: [...HELD, [60, 'CALL_STARTED', DIALED], [68, 'CALL_CONNECTED', DIALED]],
    passed: 15,
  },
  { name: 'wrap-up', says: 'Wrap-up.', events: WRAP_UP, passed: 45 },
  { name: 'wrap-up-over-target', says: 'Wrap-up over its target.', events: WRAP_UP, passed: 125 },
  {
    name: 'call-ended',
    says: 'The call has ended; nobody knows yet whether there is a wrap-up.',
    events: ENDED,
    passed: 20,
  },
  { name: 'last-call', says: 'The last call and unanswered ones.', events: [...CLOSED, ...UNANSWERED], passed: 0 },
  { name: 'restored', says: 'Restored after a reload.', events: HELD, reloaded: true, passed: 90 },
  {
    name: 'cannot-see-calls',
    says: 'Calls cannot be seen: what the relay hears does not come through.',
    events: REPORTED,
    press: ['Channel down'],
    unreceived: ['HOLD', CALLER],
    passed: 12,
  },
  ...[
    ['sent', 'the phone was asked, and its event is waited for', 'silent', 0],
    ['confirmed', 'the event came', 'obeys', 1],
    ['not-confirmed', 'no event within 5 s; it may still come', 'silent', 5.5],
    ['refused', 'the phone did not take it', 'refuses', 0],
  ].map(([answer, says, phone, waits]) => ({
    name: `command-${answer}`,
    says: `Muted, and Unmute was pressed: ${says}.`,
    arrange: { phone },
    events: [...CONNECTED, [8, 'MUTE', CALLER]],
    passed: 40,
    asks: true,
    waits,
  })),
  {
    name: 'command-question',
    says: 'Recording paused: Resume asks first.',
    arrange: { phone: 'obeys' },
    events: [...CONNECTED, [8, 'PAUSE_RECORDING', CALLER]],
    passed: 190,
    asks: true,
  },
  { name: 'no-voice', says: 'No voice here.', arrange: { hasToolkit: false }, events: [], passed: 12 },
  {
    name: 'not-rendered',
    says: 'Voice Relay was never opened; a console on a record page says what to do.',
    arrange: { isOpened: false },
    events: [],
    passed: 12,
    waits: 11,
    of: 'main c-voice-call-panel',
    size: [456, 700],
  },
  {
    name: 'no-recent-news',
    says: 'No recent news: the end of the call may have been missed.',
    events: [...REPORTED, [66, 'AUDIO_STATS', GOOD], [96, 'AUDIO_STATS', GOOD]],
    passed: 100,
  },
];
