import { readFileSync } from 'node:fs';
import { adaptBaseComponent, ICON_TEMPLATES, isNativeStyle } from '../baseComponents';

const ICON = 'node_modules/lightning-base-components/src/lightning/primitiveIcon/primitiveIcon.js';
const OTHER = 'node_modules/lightning-base-components/src/lightning/button/button.js';

describe('base components', () => {
  it('find their icons in the sprite', () => {
    const adapted = adaptBaseComponent(readFileSync(ICON, 'utf8'), ICON.replace('node_modules', '/x/node_modules'));
    expect(adapted).toContain("getIconPath(this.iconName || '')");
    expect(adapted).toMatch(/import \{ getIconPath, .*\} from 'lightning\/iconUtils'/);
  });

  it('stop the build when they find icons in another way than known', () => {
    expect(() => adaptBaseComponent('export default 1;', `/x/${ICON}`)).toThrow('changed its primitiveIcon');
  });

  it('know that no server renders them', () => {
    expect(adaptBaseComponent('if (!import.meta.env.SSR) {}', `/x/${OTHER}`)).toBe('if (!false) {}');
  });

  it('are the only ones that are adapted', () => {
    expect(adaptBaseComponent('import.meta.env.SSR', '/x/force-app/c/c.js')).toBe('import.meta.env.SSR');
  });

  it('are told from their icon libraries and their style sheets for native shadow', () => {
    expect(ICON_TEMPLATES.test('lightning/iconSvgTemplatesUtility')).toBe(true);
    expect(ICON_TEMPLATES.test('lightning/icon')).toBe(false);
    expect(isNativeStyle('button.lbc.native.css')).toBe(true);
    expect(isNativeStyle('button.lbc.synthetic.css')).toBe(false);
  });
});
