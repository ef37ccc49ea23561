import { measureBatch } from 'c/voiceAudioQuality';
import fc from 'fast-check';
import { audios } from 'test/oracle/audioTraces';
import { event } from 'test/support/trace';
import { audioFormOf, channelsOf } from '../audioForms';
import { tablesOf } from '../voiceConformance';
import { asRecord, reportOn } from './reports';

const figures = { statsCount: 0, packetsCount: 500, packetsLost: 2, jitterBufferMillis: 18, roundTripTimeMillis: 80 };
const element = { inputChannelStats: figures, outputChannelStats: figures };

describe('the form of audio statistics', () => {
  it.each<[string, Record<string, unknown>, number]>([
    ['stats: a list', { stats: [element, element] }, 2],
    ['stats: one element', { stats: element }, 1],
    ['stats: JSON text of a list', { stats: JSON.stringify([element]) }, 1],
    ['stats: JSON text of one element', { stats: JSON.stringify(element) }, 1],
    ['audioStats.stats: a list', { audioStats: { stats: [element] } }, 1],
    ['audioStats.stats: one element', { audioStats: { stats: element } }, 1],
    ['audioStats.stats: JSON text of a list', { audioStats: { stats: JSON.stringify([element]) } }, 1],
    ['audioStats.stats: JSON text of one element', { audioStats: { stats: JSON.stringify(element) } }, 1],
    ['flat: stats names the channel', { stats: 'outputChannelStats', ...figures }, 1],
    ['stats: a list', { stats: [], audioStats: { stats: element } }, 0],
    ['audioStats.stats: one element', { stats: 'no JSON', audioStats: { stats: element } }, 1],
    ['none of these forms', {}, 0],
    ['none of these forms', { stats: 'someChannel', audioStats: 'x' }, 0],
    ['none of these forms', { stats: 7, audioStats: { stats: null } }, 0],
  ])('is “%s” for %j', (form, detail, count) => {
    expect(audioFormOf(detail)).toMatchObject({ form });
    expect(audioFormOf(detail).elements.length).toBe(count);
  });

  it('holds what the score is made of, whatever comes', () => {
    fc.assert(
      fc.property(audios, (detail) => {
        expect(measureBatch({ stats: audioFormOf(detail).elements })).toEqual(measureBatch(detail));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('an element of audio statistics', () => {
  it.each<[string, unknown, number]>([
    ['both channels', element, 2],
    ['input only', { inputChannelStats: figures }, 1],
    ['output only', { outputChannelStats: figures, inputChannelStats: null }, 1],
    ['no channel', {}, 0],
    ['no channel', null, 0],
    ['no channel', 'x', 0],
  ])('has “%s” for %j', (which, value, count) => {
    const found = channelsOf(value);
    expect([found.which, found.channels.length]).toEqual([which, count]);
  });
});

describe('the audio statistics of a report', () => {
  const { audio, furtherFields } = reportOn([
    event('AUDIO_STATS', 0, { stats: [element, { inputChannelStats: { packetsCount: '500', codec: 'opus' } }] }),
    event('AUDIO_STATS', 1, { stats: 'inputChannelStats', ...figures, extra: 1 }),
    event('AUDIO_STATS', 2, { audioStats: { stats: element } }),
  ]);

  it('are counted by form and by the channels of the elements', () => {
    expect(asRecord(audio.forms)).toEqual({
      'stats: a list': 1,
      'flat: stats names the channel': 1,
      'audioStats.stats: one element': 1,
    });
    expect(asRecord(audio.elements)).toEqual({ 'both channels': 2, 'input only': 2 });
  });

  it('say which figures came, which are missing, and which are no number', () => {
    expect(audio.figures[0]).toEqual({ field: 'statsCount', present: 5, missing: 1, otherwise: [] });
    expect(audio.figures[1]).toEqual({
      field: 'packetsCount',
      present: 5,
      missing: 0,
      otherwise: [{ name: 'text', count: 1 }],
    });
    expect(audio.furtherFigures).toEqual([{ name: 'codec', count: 1 }]);
  });

  it('name as further fields none that a form has', () => {
    expect(furtherFields).toEqual([{ type: 'AUDIO_STATS', name: 'extra', count: 1 }]);
  });

  it('have no tables where none came', () => {
    const titles = (lines: readonly unknown[]) =>
      tablesOf(reportOn(lines))
        .map(({ title }) => title)
        .filter((title) => title.startsWith('Audio'));
    expect(titles([event('MUTE', 0)])).toEqual([]);
    expect(titles([event('AUDIO_STATS', 0)])).toEqual([
      'Audio statistics: form',
      'Audio statistics: figures of a channel',
    ]);
  });
});
