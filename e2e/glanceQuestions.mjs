// The questions that a rep has in a call, and the answers by the trace summary.
import { audioTrouble } from './expectedAudio.mjs';
import { traceOf } from './traces.mjs';
import { clockText, label, nameText } from './screenTexts.mjs';

/** The texts that answer with one of several labels, filled with anything. */
const saying = (texts, ...names) => {
  const patterns = names.map((name) => new RegExp(`^${label(name, '.*', '.*')}$`));
  return texts.filter((text) => patterns.some((pattern) => pattern.test(text)));
};

/** Who is on hold, and since when; null: the call's status says that, as nobody else is on the call. */
function holdAnswers(call, at) {
  const present = call.parties.filter((party) => party.present);
  const held = present.filter(({ heldSince }) => heldSince !== null);
  if (present.length === 1 && held.length === 1) return null;
  return held.map(({ name, heldSince }) => label('Attention_Hold', nameText(name), clockText(at - heldSince)));
}

const RECORDING = { recording: 'Recording_On', paused: 'Recording_Paused', unknown: 'Recording_Unknown' };

/** Each question, the answers to it among the texts of a call, and those that are right. */
export const QUESTIONS = {
  'who is on the call': ({ parties }, texts) => {
    const present = parties.filter((party) => party.present);
    const names = (present.length ? present : parties).map(({ name }) => nameText(name));
    const who = names.join(', ') || label('Party_Unknown');
    return [texts.filter((text) => text === who), [who]];
  },
  'who is on hold, and for how long': (call, texts, at) => {
    const answers = holdAnswers(call, at);
    const said = saying(texts, 'Attention_Hold', 'Status_OnHold');
    if (answers) return [said.filter((text) => text !== label('Status_OnHold')), answers];
    const time = clockText(at - call.holdSince);
    return [
      [...said, ...texts.filter((text) => text === time)],
      [label('Status_OnHold'), time],
    ];
  },
  'is it recorded': ({ phase, recording }, texts) => [
    saying(texts, ...Object.values(RECORDING)),
    phase === 'active' ? [label(RECORDING[recording])] : [],
  ],
  'is the audio bad, and why': (call, texts, at) => [
    saying(texts, 'CallStatus_PoorAudio', 'CallStatus_BadAudio'),
    [audioTrouble(call, at) ?? []].flat(),
  ],
};

/** Whether an answer of that moment changes as time goes on. */
export const isTimed = ({ calls, at }) =>
  calls.some((call) => audioTrouble(call, at) || call.parties.some(({ heldSince }) => heldSince !== null));

/** A call that has everything at once: two names of sixty characters beside the first, hold, mute, a pause, bad audio. */
export function crowdedLines() {
  const long = 'Customer Success Escalations and Contract Renewals West Team';
  const [started, connected, ...rest] = traceOf('bad-audio').lines.map(JSON.parse);
  const reports = rest.filter(({ type }) => type === 'AUDIO_STATS').slice(1, 4);
  const at = connected.at;
  const { callId } = connected.detail;
  const told = (type, after, participant) => ({ at: at + after, type, detail: { callId, participant } });
  const between = [
    told('PARTICIPANT_ADDED', 1000, long),
    told('PARTICIPANT_ADDED', 2000, long.replace('West', 'East')),
    told('PAUSE_RECORDING', 3000),
    told('HOLD', 4000, long),
  ];
  return [started, connected, ...between, ...reports, { ...told('MUTE', 0), at: reports.at(-1).at }].map(
    ({ at: time, type, detail }) => JSON.stringify({ at: time, type, detail }),
  );
}
