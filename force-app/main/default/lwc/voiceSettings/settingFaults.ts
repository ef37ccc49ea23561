import { readSetting, readSettings, SETTING_NAMES, type RawSettings, type SettingName } from './readSettings';
import type { VoiceSettings } from './settingsTable';

/** A setting that an admin should look at. */
export type SettingFault =
  /** Its value cannot be used, so the default applies. */
  | { readonly kind: 'unusable'; readonly name: SettingName }
  /** It should be larger than another setting, or than that many seconds. Otherwise one of the two has no effect. */
  | { readonly kind: 'too-small'; readonly name: SettingName; readonly least: SettingName | number }
  /** The relays of the page have different values. */
  | { readonly kind: 'disagreeing'; readonly name: SettingName };

/** AUDIO_STATS come every 30 seconds: any two would exceed a shorter threshold. */
const REPORT_SECONDS = 30;

/** Pairs of numbers, if both are in use: the first should be larger. 0 switches a setting off. */
const ORDER: readonly (readonly [larger: SettingName, least: SettingName | number])[] = [
  ['longHoldSeconds', 'holdSeconds'],
  ['wrapUpGiveUpSeconds', 'wrapUpTargetSeconds'],
  ['audioReportSeconds', REPORT_SECONDS],
];

function isTooSmall(settings: VoiceSettings, name: SettingName, least: SettingName | number): boolean {
  const amount = Number(settings[name]);
  const limit = typeof least === 'number' ? least : Number(settings[least]);
  return amount > 0 && limit > 0 && amount <= limit;
}

/** Selects the settings that differ between the relays of a page; values are compared as they would apply. */
export function selectDisagreeing(all: readonly RawSettings[]): readonly SettingName[] {
  const [first, ...others] = all.map(readSettings);
  return SETTING_NAMES.filter((name) => others.some((other) => other[name] !== first?.[name]));
}

/**
 * Selects the settings that an admin should look at.
 * @param raw the settings of the page's relay, as they came
 * @param disagreeing names of settings that differ between the relays of the page; unknown names are ignored
 */
export function selectSettingFaults(raw: RawSettings, disagreeing: readonly string[]): readonly SettingFault[] {
  const settings = readSettings(raw);
  const isGiven = (name: SettingName): boolean => (raw[name] ?? null) !== null;
  return [
    ...SETTING_NAMES.filter((name) => isGiven(name) && readSetting(name, raw[name]) === null).map(
      (name) => ({ kind: 'unusable', name }) as const,
    ),
    ...ORDER.filter(([name, least]) => isTooSmall(settings, name, least)).map(
      ([name, least]) => ({ kind: 'too-small', name, least }) as const,
    ),
    ...SETTING_NAMES.filter((name) => disagreeing.includes(name)).map(
      (name) => ({ kind: 'disagreeing', name }) as const,
    ),
  ];
}
