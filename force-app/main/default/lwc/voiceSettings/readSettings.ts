import { DEFAULT_SETTINGS, RANGES, type VoiceSettings } from './settingsTable';

export type SettingName = keyof VoiceSettings;
type Value = VoiceSettings[SettingName];

/** Settings by name, as they came from Setup or from the channel. */
export type RawSettings = Readonly<Record<string, unknown>>;

/** Reads a Boolean, which the platform may pass as text; null: not a Boolean. */
function readBoolean(value: unknown): boolean | null {
  if (typeof value === 'boolean') return value;
  return value === 'true' ? true : value === 'false' ? false : null;
}

/** Reads an integer within the range, which the platform may pass as text; null: not such an integer. */
function readInteger(value: unknown, [min, max]: readonly [number, number]): number | null {
  const amount = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof amount === 'number' && Number.isInteger(amount) && amount >= min && amount <= max ? amount : null;
}

/** Reads one setting; null: it cannot be read, or is out of range. */
export function readSetting(name: SettingName, value: unknown): Value | null {
  const range = RANGES[name];
  return range ? readInteger(value, range) : readBoolean(value);
}

export const SETTING_NAMES = Object.keys(DEFAULT_SETTINGS) as readonly SettingName[];

/** Reads all settings. Uses the default where one is missing or cannot be read. @param raw null: there is no relay */
export function readSettings(raw: RawSettings | null): VoiceSettings {
  const read = SETTING_NAMES.map((name) => [name, readSetting(name, raw?.[name]) ?? DEFAULT_SETTINGS[name]]);
  return Object.fromEntries(read) as VoiceSettings;
}
