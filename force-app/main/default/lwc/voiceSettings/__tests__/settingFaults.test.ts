import { DEFAULT_SETTINGS, selectDisagreeing, selectSettingFaults } from 'c/voiceSettings';

describe('the faults of settings', () => {
  it('are none with the defaults, or if the relay reports none', () => {
    expect(selectSettingFaults({ ...DEFAULT_SETTINGS }, [])).toEqual([]);
    expect(selectSettingFaults({}, [])).toEqual([]);
    expect(selectSettingFaults({ holdSeconds: null, laterSetting: 'x' }, [])).toEqual([]);
  });

  it.each([
    ['holdSeconds', 'soon'],
    ['mutedSeconds', 3601],
    ['wrapUpGiveUpSeconds', 0],
    ['maskNumbers', 'yes'],
  ])('include %s with the value %p', (name, value) => {
    expect(selectSettingFaults({ [name]: value }, [])).toEqual([{ kind: 'unusable', name }]);
  });

  it.each([
    ['longHoldSeconds', 'holdSeconds', { holdSeconds: 120, longHoldSeconds: '120' }],
    ['longHoldSeconds', 'holdSeconds', { holdSeconds: 200 }],
    ['wrapUpGiveUpSeconds', 'wrapUpTargetSeconds', { wrapUpTargetSeconds: 600 }],
    ['audioReportSeconds', 30, { audioReportSeconds: 30 }],
  ])('include %s if it is not larger than %s', (name, least, raw) => {
    expect(selectSettingFaults(raw, [])).toEqual([{ kind: 'too-small', name, least }]);
  });

  it.each([
    { holdSeconds: 119, longHoldSeconds: 120 },
    { holdSeconds: 0, longHoldSeconds: 1 },
    { holdSeconds: 200, longHoldSeconds: 0 },
    { wrapUpTargetSeconds: 599 },
    { audioReportSeconds: 31 },
    { audioReportSeconds: 0 },
  ])('are none with %p', (raw) => {
    expect(selectSettingFaults(raw, [])).toEqual([]);
  });

  it('include known settings that differ between the relays of the page', () => {
    expect(selectSettingFaults({}, ['noRestore', 'other', 'holdSeconds'])).toEqual([
      { kind: 'disagreeing', name: 'holdSeconds' },
      { kind: 'disagreeing', name: 'noRestore' },
    ]);
  });
});

describe('relays of a page', () => {
  it('differ if they would apply differently, not if they are only written differently', () => {
    expect(selectDisagreeing([])).toEqual([]);
    expect(selectDisagreeing([{ holdSeconds: 90 }])).toEqual([]);
    expect(selectDisagreeing([{ holdSeconds: 60, noRestore: false }, { holdSeconds: '60' }, {}])).toEqual([]);
    expect(selectDisagreeing([{}, { mutedSeconds: 30 }, { mutedSeconds: 31, maskNumbers: 'true' }])).toEqual([
      'mutedSeconds',
      'maskNumbers',
    ]);
  });
});
