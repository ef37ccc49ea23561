import { gradeOf, type AudioGrade } from 'c/voiceAudioQuality';
import { formatDuration } from 'c/voiceCallFormat';
import { ANOMALY_TEXT } from 'c/voiceCallLabels';
import { createTraceSummary, type AudioSummary, type CallSummary } from 'c/voiceCallSummary';
import { findAnomalies, type DatedAnomaly } from './anomalies';
import { momentOf, type DatedEvent } from './timeline';

/** As documented or seen in public code, lower case. What else a phone system writes there could name somebody. */
const DIRECTIONS = 'inbound outbound callback addparticipant transfer internalcall dialedcallback consult'.split(' ');

const GRADE_WORDS: Readonly<Record<AudioGrade, string>> = { good: 'good', fair: 'fair', poor: 'poor', bad: 'bad' };
const PHASE_WORDS: Readonly<Record<CallSummary['phase'], string>> = {
  ringing: 'ringing',
  active: 'connected',
  wrapUp: 'in wrap-up',
  closed: 'over',
};

const amount = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;

function directionOf({ callType }: CallSummary): string {
  const direction = callType?.trim().toLowerCase();
  if (!direction) return 'not reported';
  return DIRECTIONS.includes(direction) ? direction : 'another kind';
}

function phaseOf({ phase, outcome }: CallSummary): string {
  return phase === 'closed' && outcome === 'unanswered' ? 'over, unanswered' : PHASE_WORDS[phase];
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return ['', line(head), line(head.map((_, index) => (index ? '---:' : '---'))), ...rows.map(line)];
}

function durationsOf(call: CallSummary): readonly string[] {
  const held = call.holdCount > 0 ? ` (${amount(call.holdCount, 'time')})` : '';
  const rows: readonly (readonly [string, number | null])[] = [
    ['Ringing', call.ringMs],
    ['Talk', call.talkMs],
    [`On hold${held}`, call.holdMs],
    ['Muted', call.muteMs],
    ['Recording paused', call.recordingPausedMs],
    ['Wrap-up', call.wrapUpMs],
  ];
  return table(
    ['What', 'Duration'],
    rows.map(([what, ms]) => [what, formatDuration(ms)]),
  );
}

function participantsOf({ parties }: CallSummary): readonly string[] {
  if (parties.length === 0) return [];
  const rows = parties.map(({ present, presentMs, heldMs }, index) => [
    `Participant ${index + 1}${present ? '' : ' (left)'}`,
    formatDuration(presentMs),
    formatDuration(heldMs),
  ]);
  return table(['Participant', 'On the call', 'On hold'], rows);
}

function audioOf({ reports, mosMin, mosMean, lossMaxPct, jitterMaxMs, rttMaxMs, batches }: AudioSummary): string {
  if (mosMin === null || mosMean === null) return `Audio: ${amount(reports, 'report')}, none with a packet count.`;
  const graded = (mos: number): string => `${GRADE_WORDS[gradeOf(mos)]} (${mos.toFixed(2)})`;
  const roundTrip = rttMaxMs === null ? 'not measured' : `${rttMaxMs} ms`;
  return [
    `Audio: on average ${graded(mosMean)}, at worst ${graded(mosMin)}, by estimated MOS in ${amount(batches, 'report')}.`,
    `At most ${lossMaxPct} % loss, ${jitterMaxMs} ms jitter; round trip ${roundTrip}.`,
  ].join(' ');
}

/** The anomalies as a list, each with its event. */
function listed(anomalies: readonly DatedAnomaly[], events: readonly DatedEvent[]): readonly string[] {
  return anomalies.map(({ number, code }) => {
    const moment = momentOf({ events }, number);
    return `- Event ${number} (${formatDuration(moment?.elapsedMs ?? null)}, ${moment?.type}): ${ANOMALY_TEXT[code]}`;
  });
}

function callSection(call: CallSummary, index: number, oddities: readonly string[]): readonly string[] {
  return [
    '',
    `## Call ${index + 1}`,
    '',
    `Direction: ${directionOf(call)}. Phase: ${phaseOf(call)}.`,
    ...durationsOf(call),
    ...participantsOf(call),
    ...(call.audio ? ['', audioOf(call.audio)] : []),
    ...(oddities.length > 0 ? ['', 'What did not fit:', '', ...oddities] : []),
  ];
}

/** The calls of these events as Markdown, without a name, a number, an id or a date. A dash stands for what is not known. */
export function toMarkdownSummary(events: readonly DatedEvent[]): string {
  const summary = createTraceSummary();
  for (const { type, at, detail } of events) summary.add({ type, at, detail });
  const { calls } = summary.result();
  const anomalies = findAnomalies(events);
  const isOf = (one: DatedAnomaly, call: CallSummary): boolean => one.callId === call.callId && one.leg === call.leg;
  const others = anomalies.filter((one) => !calls.some((call) => isOf(one, call)));
  const sections = calls.map((call, index) =>
    callSection(
      call,
      index,
      listed(
        anomalies.filter((one) => isOf(one, call)),
        events,
      ),
    ),
  );
  const stray = others.length > 0 ? ['', '## Of no call', '', ...listed(others, events)] : [];
  const basis = `${amount(calls.length, 'call')}, ${amount(events.length, 'event')}.`;
  return `${['# Call summary', '', basis, ...sections.flat(), ...stray].join('\n')}\n`;
}
