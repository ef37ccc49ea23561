import { readdirSync } from 'node:fs';
import { ANOMALY_TEXT } from 'c/voiceCallLabels';
import { TRANSLATIONS } from '../folders.mjs';
import { anomalyLabel, englishLabels, languagesOf, readLabels, readTranslations } from '../labels.mjs';

it('reads labels by full name', () => {
  const label = '<labels><fullName>A_B</fullName><value>&lt;b&gt; &amp;amp; &quot;x&quot;</value></labels>';
  expect([...readLabels(`<CustomLabels>${label}</CustomLabels>`)]).toEqual([['A_B', '<b> &amp; "x"']]);
});

it('reads translations by name', () => {
  const label = '<customLabels><label>l&apos;appel</label><name>A_B</name></customLabels><customFields></customFields>';
  expect([...readTranslations(`<Translations>${label}</Translations>`)]).toEqual([['A_B', "l'appel"]]);
});

it('takes each file of the translations for a language, and none where the folder is gone', () => {
  expect(languagesOf('.').map((language) => `${language}.translation-meta.xml`)).toEqual(
    readdirSync(TRANSLATIONS).sort(),
  );
  expect(languagesOf('docs')).toEqual([]);
});

it('names the label of each anomaly as the panels do', () => {
  const labels = englishLabels('.');
  const named = Object.keys(ANOMALY_TEXT).map((code) => [code, labels.get(`VoiceRelay_${anomalyLabel(code)}`)]);
  expect(Object.fromEntries(named)).toEqual(ANOMALY_TEXT);
});
