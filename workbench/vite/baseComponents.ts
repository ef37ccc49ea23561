const ICON_FILE = 'lightning/primitiveIcon/primitiveIcon.js';
const ICON_HREF = "return this.src ? sanitizeURL(this.src) : '';";
const ICON_IMPORT = 'import { getName, isValidName }';

/** Base components load icons as one module each, 1400 of them; these module names hold them. */
export const ICON_TEMPLATES = /^lightning\/iconSvgTemplates\w+$/;

/** Icons come from the sprite instead, as on the platform. */
function withSpriteIcons(source: string): string {
  if (!source.includes(ICON_HREF) || !source.includes(ICON_IMPORT))
    throw new Error('lightning-base-components changed its primitiveIcon: look again at how it finds an icon.');
  return source
    .replace(ICON_HREF, "return this.src ? sanitizeURL(this.src) : getIconPath(this.iconName || '');")
    .replace(ICON_IMPORT, 'import { getIconPath, getName, isValidName }');
}

/** A style sheet for native shadow. The platform leaves it out under synthetic shadow, too: each holds a copy of SLDS. */
export const isNativeStyle = (file: string): boolean => file.endsWith('.lbc.native.css');

/** What stands for a style sheet that is left out. */
export const NO_STYLE = 'export default function noStyle() { return ""; }';

/** A gate that must be closed where shadow is synthetic: there is no ElementInternals there. */
const INTERNALS_GATE = 'features.enableComboboxElementInternals';

/** A base component's source as this page needs it: sprite icons, no server rendering, no ElementInternals. */
export function adaptBaseComponent(source: string, file: string): string {
  const path = file.replaceAll('\\', '/');
  if (!path.includes('/lightning-base-components/')) return source;
  const adapted = path.endsWith(ICON_FILE) ? withSpriteIcons(source) : source;
  return adapted.replaceAll('import.meta.env.SSR', 'false').replaceAll(INTERNALS_GATE, 'false');
}
