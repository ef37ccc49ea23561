// The calls of a shift: 40 events each, as a telephony vendor would send them, different from call to call and the same in every run.

/** How many events one call has. */
export const EVENTS_A_CALL = 40;

/** Numbers from 0 to 1, the same for the same seed. */
function createRandom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const ELEMENTS_A_BATCH = 10;

function channelOf(random) {
  const upTo = (most) => Math.floor(random() * most);
  return {
    statsCount: 0,
    packetsCount: 150 + upTo(20),
    packetsLost: upTo(6),
    jitterBufferMillis: upTo(40),
    roundTripTimeMillis: upTo(200),
  };
}

const batchOf = (random) =>
  Array.from({ length: ELEMENTS_A_BATCH }, () => ({
    inputChannelStats: channelOf(random),
    outputChannelStats: channelOf(random),
  }));

/** What happens in the middle of a call, each with its events; they leave the call as they found it. */
const EPISODES = [
  ['HOLD', 'RESUME'],
  ['MUTE', 'UNMUTE'],
  ['PAUSE_RECORDING', 'RESUME_RECORDING'],
  ['MUTE', 'HOLD', 'RESUME', 'UNMUTE'],
  ['HOLD', 'PARTICIPANT_ADDED', 'SWAP', 'SWAP', 'CONFERENCE', 'PARTICIPANT_REMOVED'],
];
const NAMES_THE_CALLER = new Set(['HOLD', 'RESUME']);
const NAMES_A_COLLEAGUE = new Set(['PARTICIPANT_ADDED', 'PARTICIPANT_REMOVED']);
const OPENING = ['CALL_STARTED', 'CALL_CONNECTED'];
const ENDING = ['CALL_ENDED', 'WRAP_UP_ENDED'];

/** The event names of a call: audio statistics after each episode, and as many more as 40 events need. */
function typesOf(random) {
  const middle = [];
  const room = EVENTS_A_CALL - OPENING.length - ENDING.length;
  for (;;) {
    const episode = EPISODES[Math.floor(random() * EPISODES.length)];
    if (middle.length + episode.length >= room) break;
    middle.push(...episode, 'AUDIO_STATS');
  }
  while (middle.length < room) middle.push('AUDIO_STATS');
  return [...OPENING, ...middle, ...ENDING];
}

function fieldsOf(type, { random, caller, colleague, callType }) {
  if (type === 'AUDIO_STATS') return { stats: batchOf(random) };
  if (type === 'CALL_STARTED') return { callType, participant: caller };
  if (type === 'CALL_CONNECTED')
    return { callType, participant: caller, callAttributes: { isTranscribed: 'true', languageCode: 'en-US' } };
  if (NAMES_THE_CALLER.has(type)) return { participant: caller };
  return NAMES_A_COLLEAGUE.has(type) ? { participant: colleague } : {};
}

/** Type and detail of each event of a call; `callNumber` (0, 1, 2 …) says which. */
function eventsOfCall(callNumber) {
  const random = createRandom(callNumber + 1);
  const callId = `00000000-0000-4000-8000-${String(callNumber).padStart(12, '0')}`;
  const callType = random() < 0.5 ? 'inbound' : 'outbound';
  const lastDigits = String(Math.floor(random() * 100)).padStart(2, '0');
  const caller = `+1 (${200 + (callNumber % 800)}) 555-01${lastDigits}`;
  const colleague = `Desk ${callNumber % 50}`;
  return typesOf(random).map((type) => [type, { callId, ...fieldsOf(type, { random, caller, colleague, callType }) }]);
}

/** One call in ten ends only when the next has begun: for a moment two are live. */
const isEndedLate = (callNumber, index) => callNumber % 10 === 4 && index >= EVENTS_A_CALL - ENDING.length;

/** All events of the calls from one number to another, that one not included, in the order in which they come. */
export function eventsOfCalls(from, to) {
  const dated = [];
  for (let call = from; call < to; call++)
    eventsOfCall(call).forEach((event, index) => {
      const late = isEndedLate(call, index) && call + 1 < to;
      dated.push({ place: call * EVENTS_A_CALL + index + (late ? 4.5 : 0), event });
    });
  return dated.sort((a, b) => a.place - b.place).map(({ event }) => event);
}
