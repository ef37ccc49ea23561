import { thresholdsOf, type Thresholds } from 'c/voiceAttention';

const DEFAULTS: Thresholds = {
  mutedSeconds: 30,
  holdSeconds: 60,
  longHoldSeconds: 120,
  recordingPausedSeconds: 60,
  wrapUpTargetSeconds: 120,
  audioReportSeconds: 75,
  audioBatches: 2,
};
const NAMES = Object.keys(DEFAULTS) as (keyof Thresholds)[];

describe('the thresholds', () => {
  it('are the usual ones unless an admin sets others', () => {
    expect(thresholdsOf({})).toEqual(DEFAULTS);
  });

  it.each(NAMES)('take %s as a number and as text', (name) => {
    expect(thresholdsOf({ [name]: 7 })).toEqual({ ...DEFAULTS, [name]: 7 });
    expect(thresholdsOf({ [name]: ' 7.5 ' })).toEqual({ ...DEFAULTS, [name]: 7.5 });
  });

  it.each([undefined, null, '', ' ', 'soon', -1, '-1', NaN, Infinity, 'Infinity', true, {}, [5]])(
    'count %p as not set',
    (nonsense) => {
      for (const name of NAMES) expect(thresholdsOf({ [name]: nonsense })).toEqual(DEFAULTS);
    },
  );

  it('may be 0, which switches a rule off', () => {
    const off = thresholdsOf(Object.fromEntries(NAMES.map((name) => [name, '0'])));
    const zeros = Object.fromEntries(NAMES.map((name) => [name, 0]));
    expect(off).toEqual(zeros);
  });

  it('do not change the usual ones for the next console', () => {
    thresholdsOf({ mutedSeconds: 1 });
    expect(thresholdsOf({})).toEqual(DEFAULTS);
  });
});
