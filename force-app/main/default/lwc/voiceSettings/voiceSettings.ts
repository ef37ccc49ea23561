/** The settings of the page's relay, which apply to every console of its page. */
export { readSettings } from './readSettings';
export type { RawSettings } from './readSettings';
export { selectDisagreeing, selectSettingFaults } from './settingFaults';
export type { SettingFault } from './settingFaults';
export { DEFAULT_SETTINGS, SETUP_LABELS } from './settingsTable';
export type { VoiceSettings } from './settingsTable';
