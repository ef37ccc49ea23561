import fc from 'fast-check';
import { DEFAULT_SETTINGS, readSettings, type VoiceSettings } from 'c/voiceSettings';

const NAMES = Object.keys(DEFAULT_SETTINGS) as (keyof VoiceSettings)[];
const NUMBERS = NAMES.filter((name) => typeof DEFAULT_SETTINGS[name] === 'number');
const BOOLEANS = NAMES.filter((name) => typeof DEFAULT_SETTINGS[name] === 'boolean');

describe('the settings', () => {
  it('are the defaults without a relay, and where the relay says nothing', () => {
    expect(readSettings(null)).toEqual(DEFAULT_SETTINGS);
    expect(readSettings({})).toEqual(DEFAULT_SETTINGS);
  });

  it.each(NUMBERS)('take %s as a number and as text', (name) => {
    const other = Number(DEFAULT_SETTINGS[name]) + 7;
    expect(readSettings({ [name]: other })).toEqual({ ...DEFAULT_SETTINGS, [name]: other });
    expect(readSettings({ [name]: ` ${other} ` })).toEqual({ ...DEFAULT_SETTINGS, [name]: other });
  });

  it.each(BOOLEANS)('take %s as true or false and as their texts', (name) => {
    for (const value of [true, false]) {
      expect(readSettings({ [name]: value })[name]).toBe(value);
      expect(readSettings({ [name]: String(value) })[name]).toBe(value);
    }
  });

  it.each([undefined, null, '', ' ', 'soon', -1, '-1', 7.5, NaN, Infinity, 1e6, '1e6', true, 'true', {}, [45]])(
    'count %p as not set where a number is expected',
    (nonsense) => {
      for (const name of NUMBERS) expect(readSettings({ [name]: nonsense })).toEqual(DEFAULT_SETTINGS);
    },
  );

  it.each([undefined, null, '', 'yes', 'TRUE', 0, 1, {}, []])(
    'count %p as not set where true or false is expected',
    (nonsense) => {
      for (const name of BOOLEANS) expect(readSettings({ [name]: nonsense })).toEqual(DEFAULT_SETTINGS);
    },
  );

  it('may be 0, which switches a reminder off, but a wrap-up is given up after 30 seconds at the earliest', () => {
    const zeros = Object.fromEntries(NUMBERS.map((name) => [name, 0]));
    expect(readSettings(zeros)).toMatchObject({ ...zeros, wrapUpGiveUpSeconds: DEFAULT_SETTINGS.wrapUpGiveUpSeconds });
    expect(readSettings({ wrapUpGiveUpSeconds: 29 })).toEqual(DEFAULT_SETTINGS);
    expect(readSettings({ wrapUpGiveUpSeconds: 30 }).wrapUpGiveUpSeconds).toBe(30);
  });

  it('hold nothing but the known names, whatever the relay says', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.oneof(fc.string(), fc.constantFrom(...NAMES)), fc.anything()), (raw) => {
        const settings = readSettings(raw);
        expect(Object.keys(settings)).toEqual(NAMES);
        for (const name of NAMES) expect(typeof settings[name]).toBe(typeof DEFAULT_SETTINGS[name]);
      }),
    );
  });
});
