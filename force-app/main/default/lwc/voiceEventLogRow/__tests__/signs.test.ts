import { ANOMALY_TEXT } from 'c/voiceCallLabels';
import type { AnomalyCode } from 'c/voiceCallState';
import { signsOf } from '../signs';

const CODES = Object.keys(ANOMALY_TEXT) as AnomalyCode[];

describe('signs of what did not fit', () => {
  it.each(CODES)('say %s in a few words and in a sentence', (code) => {
    const [sign] = signsOf([{ code }]);
    expect(sign?.word.split(' ').length).toBeLessThanOrEqual(4);
    expect(sign?.meaning).toBe(ANOMALY_TEXT[code]);
  });

  it('differ from each other', () => {
    const signs = signsOf(CODES.map((code) => ({ code })));
    expect(new Set(signs.map(({ word }) => word)).size).toBe(CODES.length);
  });

  it('stand once each, in the order of the anomalies', () => {
    const codes = (['gap', 'clock-step', 'gap'] as const).map((code) => ({ code }));
    expect(signsOf(codes).map(({ code }) => code)).toEqual(['gap', 'clock-step']);
    expect(signsOf([])).toEqual([]);
  });
});
