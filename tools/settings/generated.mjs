import { fileURLToPath } from 'node:url';
import { dirname, join } from 'node:path';
import prettier from 'prettier';
import { SETTINGS } from '../../config/settings.mjs';
import { settingsModule, withFields } from './code.mjs';
import { designOf, withAttributes, withNames, withProperties } from './markup.mjs';
import { withTable } from './readme.mjs';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const LWC = 'force-app/main/default/lwc';
const RELAY = 'force-app/relay/default/aura/voiceToolkitRelay/voiceToolkitRelay';
const LWC_HOST = 'optional/lwc-host/default/lwc/voiceToolkitHost/voiceToolkitHost';
const EXTENSION = 'optional/voice/default/aura/voiceConsoleExtension/voiceConsoleExtension';

const OF_RELAY = SETTINGS.filter(({ where }) => where !== 'record page');
const OF_CONSOLE = SETTINGS.filter(({ where }) => where !== 'relay');
const OF_EXTENSION = SETTINGS.filter(({ name }) => name === 'show');

/** What is made from the table, by file: from the file's present text, of which other parts stay. */
const MAKERS = {
  'README.md': (readme) => withTable(readme, SETTINGS),
  [`${LWC}/voiceSettings/settingsTable.ts`]: () => settingsModule(SETTINGS),
  [`${LWC}/voiceConsole/voiceConsole.js-meta.xml`]: (meta) => withProperties(meta, OF_CONSOLE),
  [`${RELAY}.cmp`]: (cmp) => withAttributes(cmp, OF_RELAY),
  [`${RELAY}.design`]: () => designOf('Voice Relay', OF_RELAY),
  [`${RELAY}Helper.js`]: (helper) => withNames(helper, SETTINGS),
  [`${LWC_HOST}.js-meta.xml`]: (meta) => withProperties(meta, OF_RELAY),
  [`${LWC_HOST}.ts`]: (source) => withFields(source, OF_RELAY),
  [`${EXTENSION}.cmp`]: (cmp) => withAttributes(cmp, OF_EXTENSION),
  [`${EXTENSION}.design`]: () => designOf('Voice Relay Extension', OF_EXTENSION),
};

async function formatted(file, text) {
  const path = join(root, file);
  return prettier.format(text, { ...(await prettier.resolveConfig(path)), filepath: path });
}

/** Makes every generated file that is there, as [path, text]. */
async function generatedFiles(read) {
  const makers = Object.entries(MAKERS).filter(([file]) => read(file) !== null); // an optional package may be gone
  return Promise.all(makers.map(async ([file, make]) => [file, await formatted(file, make(read(file)))]));
}

/** Returns the number of the first line that differs, 1-based. */
function firstDifference(before, after) {
  const lines = before.split('\n');
  const index = after.split('\n').findIndex((line, at) => line !== lines[at]);
  return (index < 0 ? after.split('\n').length : index) + 1;
}

/**
 * Lists the files that are not as the table says, each with its first such line and the text that it should have.
 * @param read returns a file's present text; null: there is no such file
 */
export async function findDifferences(read) {
  const all = await generatedFiles(read);
  return all
    .filter(([file, text]) => read(file) !== text)
    .map(([file, text]) => ({ file, line: firstDifference(read(file), text), text }));
}
