/** What of the view can be chosen: each is a key of the page's address. */
export type SwitchName = 'theme' | 'width' | 'language' | 'permission' | 'host';

/** How the page is looked at: for each switch the value that is chosen. */
export type View = Readonly<Record<SwitchName, string>>;

/** One switch: its label, and each value with its own; the first is meant where the address names none. */
export interface Switch {
  readonly name: SwitchName;
  readonly label: string;
  readonly options: readonly (readonly [value: string, label: string])[];
}

/** A language in its own words: `de` → Deutsch. */
function nameOf(language: string): string {
  const name = new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language;
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
}

/** Every switch of the view, in the order of the header. */
export const SWITCHES: readonly Switch[] = [
  {
    name: 'theme',
    label: 'Theme',
    options: [
      ['slds1', 'SLDS 1'],
      ['slds2', 'SLDS 2, light'],
      ['slds2-dark', 'SLDS 2, dark'],
    ],
  },
  {
    name: 'width',
    label: 'Utility width',
    options: [
      ['auto', 'Automatic'],
      ['320', '320 px'],
      ['420', '420 px'],
      ['640', '640 px'],
    ],
  },
  {
    name: 'language',
    label: 'Language',
    options: [
      ['en', 'English'],
      ...LABEL_LANGUAGES.map((language) => [language, nameOf(language)] as const),
      ['en-rtl', 'English, right to left'],
    ],
  },
  {
    name: 'permission',
    label: 'Full data',
    options: [
      ['none', 'Not permitted'],
      ['full', 'Permitted'],
    ],
  },
  {
    name: 'host',
    label: 'Host',
    options: [
      ['aura', 'Aura'],
      ['lwc', 'LWC'],
    ],
  },
];

/** Lists the languages of the switch, without those that only turn the page around. */
export const LANGUAGES: readonly string[] = SWITCHES.filter(({ name }) => name === 'language').flatMap(({ options }) =>
  options.map(([language]) => language).filter((language) => !language.includes('-')),
);

const SLDS_1 = '/slds/styles/salesforce-lightning-design-system.min.css';
const SLDS_2 = '/slds2/slds2.cosmos.css';
/** The class by which SLDS 2 is told its colours. */
const SCHEMES: Readonly<Record<string, string>> = {
  slds2: 'slds-color-scheme_light',
  'slds2-dark': 'slds-color-scheme_dark',
};

const chosen = (parameters: URLSearchParams, { name, options }: Switch): string =>
  options.map(([value]) => value).find((value) => value === parameters.get(name)) ?? options[0]?.[0] ?? '';

/** The view that an address names by its query; what it does not name, or names wrongly, is as it is at first. */
export function readView(search: string): View {
  const parameters = new URLSearchParams(search);
  const [theme = '', width = '', language = '', permission = '', host = ''] = SWITCHES.map((one) =>
    chosen(parameters, one),
  );
  return { theme, width, language, permission, host };
}

/** The address with another value for one switch; all else that it holds stays. A first value is not written. */
export function addressWith(address: string, name: SwitchName, value: string): string {
  const url = new URL(address);
  const isFirst = SWITCHES.some((one) => one.name === name && one.options[0]?.[0] === value);
  if (isFirst) url.searchParams.delete(name);
  else url.searchParams.set(name, value);
  return url.href;
}

/** Of texts by language the one that the address asks for; English where that is missing. */
export function textFor(texts: Readonly<Record<string, string>>, search: string = location.search): string {
  return texts[readView(search).language] ?? texts['en'] ?? '';
}

/** Whether the address gives the user the permission Voice_Relay_Full_Data. */
export const isPermitted = (search: string = location.search): boolean => readView(search).permission === 'full';

/** The kind of host that the address asks for. */
export const hostOf = (search: string = location.search): 'aura' | 'lwc' =>
  readView(search).host === 'lwc' ? 'lwc' : 'aura';

/** Puts a theme's style sheet in the place of the one that is there, once it has loaded, so that the page never stands bare. */
async function putTheme(theme: string): Promise<void> {
  const old = document.querySelector<HTMLLinkElement>('link[data-theme-sheet]');
  const href = theme === 'slds1' ? SLDS_1 : SLDS_2;
  if (old && old.getAttribute('href') !== href) {
    const sheet = Object.assign(document.createElement('link'), { rel: 'stylesheet', href });
    sheet.dataset['themeSheet'] = '';
    const settled = new Promise((resolve) =>
      ['load', 'error'].forEach((type) => sheet.addEventListener(type, resolve)),
    );
    old.after(sheet);
    await settled;
    old.remove();
  }
  for (const [name, scheme] of Object.entries(SCHEMES)) document.body.classList.toggle(scheme, name === theme);
  document.documentElement.dataset['theme'] = theme;
}

/** One theme after the other, so that the last one stays. */
let themeShown = Promise.resolve();

/** Shows the page as the view says; resolves when its theme is there. Texts and the permission are chosen when the page loads. */
export function showView({ theme, width, language }: View): Promise<void> {
  const { documentElement: page } = document;
  const [lang = '', direction] = language.split('-');
  page.lang = lang;
  page.dir = direction ?? 'ltr';
  if (width === 'auto') page.style.removeProperty('--utility-width');
  else page.style.setProperty('--utility-width', `${Number(width) / 16}rem`);
  themeShown = themeShown.then(() => putTheme(theme));
  return themeShown;
}
