/** The table of the README. */
import { between } from './markup.mjs';

const FROM = '<!-- settings, written by `npm run settings` from config/settings.mjs -->';
const TO = '<!-- end of settings -->';

const PLACES = { relay: 'Relay', everywhere: 'Relay, console', 'record page': 'Console on a record page' };

function defaultText({ type, default: value }) {
  if (type === 'Boolean') return value ? 'on' : 'off';
  return value === '' ? 'none' : String(value);
}

const row = (cells) => `| ${cells.join(' | ')} |`;

/** Writes the settings as Setup names them, between the markers. */
export function withTable(readme, settings) {
  const rows = settings.map((setting) =>
    row([`**${setting.label}**`, `\`${setting.name}\``, defaultText(setting), PLACES[setting.where], setting.help]),
  );
  const head = [row(['In Setup', 'Attribute', 'Default', 'Where', 'Meaning']), row(Array(5).fill('---'))];
  return between(readme, FROM, TO, `\n${[...head, ...rows].join('\n')}\n`);
}
