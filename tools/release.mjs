// Makes what a release page offers, in dist/: the compiled metadata as a zip, the panels alone for an
// org that refuses the host, a zip that removes all of it again, and their checksums.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { zipSync } from 'fflate';
import { MAIN } from './lib/packages.mjs';
import { mustRun, root } from './lib/run.mjs';
import { mustRunSf } from './lib/sf.mjs';
import { select, textAt, xmlRoot } from './lib/xml.mjs';

/** The platform wants everything in one top folder, and deletes what leads to other things before those things. */
const FOLDER = 'voice-toolkit-relay';
const LEADS_ELSEWHERE = ['PermissionSet', 'CustomApplication', 'FlexiPage'];
/** No time of day in a zip: the same sources make the same bytes. */
const mtime = new Date(2020, 0, 1);

const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

function filesIn(folder) {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = entries.map((entry) => join(entry.parentPath ?? entry.path, entry.name)).sort();
  return paths.map((path) => [relative(folder, path).split(sep).join('/'), readFileSync(path)]);
}

function packageXml(types, apiVersion) {
  const members = (type) => type.members.map((member) => `    <members>${member}</members>\n`).join('');
  const lists = types.map((type) => `  <types>\n${members(type)}    <name>${type.name}</name>\n  </types>\n`).join('');
  const end = apiVersion ? `  <version>${apiVersion}</version>\n` : '';
  return `<?xml version="1.0" encoding="UTF-8"?>\n<Package xmlns="http://soap.sforce.com/2006/04/metadata">\n${lists}${end}</Package>\n`;
}

/** An empty package, and what to delete before and after; the container of all labels is never among it. */
function removalOf(manifest) {
  const root = xmlRoot(manifest.toString('utf8'));
  const apiVersion = textAt(root, 'version');
  const types = select(root, 'types').map((type) => ({
    name: textAt(type, 'name'),
    members: select(type, 'members').map(({ text }) => text),
  }));
  const ours = types.filter(({ name }) => name !== 'CustomLabels');
  const isFirst = ({ name }) => LEADS_ELSEWHERE.includes(name);
  return [
    ['package.xml', packageXml([], apiVersion)],
    ['destructiveChangesPre.xml', packageXml(ours.filter(isFirst))],
    ['destructiveChangesPost.xml', packageXml(ours.filter((type) => !isFirst(type)))],
  ].map(([name, text]) => [name, Buffer.from(text)]);
}

function writeZip(name, files) {
  const content = Object.fromEntries(files.map(([path, bytes]) => [`${FOLDER}/${path}`, new Uint8Array(bytes)]));
  const zip = zipSync(content, { level: 9, mtime });
  writeFileSync(join(root, 'dist', name), zip);
  console.log(`dist/${name}: ${files.length} files`);
  return `${createHash('sha256').update(zip).digest('hex')}  ${name}\n`;
}

/** The files of a folder of sources in metadata format, as `[path, bytes]`. */
async function convert(source) {
  const folder = join(root, 'dist', FOLDER);
  rmSync(folder, { recursive: true, force: true });
  await mustRunSf(`project convert source --root-dir ${source} --output-dir dist/${FOLDER}`);
  const files = filesIn(folder);
  rmSync(folder, { recursive: true });
  return files;
}

await mustRun('tools/build.mjs');
const all = await convert('force-app');
const panels = await convert(dirname(MAIN));
const sums = [
  writeZip(`${FOLDER}-${version}.zip`, all),
  writeZip(`${FOLDER}-${version}-panels.zip`, panels),
  writeZip(`${FOLDER}-${version}-remove.zip`, removalOf(Object.fromEntries(all)['package.xml'])),
];
writeFileSync(join(root, 'dist', `${FOLDER}-${version}.sha256`), sums.join(''));
console.log(`dist/${FOLDER}-${version}.sha256: their checksums`);
