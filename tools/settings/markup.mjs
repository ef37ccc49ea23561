/** What the platform offers in Setup and App Builder. */

const escaped = (value) => String(value).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

const element = (tag, attributes) => {
  const given = Object.entries(attributes).filter(([, value]) => value !== undefined);
  return `<${tag} ${given.map(([name, value]) => `${name}="${escaped(value)}"`).join(' ')} />`;
};

/** What Setup says of a setting; only where it can be set. */
const offered = ({ label, help, options, min, max, default: value }) => ({
  label,
  description: help,
  datasource: options?.join(','),
  min,
  max,
  default: value,
});

const FROM = '<!-- Written by `npm run settings` from config/settings.mjs: -->';
const TO = '<!-- Until here. -->';

/** Puts `text` between two markers, which stay. */
export function between(whole, from, to, text) {
  const start = whole.indexOf(from);
  const end = whole.indexOf(to, start);
  if (start < 0 || end < 0) throw new Error(`The markers ${from} and ${to} are missing.`);
  return `${whole.slice(0, start + from.length)}\n${text}\n${whole.slice(end)}`;
}

/** Declares the attributes of an Aura component. */
export function withAttributes(cmp, settings) {
  const attribute = ({ name, type, default: value, label }) =>
    element('aura:attribute', { name, type, default: value, access: 'global', description: label });
  return between(cmp, FROM, TO, settings.map(attribute).join('\n'));
}

/** Names in the Aura helper which attributes are the relay's settings. */
export function withNames(helper, settings) {
  const names = settings.filter(({ where }) => where === 'relay').map(({ name }) => `'${name}'`);
  return helper.replace(/SETTINGS: \[[^\]]*\]/, `SETTINGS: [${names.join(', ')}]`);
}

/** Offers the attributes of an Aura component where an admin places it. */
export function designOf(label, settings) {
  const attributes = settings.map((setting) =>
    element('design:attribute', { name: setting.name, ...offered(setting) }),
  );
  return `<design:component label="${label}">\n${attributes.join('\n')}\n</design:component>\n`;
}

/** Offers the properties of an LWC, by what its target is. */
export function withProperties(meta, settings) {
  return meta.replace(/(<targetConfig targets="([^"]*)">)[^]*?(<\/targetConfig>)/g, (_, open, targets, close) => {
    const isHere = ({ where }) => where !== 'record page' || targets === 'lightning__RecordPage';
    const properties = settings
      .filter(isHere)
      .map((setting) => element('property', { name: setting.name, type: setting.type, ...offered(setting) }));
    return `${open}\n${properties.join('\n')}\n${close}`;
  });
}
