// Makes the pictures of docs/images and the page that shows them: `npm run pictures`, or only those named behind `--`.
// `npm run pictures -- --all` makes every state of the card in every theme, width and language, into dist/pictures.
// `npm run pictures -- --check` compares them with how the project looks now, if this Chromium is the one that they were made with.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { URLSearchParams } from 'node:url';
import { launchBrowser } from './browser.mjs';
import { createCamera } from './pictures/camera.mjs';
import { ALL_CARD_SHOTS } from './pictures/cardShots.mjs';
import { compare } from './pictures/compare.mjs';
import { picturesPage } from './pictures/page.mjs';
import { SHOTS } from './pictures/shots.mjs';
import { root } from '../tools/lib/run.mjs';
import { serveSite } from '../workbench/site.mjs';

const args = process.argv.slice(2);
const isCheck = args.includes('--check');
const isAll = args.includes('--all');
const named = args.filter((arg) => !arg.startsWith('--'));
const shots = (isAll ? ALL_CARD_SHOTS : SHOTS).filter(({ name }) => named.length === 0 || named.includes(name));

const folder = isAll ? join(root, 'dist', 'pictures') : join(root, 'docs', 'images');
const versionFile = join(folder, 'chromium.txt');
const fileOf = ({ name }) => join(folder, `${name}.png`);

/** The page of a language is loaded only once. */
const languageOf = ({ query }) => new URLSearchParams(query).get('language') ?? '';
const inOneLanguageAtATime = (unsorted) => [...unsorted].sort((a, b) => languageOf(a).localeCompare(languageOf(b)));

/** Says how many pictures are not as the project looks now. */
async function check(browser, { take }) {
  const problems = [];
  for (const shot of inOneLanguageAtATime(shots)) {
    if (!existsSync(fileOf(shot))) problems.push(`${shot.name}: there is no such picture`);
    else {
      const { isAlike, part } = await compare(browser, readFileSync(fileOf(shot)), await take(shot));
      if (!isAlike) problems.push(`${shot.name}: ${(100 * part).toFixed(2)} % of the pixels differ`);
    }
  }
  for (const problem of problems) console.log(problem);
  console.log(`pictures: ${shots.length - problems.length} passed, ${problems.length} failed`);
  process.exitCode = problems.length > 0 ? 1 : 0;
}

async function make(browser, { take }) {
  mkdirSync(folder, { recursive: true });
  for (const shot of inOneLanguageAtATime(shots)) {
    writeFileSync(fileOf(shot), await take(shot));
    console.log(fileOf(shot));
  }
  if (isAll) return;
  writeFileSync(versionFile, `${browser.version()}\n`);
  writeFileSync(join(root, 'docs', 'pictures.md'), picturesPage(SHOTS));
}

const browser = await launchBrowser();
const recorded = existsSync(versionFile) ? readFileSync(versionFile, 'utf8').trim() : 'none';
if (isCheck && recorded !== browser.version())
  console.log(`pictures: not compared: they were made with Chromium ${recorded}, and this is ${browser.version()}`);
else {
  const site = process.env.E2E_URL ? { url: process.env.E2E_URL, close: () => undefined } : await serveSite();
  const camera = createCamera(browser, site.url);
  await (isCheck ? check : make)(browser, camera);
  await camera.close();
  await site.close();
}
await browser.close();
