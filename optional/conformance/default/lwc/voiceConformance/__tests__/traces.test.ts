import { readdirSync } from 'node:fs';
import { TOOLKIT_EVENT_TYPES } from 'c/voiceEvents';
import { toMarkdown } from '../voiceConformance';
import { asRecord, reportOnTrace } from './reports';

interface Expected {
  readonly events: number;
  readonly calls: number;
  /** Of the 15, those that do not come. */
  readonly missing: readonly string[];
  readonly sequences: readonly string[];
  /** Beginnings of the oddities that show, and how often. */
  readonly shown: Readonly<Record<string, string>>;
  readonly anomalies?: Readonly<Record<string, number>>;
  readonly forms?: Readonly<Record<string, number>>;
}

const CALM = ['CONFERENCE', 'SWAP', 'PAUSE_RECORDING', 'RESUME_RECORDING'];
const PARTIES = ['PARTICIPANT_ADDED', 'PARTICIPANT_REMOVED'];
const HOLDS = ['HOLD', 'RESUME'];
const MUTES = ['MUTE', 'UNMUTE'];
const UP = 'CALL_STARTED → CALL_CONNECTED';
const END = 'CALL_ENDED → WRAP_UP_ENDED';
const LIST = 'stats: a list';

const EXPECTED: Readonly<Record<string, Expected>> = {
  'bad-audio': {
    events: 11,
    calls: 1,
    missing: [...HOLDS, ...MUTES, ...PARTIES, ...CALM],
    sequences: [`${UP} → ${END}`],
    shown: {},
    forms: { [LIST]: 7 },
  },
  'blind-transfer': {
    events: 7,
    calls: 1,
    missing: [...HOLDS, ...MUTES, 'PARTICIPANT_REMOVED', ...CALM],
    sequences: [`${UP} → PARTICIPANT_ADDED → ${END}`],
    shown: { 'CALL_ENDED comes right after PARTICIPANT_ADDED': '1 of 1' },
    forms: { [LIST]: 2 },
  },
  'consult-swap-conference': {
    events: 18,
    calls: 1,
    missing: [...MUTES, 'PAUSE_RECORDING', 'RESUME_RECORDING'],
    sequences: [
      `${UP} → HOLD → PARTICIPANT_ADDED → SWAP → HOLD → SWAP → RESUME → CONFERENCE → PARTICIPANT_REMOVED → ${END}`,
    ],
    shown: { 'HOLD or RESUME comes with SWAP': '2 of 3' },
    anomalies: { 'resume-without-hold': 1 },
    forms: { [LIST]: 6 },
  },
  hold: {
    events: 13,
    calls: 1,
    missing: [...MUTES, ...PARTIES, ...CALM],
    sequences: [`${UP} → (HOLD → RESUME)+ → ${END}`],
    shown: {},
    forms: { [LIST]: 5 },
  },
  'hostile-names': {
    events: 15,
    calls: 2,
    missing: [...MUTES, ...CALM],
    sequences: [`${UP} → ${END}`, `${UP} → PARTICIPANT_ADDED → HOLD → RESUME → PARTICIPANT_REMOVED → ${END}`],
    shown: {},
    forms: { [LIST]: 3 },
  },
  'inbound-answered': {
    events: 9,
    calls: 1,
    missing: [...HOLDS, ...MUTES, ...PARTIES, ...CALM],
    sequences: [`${UP} → ${END}`],
    shown: {},
    forms: { [LIST]: 5 },
  },
  'inbound-missed': {
    events: 2,
    calls: 1,
    missing: ['AUDIO_STATS', 'CALL_CONNECTED', ...HOLDS, ...MUTES, ...PARTIES, ...CALM, 'WRAP_UP_ENDED'],
    sequences: ['CALL_STARTED → CALL_ENDED'],
    shown: { 'A call ends unanswered': '1 of 1' },
  },
  mute: {
    events: 11,
    calls: 1,
    missing: [...HOLDS, ...PARTIES, ...CALM],
    sequences: [`${UP} → (MUTE → UNMUTE)+ → ${END}`],
    shown: {},
    forms: { [LIST]: 3 },
  },
  'native-telephony': {
    events: 6,
    calls: 1,
    missing: ['AUDIO_STATS', 'CALL_STARTED', ...PARTIES, ...CALM, 'WRAP_UP_ENDED'],
    sequences: ['CALL_CONNECTED → HOLD → RESUME → MUTE → UNMUTE → CALL_ENDED'],
    shown: {
      'The first event of a call is CALL_CONNECTED': '1 of 1',
      'Nothing has ended the wrap-up': '1 of 1',
      'callType is other': '1 of 1',
    },
  },
  outbound: {
    events: 7,
    calls: 1,
    missing: [...HOLDS, ...MUTES, ...PARTIES, ...CALM],
    sequences: [`${UP} → ${END}`],
    shown: {},
    forms: { [LIST]: 3 },
  },
  'recording-pause': {
    events: 10,
    calls: 1,
    missing: [...HOLDS, ...MUTES, ...PARTIES, 'CONFERENCE', 'SWAP'],
    sequences: [`${UP} → PAUSE_RECORDING → RESUME_RECORDING → ${END}`],
    shown: {},
    forms: { [LIST]: 4 },
  },
  'two-calls': {
    events: 16,
    calls: 2,
    missing: ['HOLD', ...PARTIES, ...CALM],
    sequences: [`${UP} → MUTE → UNMUTE → ${END}`, `${UP} → RESUME → ${END}`],
    shown: {
      'A second call starts': '1 of 1',
      'RESUME although no hold was reported': '1 of 1',
      'callType is other': '2 of 4',
    },
    forms: { [LIST]: 5 },
  },
  'vendor-oddities': {
    events: 31,
    calls: 2,
    missing: ['PAUSE_RECORDING', 'RESUME_RECORDING'],
    sequences: [
      [
        `${UP} → RESUME → HOLD → PARTICIPANT_ADDED+ → SWAP → HOLD → CONFERENCE → RESUME → ${UP}`,
        'PARTICIPANT_REMOVED+ → HOLD → RESUME → UNMUTE+ → CALL_ENDED → UNMUTE → WRAP_UP_ENDED',
      ].join(' → '),
      `MUTE → UNMUTE → ${END}`,
    ],
    shown: {
      'PARTICIPANT_ADDED comes again': '1 of 2',
      'PARTICIPANT_ADDED has no callId': '1 of 3',
      'PARTICIPANT_ADDED has no participant': '1 of 3',
      'PARTICIPANT_REMOVED has no callId': '1 of 3',
      'PARTICIPANT_REMOVED has no participant': '1 of 3',
      'PARTICIPANT_REMOVED for a party': '1 of 2',
      'HOLD or RESUME comes with SWAP': '2 of 2',
      'RESUME although no hold was reported': '1 of 2',
      'UNMUTE although no mute was reported': '3 of 4',
      'CALL_STARTED or CALL_CONNECTED comes again': '2 of 4',
      'AUDIO_STATS comes after the end': '1 of 4',
      'An event has no callId': '5 of 31',
      'callType is other': '1 of 4',
    },
    anomalies: {
      'unknown-party': 3,
      'resume-without-hold': 2,
      'unmute-without-mute': 2,
      'after-end': 1,
      'inferred-start': 1,
    },
    forms: {
      [LIST]: 1,
      'stats: JSON text of a list': 1,
      'audioStats.stats: one element': 1,
      'flat: stats names the channel': 1,
    },
  },
  'warm-transfer': {
    events: 13,
    calls: 1,
    missing: ['CALL_ENDED', 'RESUME', ...MUTES, 'SWAP', 'PAUSE_RECORDING', 'RESUME_RECORDING'],
    sequences: [`${UP} → HOLD → PARTICIPANT_ADDED+ → CONFERENCE → PARTICIPANT_REMOVED+ → WRAP_UP_ENDED`],
    shown: { 'PARTICIPANT_ADDED comes again': '1 of 2', 'The last party is removed': '1 of 1' },
    anomalies: { 'inferred-end': 1 },
    forms: { [LIST]: 4 },
  },
};

