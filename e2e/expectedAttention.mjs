// What needs the rep's attention at a moment of a story, the worst first, in the words of the card.
import { audioTrouble } from './expectedAudio.mjs';
import { isStale, SETTINGS } from './expectedWord.mjs';
import { presentIn } from './story.mjs';
import { clockText, fullName, label } from './screenTexts.mjs';

const WRAP_UP_WARNING_MS = 30_000;

const warning = (kind, text, who = null) => ({ level: 'warning', kind, text, who });
const critical = (kind, text, who = null) => ({ level: 'critical', kind, text, who });
/** Of what is equally bad the earlier comes first. */
const KINDS = ['muted', 'hold', 'paused', 'wrapUp', 'audio', 'noAudio'];
const LEVELS = ['critical', 'warning'];

const longestFirst = (a, b) => a.since - b.since;

function holdAlarm(call, now) {
  const [longest] = presentIn(call)
    .filter(({ heldSince }) => heldSince !== null)
    .map(({ name, heldSince }) => ({ name, since: heldSince }))
    .sort(longestFirst);
  const ms = longest ? now - longest.since : 0;
  if (ms < SETTINGS.holdMs) return null;
  const level = ms >= SETTINGS.longHoldMs ? critical : warning;
  return level('hold', label('Attention_Hold'), fullName(longest.name));
}

/** Of a call without recent news: who was last known on hold, or was perhaps parked by the call that came after. */
function mayHoldAlarm(call, { calls }, now) {
  const connects = calls.map(({ connectedAt }) => connectedAt).filter((at) => at !== null && at > call.lastEventAt);
  const parkedAt = connects.length > 0 ? Math.min(...connects) : null;
  const [longest] = presentIn(call)
    .map(({ name, hold, heldSince }) => ({ name, since: hold === 'unknown' ? parkedAt : heldSince }))
    .filter(({ since }) => since !== null)
    .sort(longestFirst);
  if (!longest || now - longest.since < SETTINGS.holdMs) return null;
  return warning('hold', label('Attention_MayHold', clockText(now - longest.since)), fullName(longest.name));
}

function wrapUpAlarm({ endedAt, isEndInferred }, { sawWrapUpEnd }, now) {
  if (!sawWrapUpEnd || isEndInferred || now - endedAt >= SETTINGS.wrapUpGiveUpMs) return null;
  const left = endedAt + SETTINGS.wrapUpTargetMs - now;
  if (left <= 0) return critical('wrapUp', label('Attention_WrapUpOver', clockText(-left)));
  return left <= WRAP_UP_WARNING_MS ? warning('wrapUp', label('Attention_WrapUpLeft', clockText(left))) : null;
}

function audioAlarms(call, now) {
  const trouble = audioTrouble(call, now);
  const silentMs = call.audio ? now - call.lastReportAt : 0;
  return [
    trouble && (trouble.isBad ? critical : warning)('audio', trouble.text),
    silentMs >= SETTINGS.audioReportMs
      ? warning('noAudio', label('Attention_NoAudioReport', clockText(silentMs)))
      : null,
  ];
}

function alarmsOf(call, moment, now) {
  if (call.phase === 'wrapUp') return [wrapUpAlarm(call, moment, now)];
  if (call.phase !== 'active') return [];
  if (isStale(call, moment, now)) return [mayHoldAlarm(call, moment, now)];
  const lasts = (since, most) => since !== null && now - since >= most;
  const talksElsewhere = moment.calls.some(
    (other) => other !== call && other.endedAt === null && other.holdSince === null && !isStale(other, moment, now),
  );
  const isMuted = call.holdSince === null && lasts(call.mutedSince, SETTINGS.mutedMs);
  return [
    isMuted ? warning('muted', label('Attention_Muted')) : null,
    holdAlarm(call, now),
    lasts(call.pausedSince, SETTINGS.recordingPausedMs) ? warning('paused', label('Attention_RecordingPaused')) : null,
    ...(talksElsewhere ? [] : audioAlarms(call, now)),
  ];
}

/** The line of a card with these calls, the one in focus first; null: there is none. */
export function attentionText(shown, moment, now) {
  const [focus] = shown;
  const isClear = (call) => call === focus && (call.phase !== 'active' || presentIn(call).length < 2);
  const found = shown.flatMap((call) =>
    alarmsOf(call, moment, now)
      .filter(Boolean)
      .map((alarm) => ({ ...alarm, who: isClear(call) ? null : alarm.who })),
  );
  const rank = ({ level, kind }) => LEVELS.indexOf(level) * KINDS.length + KINDS.indexOf(kind);
  const [worst, ...others] = found.sort((a, b) => rank(a) - rank(b));
  if (!worst) return null;
  return [worst.who, worst.text, others.length > 0 ? label('Attention_More', others.length) : null]
    .filter(Boolean)
    .join(' ');
}
