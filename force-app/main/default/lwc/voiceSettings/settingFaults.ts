import { readSetting, readSettings, SETTING_NAMES, type RawSettings, type SettingName } from './readSettings';
import type { VoiceSettings } from './settingsTable';

/** A setting that an admin should look at. */
export type SettingFault =
  /** Its value cannot be used: the default holds. */
  | { readonly kind: 'unusable'; readonly name: SettingName }
  /** It should be more than another setting, or than that many seconds: otherwise one of the two has no effect. */
  | { readonly kind: 'too-small'; readonly name: SettingName; readonly least: SettingName | number }
  /** The relays of the page do not have the same value. */
  | { readonly kind: 'disagreeing'; readonly name: SettingName };

/** AUDIO_STATS come every 30 seconds: a shorter threshold would be passed between any two. */
const REPORT_SECONDS = 30;

/** Which number should be larger than which, where both are in use; 0 switches a setting off. */
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

/** Selects the settings on which the relays of a page disagree, each read as it would hold. */
export function selectDisagreeing(all: readonly RawSettings[]): readonly SettingName[] {
  const [first, ...others] = all.map(readSettings);
  return SETTING_NAMES.filter((name) => others.some((other) => other[name] !== first?.[name]));
}

/**
 * Selects what an admin should look at.
 * @param raw the settings of the page's relay, as they came
 * @param disagreeing names of settings on which the relays of the page disagree; unknown names are left out
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