describe('the report on a trace', () => {
  it('is expected of every trace', () => {
    const traces = readdirSync('traces').filter((name) => name.endsWith('.jsonl'));
    expect(Object.keys(EXPECTED).map((name) => `${name}.jsonl`)).toEqual(traces.sort());
  });

  it.each(Object.entries(EXPECTED))('says of %s what came, in which order and what was odd', (name, expected) => {
    const report = reportOnTrace(name);
    const shown = report.oddities.filter((oddity) => oddity.shown > 0);
    const beginnings = Object.keys(expected.shown);
    expect({
      events: report.events,
      calls: report.calls,
      missing: report.types.filter(({ count }) => count === 0).map(({ type }) => type as string),
      sequences: report.sequences.map((sequence) => sequence.name),
      anomalies: asRecord(report.anomalies),
      forms: asRecord(report.audio.forms),
      shown: Object.fromEntries(
        shown.map((oddity) => [
          beginnings.find((beginning) => oddity.says.startsWith(beginning)) ?? oddity.says,
          `${oddity.shown} of ${oddity.chances}`,
        ]),
      ),
    }).toEqual({
      ...expected,
      missing: TOOLKIT_EVENT_TYPES.filter((type) => expected.missing.includes(type)),
      anomalies: expected.anomalies ?? {},
      forms: expected.forms ?? {},
    });
  });

  it.each(Object.keys(EXPECTED))('says of %s the same each time', (name) => {
    expect(toMarkdown(reportOnTrace(name))).toBe(toMarkdown(reportOnTrace(name)));
  });

  it('says which event of its call the first of each type was', () => {
    const first = Object.fromEntries(reportOnTrace('hold').types.map(({ type, firstAs }) => [type, firstAs]));
    expect(first).toMatchObject({ CALL_STARTED: 1, CALL_CONNECTED: 2, AUDIO_STATS: 3, HOLD: 4, RESUME: 6, SWAP: null });
  });
});
