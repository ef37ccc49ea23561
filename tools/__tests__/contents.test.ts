import { randomBytes } from 'node:crypto';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { commandProcess } from 'test/support/command';

const LWC = 'force-app/main/default/lwc';
const AURA = 'force-app/relay/default/aura';
const meta = (type: string): string =>
  `<?xml version="1.0" encoding="UTF-8" ?>\n<${type} xmlns="http://soap.sforce.com/2006/04/metadata"><apiVersion>66.0</apiVersion></${type}>\n`;

const FILES = {
  [`${LWC}/voiceOne/voiceOne.ts`]: 'export const one: number = 1;\n',
  [`${LWC}/voiceOne/voiceOne.js`]: "import two from './two';\nexport const one = two - 1;\n",
  [`${LWC}/voiceOne/two.js`]: 'export default 2;\n',
  [`${LWC}/voiceOne/voiceOne.js-meta.xml`]: meta('LightningComponentBundle'),
  [`${LWC}/voiceOne/__tests__/voiceOne.test.ts`]: 'it.todo("counts");\n',
  [`${AURA}/voiceRelay/voiceRelay.cmp`]: '<aura:component />\n',
  [`${AURA}/voiceRelay/voiceRelay.cmp-meta.xml`]: meta('AuraDefinitionBundle'),
  [`${AURA}/voiceRelay/voiceRelayHelper.js`]: '// ES5\n({\n  start: function () {},\n});\n',
  'test/support/mount.ts': 'export {};\n',
  'optional/translations/default/translations/de.translation-meta.xml': meta('Translations'),
};

jest.setTimeout(60_000);

let folder: string;
const page = () => readFileSync(join(folder, 'docs/package-contents.md'), 'utf8');

function write(file: string, text: string): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), text);
}

const command = commandProcess('tools/contents/main.mjs');

async function check(...args: string[]) {
  const { status, stdout, stderr } = await command([folder, ...args]);
  expect(stderr).toBe('');
  return { status, lines: stdout.trimEnd().split('\n') };
}

/** The page of the files above, written once. */
let written = '';

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'contents-'));
  for (const [file, text] of Object.entries(FILES)) write(file, text);
  for (const file of ['.forceignore', 'sfdx-project.json']) copyFileSync(file, join(folder, file));
  write('docs/package-contents.md', written);
  if (!written) {
    expect((await check('--update')).status).toBe(0);
    written = page();
  }
});
afterEach(() => rmSync(folder, { recursive: true }));

it('lists what is sent by type, and no source, test or optional app', () => {
  expect(page().slice(page().indexOf('## Aura'))).toBe(
    [
      '## AuraDefinitionBundle\n',
      `- \`${AURA}/voiceRelay/voiceRelay.cmp\` ≤ 1 KB`,
      `- \`${AURA}/voiceRelay/voiceRelay.cmp-meta.xml\` ≤ 1 KB`,
      `- \`${AURA}/voiceRelay/voiceRelayHelper.js\` ≤ 1 KB\n`,
      '## LightningComponentBundle\n',
      `- \`${LWC}/voiceOne/two.js\` ≤ 1 KB`,
      `- \`${LWC}/voiceOne/voiceOne.js\` ≤ 1 KB`,
      `- \`${LWC}/voiceOne/voiceOne.js-meta.xml\` ≤ 1 KB\n`,
    ].join('\n'),
  );
});

it('passes while nothing else is sent, and says what the JavaScript weighs', async () => {
  const { status, lines } = await check();
  expect(lines).toEqual([
    expect.stringMatching(
      /^JavaScript of force-app, minified and gzipped: \d{2,3} bytes \(\+0 since docs\/package-contents\.md\)$/,
    ),
    'The part that turns messages into calls: 0 bytes (+0 since docs/package-contents.md)',
    'contents: 7 passed, 0 failed',
  ]);
  expect(status).toBe(0);
});

it('fails on a new file until the page is updated, and names it', async () => {
  write(`${LWC}/voiceOne/three.js`, 'export default 3;\n');
  const { status, lines } = await check();
  expect(lines).toContain(
    `${LWC}/voiceOne/three.js: is sent as LightningComponentBundle, and the page does not list it`,
  );
  expect(lines.at(-1)).toBe('contents: 7 passed, 1 failed');
  expect(status).toBe(1);
  expect((await check('--update')).status).toBe(0);
});

it('fails on a file that is gone, such as one that was not built, and names it', async () => {
  rmSync(join(folder, `${LWC}/voiceOne/voiceOne.js`));
  const { status, lines } = await check();
  expect(lines).toContain(
    `${LWC}/voiceOne/voiceOne.js: is listed as LightningComponentBundle, and is not sent: is the project built?`,
  );
  expect(lines).toContain('force-app: a bundle has no JavaScript: is the project built?');
  expect(status).toBe(1);
});

it('fails on a file that has grown into another class of size', async () => {
  write(`${LWC}/voiceOne/two.js`, `// ${'two '.repeat(500)}\nexport default 2;\n`);
  const { status, lines } = await check();
  expect(lines).toContain(`${LWC}/voiceOne/two.js: is now of up to 4 KB, not 1 KB`);
  expect(status).toBe(1);
});

it('says by how much the JavaScript has grown or shrunk, and passes', async () => {
  const changeOf = async (): Promise<number> => Number(/\(([+-]\d+) since/.exec((await check()).lines[0] ?? '')?.[1]);
  write(`${LWC}/voiceOne/two.js`, `export default '${randomBytes(200).toString('hex')}';\n`);
  expect(await changeOf()).toBeGreaterThan(150);
  write(`${LWC}/voiceOne/two.js`, 'export {};\n');
  write(`${LWC}/voiceOne/voiceOne.js`, 'export {};\n');
  expect(await changeOf()).toBeLessThan(0);
  expect((await check()).status).toBe(0);
});

it('says that no weight is committed yet', async () => {
  write('docs/package-contents.md', page().replaceAll(/^- .* bytes$/gm, ''));
  const { status, lines } = await check();
  expect(lines[0]).toMatch(/ bytes \(not yet committed\)$/);
  expect(status).toBe(0);
});

it.each([
  ['an LWC', `${LWC}/voiceOne/two.js`, (text: string) => `export default '${text}';\n`],
  ['an Aura script', `${AURA}/voiceRelay/voiceRelayHelper.js`, (text: string) => `({ start: '${text}' });\n`],
])('fails when %s makes the JavaScript heavier than 48 KB', async (_, file, script) => {
  write(file, script(randomBytes(50_000).toString('hex')));
  const { status, lines } = await check('--update');
  expect(lines).toContain('force-app: its JavaScript weighs more than 49152 bytes');
  expect(status).toBe(1);
});

it('weighs the part that turns messages into calls by itself', async () => {
  for (const name of ['voiceEvents', 'voiceCallState', 'voiceAudioQuality']) {
    write(`${LWC}/${name}/${name}.js`, `export const ${name} = '${randomBytes(1500).toString('hex')}';\n`);
    write(`${LWC}/${name}/${name}.js-meta.xml`, meta('LightningComponentBundle'));
  }
  const { status, lines } = await check('--update');
  const [, bytes] = /^The part that turns messages into calls: (\d+) bytes/m.exec(lines.join('\n')) ?? [];
  expect(Number(bytes)).toBeGreaterThan(4500);
  expect(status).toBe(0);
});
