import { addressWith, hostOf, isPermitted, readView, showView, SWITCHES, textFor } from '../view';

const sheets = () =>
  [...document.querySelectorAll<HTMLLinkElement>('link')].map((link) => link.getAttribute('href') ?? '');
const settle = (href: string) => document.querySelector(`link[href="${href}"]`)?.dispatchEvent(new Event('load'));
const flush = () => new Promise((resolve) => setTimeout(resolve));
const SLDS_1 = '/slds/styles/salesforce-lightning-design-system.min.css';
const SLDS_2 = '/slds2/slds2.cosmos.css';
const FIRST = readView('');

beforeEach(async () => {
  document.head.innerHTML = '';
  await showView(FIRST);
  document.head.innerHTML = `<link data-theme-sheet rel="stylesheet" href="${SLDS_1}"><link rel="stylesheet" href="page.css">`;
  document.documentElement.removeAttribute('style');
  document.body.className = '';
});

describe('the address', () => {
  it('names no view at first', () => {
    expect(FIRST).toEqual({ theme: 'slds1', width: 'auto', language: 'en', permission: 'none', host: 'aura' });
  });

  it('names each choice of each switch', () => {
    for (const { name, options } of SWITCHES)
      for (const [value] of options)
        expect(readView(new URL(addressWith('http://x/', name, value)).search)[name]).toBe(value);
  });

  it('that names a choice that there is not, names none', () => {
    expect(readView('?theme=pink&width=1e9&language=__proto__')).toEqual(FIRST);
  });

  it('gives the permission for full data only where it says so', () => {
    expect(['', '?permission=none', '?permission=1', '?permission=full'].map(isPermitted)).toEqual([
      false,
      false,
      false,
      true,
    ]);
  });

  it('asks for LWC hosts only where it says so', () => {
    expect(['', '?host=aura', '?host=LWC', '?host=lwc'].map(hostOf)).toEqual(['aura', 'aura', 'aura', 'lwc']);
  });

  it('keeps what else it holds when a switch is changed', () => {
    const address = addressWith('http://x/?scenario=hold&at=3#report', 'theme', 'slds2-dark');
    expect(address).toBe('http://x/?scenario=hold&at=3&theme=slds2-dark#report');
    expect(addressWith(address, 'theme', 'slds1')).toBe('http://x/?scenario=hold&at=3#report');
  });
});

describe('a text', () => {
  const texts = { en: 'Hold', de: 'Halten' };

  it('is the one of the language that the address names', () => {
    expect(textFor(texts, '?language=de')).toBe('Halten');
    expect(textFor(texts)).toBe('Hold');
  });

  it('is English where it is not translated, and from right to left', () => {
    expect(textFor(texts, '?language=ja')).toBe('Hold');
    expect(textFor(texts, '?language=en-rtl')).toBe('Hold');
  });
});

describe('the page', () => {
  it('takes a theme in place of the one that is there, before its own styles, once that has loaded', async () => {
    const shown = showView({ ...FIRST, theme: 'slds2-dark' });
    await flush();
    expect(sheets()).toEqual([SLDS_1, SLDS_2, 'page.css']);
    expect(document.body.className).toBe('');
    settle(SLDS_2);
    await shown;
    expect(sheets()).toEqual([SLDS_2, 'page.css']);
    expect(document.body.className).toBe('slds-color-scheme_dark');
    expect(document.documentElement.dataset['theme']).toBe('slds2-dark');
  });

  it('goes from light to dark with the same style sheet, at once', async () => {
    const light = showView({ ...FIRST, theme: 'slds2' });
    await flush();
    settle(SLDS_2);
    await light;
    expect(document.body.className).toBe('slds-color-scheme_light');
    await showView({ ...FIRST, theme: 'slds2-dark' });
    expect(document.body.className).toBe('slds-color-scheme_dark');
  });

  it('shows the theme that was asked for last', async () => {
    void showView({ ...FIRST, theme: 'slds2' });
    const last = showView(FIRST);
    await flush();
    settle(SLDS_2);
    await flush();
    settle(SLDS_1);
    await last;
    expect(sheets()).toEqual([SLDS_1, 'page.css']);
    expect(document.documentElement.dataset['theme']).toBe('slds1');
  });

  it('says which language it is in, and which way that runs', async () => {
    await showView({ ...FIRST, language: 'de' });
    expect(document.documentElement).toMatchObject({ lang: 'de', dir: 'ltr' });
    await showView({ ...FIRST, language: 'en-rtl' });
    expect(document.documentElement).toMatchObject({ lang: 'en', dir: 'rtl' });
  });

  it('gives the utility its width, or leaves it to the page', async () => {
    await showView({ ...FIRST, width: '320' });
    expect(document.documentElement.style.getPropertyValue('--utility-width')).toBe('20rem');
    await showView(FIRST);
    expect(document.documentElement.style.getPropertyValue('--utility-width')).toBe('');
  });
});
