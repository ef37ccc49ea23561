/** The settings of the page's relay, which hold for every console of its page. */
export { readSettings } from './readSettings';
export { DEFAULT_SETTINGS } from './settingsTable';
export type { VoiceSettings } from './settingsTable';
