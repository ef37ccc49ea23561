import { DEFAULT_SETTINGS, selectDisagreeing, selectSettingFaults } from 'c/voiceSettings';

describe('what an admin should look at', () => {
  it('is nothing with the defaults, nor where the relay says nothing', () => {
    expect(selectSettingFaults({ ...DEFAULT_SETTINGS }, [])).toEqual([]);
    expect(selectSettingFaults({}, [])).toEqual([]);
    expect(selectSettingFaults({ holdSeconds: null, laterSetting: 'x' }, [])).toEqual([]);
  });

  it.each([
    ['holdSeconds', 'soon'],
    ['mutedSeconds', 3601],
    ['wrapUpGiveUpSeconds', 0],
    ['maskNumbers', 'yes'],
  ])('is %s with the value %p', (name, value) => {
    expect(selectSettingFaults({ [name]: value }, [])).toEqual([{ kind: 'unusable', name }]);
  });

  it.each([
    ['longHoldSeconds', 'holdSeconds', { holdSeconds: 120, longHoldSeconds: '120' }],
    ['longHoldSeconds', 'holdSeconds', { holdSeconds: 200 }],
    ['wrapUpGiveUpSeconds', 'wrapUpTargetSeconds', { wrapUpTargetSeconds: 600 }],
    ['audioReportSeconds', 30, { audioReportSeconds: 30 }],
  ])('is %s where it is not more than %s', (name, least, raw) => {
    expect(selectSettingFaults(raw, [])).toEqual([{ kind: 'too-small', name, least }]);
  });

  it.each([
    { holdSeconds: 119, longHoldSeconds: 120 },
    { holdSeconds: 0, longHoldSeconds: 1 },
    { holdSeconds: 200, longHoldSeconds: 0 },
    { wrapUpTargetSeconds: 599 },
    { audioReportSeconds: 31 },
    { audioReportSeconds: 0 },
  ])('is nothing with %p', (raw) => {
    expect(selectSettingFaults(raw, [])).toEqual([]);
  });

  it('is what relays of the page disagree on, if it is a known setting', () => {
    expect(selectSettingFaults({}, ['noRestore', 'other', 'holdSeconds'])).toEqual([
      { kind: 'disagreeing', name: 'holdSeconds' },
      { kind: 'disagreeing', name: 'noRestore' },
    ]);
  });
});

describe('relays of a page', () => {
  it('disagree on what would hold differently, not on how it is written', () => {
    expect(selectDisagreeing([])).toEqual([]);
    expect(selectDisagreeing([{ holdSeconds: 90 }])).toEqual([]);
    expect(selectDisagreeing([{ holdSeconds: 60, noRestore: false }, { holdSeconds: '60' }, {}])).toEqual([]);
    expect(selectDisagreeing([{}, { mutedSeconds: 30 }, { mutedSeconds: 31, maskNumbers: 'true' }])).toEqual([
      'mutedSeconds',
      'maskNumbers',
    ]);
  });
});
