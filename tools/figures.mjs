// Prints the figures that the README states, as JSON: `node tools/figures.mjs`. Nothing needs to be compiled for it.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LIMIT_BYTES } from './contents/weight.mjs';
import { METADATA_FOLDERS } from './lib/packages.mjs';
import { readEvents, readTypes } from './catalogue/contract.mjs';
import { root } from './lib/run.mjs';

const ROOMS = ['bench', 'cli', 'e2e', 'force-app', 'optional', 'platform', 'test', 'tools', 'workbench'];
const PAYLOADS = 'force-app/main/default/lwc/voiceEvents/payloads.ts';

const read = (file) => readFileSync(join(root, file), 'utf8');
const namesIn = (folder, ending) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith(ending));

/** Counts the tests that are written down; a test with a table of cases counts once. */
function writtenTests() {
  const files = ROOMS.flatMap((room) =>
    ['.test.ts', '.test.mjs'].flatMap((ending) => namesIn(room, ending).map((name) => join(room, name))),
  );
  const counts = files.map((file) => (read(file).match(/^\s*(?:it|test)(?:\.each)?[(<`]/gm) ?? []).length);
  return counts.reduce((sum, count) => sum + count, 0);
}

/** The languages of the panels: English, and one for each file of translations. */
function languages() {
  const nameOf = new Intl.DisplayNames('en', { type: 'language' });
  const codes = namesIn('optional/translations', '.translation-meta.xml').map((name) =>
    name.replace(/^.*[\\/]|\..*$/g, ''),
  );
  return ['English', ...codes.map((code) => nameOf.of(code.replace('_', '-'))).sort()];
}

const source = read(PAYLOADS);
console.log(
  JSON.stringify({
    events: readEvents(source, readTypes(source)).length,
    javaScriptLimitKilobytes: LIMIT_BYTES / 1024,
    apexClasses: METADATA_FOLDERS.flatMap((folder) => [...namesIn(folder, '.cls'), ...namesIn(folder, '.trigger')])
      .length,
    tests: writtenTests(),
    languages: languages(),
    scenarios: readdirSync(join(root, 'traces')).filter((name) => name.endsWith('.jsonl')).length,
  }),
);
