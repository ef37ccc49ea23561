// The zips of unlocked packages: what a version is built of, and what takes it away again.
import { unzipSync, zipSync } from 'fflate';
import { deploy } from './deployment.mjs';
import { createOrg } from './orgs.mjs';
import { listOf, readXml, textOf } from './xml.mjs';

const INTO_ORG = { singlePackage: true, checkOnly: false };

/** The parts of a multipart request, as bytes by their names. */
export function partsOf(body, contentType) {
  const boundary = `--${/boundary=(.+)$/.exec(contentType)[1]}`;
  const parts = body.toString('latin1').split(boundary).slice(1, -1);
  return Object.fromEntries(
    parts.map((part) => {
      const end = part.indexOf('\r\n\r\n');
      return [/name="([^"]+)"/.exec(part)[1], Buffer.from(part.slice(end + 4, -2), 'latin1')];
    }),
  );
}

/** Deploys a zip; a sentence for each refusal. */
export async function refusalsOf(org, zip) {
  const { failures } = await deploy(org, zip, INTO_ORG);
  return failures.map(({ file, problem }) => `${file}: ${problem}`);
}

/**
 * Builds a version: deploys it into an empty org with the features and settings of the definition file.
 * @param {Uint8Array} versionInfo the zip of zips that the CLI sends
 * @param {readonly string[]} lacking features that the org of the build has not
 * @returns {Promise<{ number: string[], zip: Uint8Array, problems: string[] }>} the number without the build
 */
export async function buildVersion(versionInfo, lacking) {
  const zips = unzipSync(versionInfo);
  const { features = [], versionNumber } = JSON.parse(textOf(zips['package2-descriptor.json']));
  const org = createOrg('build', [features].flat());
  for (const feature of lacking) org.features.delete(feature);
  const ofSettings = zips['settings.zip'] ? await refusalsOf(org, zips['settings.zip']) : [];
  const ofPackage = await refusalsOf(org, zips['package.zip']);
  return {
    number: versionNumber.split('.').slice(0, 3),
    zip: zips['package.zip'],
    problems: [...ofSettings, ...ofPackage],
  };
}

/** A zip that deletes all that a package's zip brought, its labels one by one. */
export function removalOf(zip) {
  const { version, types } = readXml(textOf(unzipSync(zip)['package.xml']));
  const list = ({ name, members }) => {
    const each = listOf(members).map((member) => `<members>${member}</members>`);
    return `<types>${each.join('')}<name>${name}</name></types>`;
  };
  const lists = listOf(types).filter(({ name }) => name !== 'CustomLabels');
  const file = (content) => Buffer.from(`<Package>${content}<version>${version}</version></Package>`);
  return zipSync({ 'package.xml': file(''), 'destructiveChanges.xml': file(lists.map(list).join('')) });
}
