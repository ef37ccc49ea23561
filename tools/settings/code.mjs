import { between } from './markup.mjs';

/** What the page knows of the settings: their type, defaults, ranges, and names in Setup. */

const ofRelay = (settings) => settings.filter(({ where }) => where === 'relay');

const TYPES = { Boolean: 'boolean', Integer: 'number' };

const quoted = (text) => `'${text.replaceAll("'", "\\'")}'`;

/** Writes the generated file of the bundle voiceSettings. */
export function settingsModule(settings) {
  const all = ofRelay(settings);
  const entries = (value) => all.map((setting) => `  ${setting.name}: ${value(setting)},`).join('\n');
  const ranges = all
    .filter(({ type }) => type === 'Integer')
    .map(({ name, min, max }) => `  ${name}: [${min}, ${max}],`);
  return `// Written by \`npm run settings\` from config/settings.mjs.

/** What an admin sets on the relay, for every console of its page. */
export interface VoiceSettings {
${all.map(({ name, type, label, help }) => `  /** ${label}: ${help} */\n  readonly ${name}: ${TYPES[type]};`).join('\n')}
}

/** Without a relay these hold. */
export const DEFAULT_SETTINGS: VoiceSettings = {
${entries((setting) => setting.default)}
};

/** The smallest and the largest amount that can be set. */
export const RANGES: Partial<Record<keyof VoiceSettings, readonly [number, number]>> = {
${ranges.join('\n')}
};

/** As Setup shows them. */
export const SETUP_LABELS: Readonly<Record<keyof VoiceSettings, string>> = {
${entries(({ label }) => quoted(label))}
};
`;
}

const FROM = '// Written by `npm run settings` from config/settings.mjs:';
const TO = '// Until here.';

/** A Boolean that is on by default stays unset, as LWC refuses `true` there; without a value the relay takes its default. */
function fieldOf({ name, type, default: value, label, help }) {
  const text = type === 'String' ? quoted(value) : String(value);
  const declared = { String: '', Integer: ': number | string', Boolean: ': boolean | string' }[type];
  const field = value === true ? `${declared} | undefined` : `${declared} = ${text}`;
  return `/** ${label}: ${help} */\n@api ${name}${field};`;
}

/** Declares the settings in the class of an LWC host. The platform may pass a number or a Boolean as text. */
export function withFields(source, settings) {
  return between(source, FROM, TO, settings.map(fieldOf).join('\n'));
}
