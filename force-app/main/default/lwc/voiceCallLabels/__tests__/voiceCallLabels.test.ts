import {
  ABSENCE_TEXT,
  ANOMALY_TEXT,
  AUDIO_TEXT,
  callTypeText,
  chipText,
  partyText,
  STATUS_ICON,
  STATUS_TEXT,
  whoText,
  wordText,
} from 'c/voiceCallLabels';
import { displayName } from 'c/voiceCallFormat';
import type { Call } from 'c/voiceCallState';
import { event, stateOf, type TraceLine } from 'test/support/trace';

const shout = (name: string): string => name.toUpperCase();

function callOf(lines: readonly TraceLine[]): Call {
  const [call] = stateOf(lines).calls;
  if (!call) throw new Error('The lines make no call.');
  return call;
}

describe('words', () => {
  it('has one word for each status', () => {
    expect(Object.values(STATUS_TEXT)).toEqual([
      'Ringing',
      'Dialing',
      'Calling',
      'Connected',
      'On hold',
      'Wrap-up',
      'Call ended',
    ]);
  });

  it('has a word of its own for each reason why no call is shown', () => {
    const words = Object.values(ABSENCE_TEXT).map(({ word }) => word);
    expect(words).toEqual(['No call in this tab', 'No event yet', "Can't see calls", 'No voice here']);
  });

  it('has another icon for each status', () => {
    expect(new Set(Object.values(STATUS_ICON)).size).toBe(Object.keys(STATUS_TEXT).length);
  });

  it('counts who is on the line where the word does', () => {
    expect(wordText({ kind: 'conference', count: 3 }).word).toBe('Conference (3)');
    expect(wordText({ kind: 'several', count: 2 }).word).toBe('2 others on the line');
    expect(wordText({ kind: 'muted', count: null }).word).toBe('Muted');
  });

  it('has a word for each grade of the sound, and a pill where it is poor', () => {
    expect(Object.values(AUDIO_TEXT)).toEqual(['Audio good', 'Audio fair', 'Audio poor', 'Audio bad']);
    expect(chipText({ kind: 'audio', grade: 'bad' })).toMatchObject({ text: 'Audio bad', tone: 'warn' });
  });

  it('marks a fact that is in doubt', () => {
    expect(chipText({ kind: 'mutedInDoubt' })).toMatchObject({ text: 'Muted (unverified)', tone: 'quiet' });
  });

  it('names the kind of a call, and one that nobody documented as it came, its numbers masked', () => {
    const typeOf = (callType?: string) => callTypeText(callOf([event('CALL_STARTED', 0, { callType })]));
    expect(['inbound', 'InternalCall', undefined].map(typeOf)).toEqual([
      ...['Inbound', 'Internal call', 'Direction not reported'],
    ]);
    expect(typeOf('constructor')).toBe('constructor');
    expect(typeOf('Transfer 4155550101')).not.toContain('5550101');
  });

  it('has another whole sentence for each anomaly', () => {
    const sentences = Object.values(ANOMALY_TEXT);
    expect(new Set(sentences).size).toBe(14);
    for (const sentence of sentences) expect(sentence).toMatch(/^[A-Z][^.]*\.$/);
  });
});

describe('who', () => {
  const started = event('CALL_STARTED', 0, { participant: 'Ann' });
  const connected = event('CALL_CONNECTED', 5000, { participant: 'Ann' });
  const added = event('PARTICIPANT_ADDED', 6000, { participant: 'Bo' });
  const removed = (participant: string) => event('PARTICIPANT_REMOVED', 7000, { participant });

  it('names those who are present, in order of joining', () => {
    expect(whoText(callOf([started, connected, added]), shout)).toBe('ANN, BO');
    expect(whoText(callOf([started, connected, added, removed('Ann')]), shout)).toBe('BO');
  });

  it('names those who were present once all have left', () => {
    expect(whoText(callOf([started, connected, added, removed('Ann'), removed('Bo')]), shout)).toBe('ANN, BO');
  });

  it('says that a party, or a whole call, was not named', () => {
    const nameless = callOf([event('CALL_STARTED', 0)]);
    expect(nameless.parties.map((party) => partyText(party, shout))).toEqual(['Unknown participant']);
    expect(whoText(nameless, shout)).toBe('Unknown participant');
    expect(whoText(callOf([event('MUTE', 0)]), shout)).toBe('Unknown participant');
  });

  it('says that a number is withheld, whether numbers are shown or not', () => {
    const parties = [started, connected, event('PARTICIPANT_ADDED', 6000, { participant: 'Anonymous' })];
    for (const showNumbers of [true, false])
      expect(whoText(callOf(parties), (name) => displayName(name, showNumbers))).toBe('Ann, Number withheld');
    const withheld = callOf([event('CALL_STARTED', 0, { participant: '+266696687' })]);
    expect(withheld.parties.map((party) => partyText(party, shout))).toEqual(['Number withheld']);
  });

  it('names nobody who came without a name that can be seen', () => {
    const parties = [started, connected, event('PARTICIPANT_ADDED', 6000, { participant: '\u202e' })];
    const display = (name: string): string => displayName(name, false);
    expect(whoText(callOf(parties), display)).toBe('Ann');
  });
});
