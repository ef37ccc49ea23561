import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const LABELS = 'force-app/main/default/labels/CustomLabels.labels-meta.xml';
const TRANSLATIONS = 'optional/translations/default/translations';
const read = (file: string): string => readFileSync(file, 'utf8');

/** How each language asks for a reload, and how it says that the call has to be over. A reload can cut the audio. */
const LANGUAGES = {
  en: {
    asks: /(?:^|[,;:] |\b(?:and|or|then|please|reps|to) )(?:re-?load|refresh) (?:the|your|this|their|it\b)/i,
    waits: /after the call|between calls|without a phone on any call/i,
  },
  de: { asks: /\bladen Sie\b|neu zu laden|aktualisieren Sie/i, waits: /nach dem Anruf|zwischen (?:den )?Anrufen/i },
  es: { asks: /\b(?:recargue|vuelva a cargar|actualice)\b/i, waits: /después de la llamada|entre llamadas/i },
  ja: { asks: /再読み込み(?:して|し)|リロードして|更新して/, waits: /通話の後|通話終了後/ },
} as const;
type Language = keyof typeof LANGUAGES;

/** The sentences that ask for a reload and do not say when. */
function carelessIn(text: string, language: Language): readonly string[] {
  const { asks, waits } = LANGUAGES[language];
  const sentences = text.replace(/\s+/g, ' ').split(/(?<=[.!?。])\s*/);
  return sentences.filter((sentence) => asks.test(sentence) && !waits.test(sentence));
}
const valuesOf = (xml: string, tag: string): readonly string[] =>
  [...xml.matchAll(new RegExp(`<${tag}>([^<]*)</${tag}>`, 'g'))].map(([, value = '']) => value);

describe('advice to reload the page', () => {
  it.each<[Language, string, string]>([
    ['en', 'If this stays, reload the page.', 'If this stays, reload the page after the call.'],
    ['de', 'Laden Sie die Seite neu.', 'Laden Sie die Seite nach dem Anruf neu.'],
    ['es', 'Si persiste, recargue la página.', 'Si persiste, recargue la página después de la llamada.'],
    ['ja', 'ページを再読み込みしてください。', '通話の後にページを再読み込みしてください。'],
  ])('is recognized in %s, with and without its time', (language, careless, careful) => {
    expect(carelessIn(careless, language)).toEqual([careless]);
    expect(carelessIn(careful, language)).toEqual([]);
  });

  it('is given in the labels, and says "after the call" in each language', () => {
    const labels = valuesOf(read(LABELS), 'value');
    expect(labels.filter((label) => LANGUAGES.en.asks.test(label))).not.toEqual([]);
    expect(labels.flatMap((label) => carelessIn(label, 'en'))).toEqual([]);
    for (const language of ['de', 'es', 'ja'] as const) {
      const translated = valuesOf(read(join(TRANSLATIONS, `${language}.translation-meta.xml`)), 'label');
      expect(translated.filter((label) => LANGUAGES[language].asks.test(label))).not.toEqual([]);
      expect(translated.flatMap((label) => carelessIn(label, language))).toEqual([]);
    }
  });

  it('says in the docs that no call may be on', () => {
    const pages = [
      'README.md',
      ...readdirSync('docs').flatMap((name) => (name.endsWith('.md') ? join('docs', name) : [])),
    ];
    expect(pages.flatMap((page) => carelessIn(read(page), 'en').map((sentence) => `${page}: ${sentence}`))).toEqual([]);
  });
});
