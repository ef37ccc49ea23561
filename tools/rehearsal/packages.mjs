// Unlocked packages: the Dev Hub builds a version of the zip that it is sent, an org installs it and removes it again.
import { buildVersion, partsOf, refusalsOf, removalOf } from './packageZips.mjs';
import { textOf } from './xml.mjs';

const TOO_EARLY = 'A package version that is not released cannot be installed in a production org';

const saved = (id) => ({ status: 201, json: { id, success: true, errors: [] } });
const idOf = (prefix, number) => `${prefix}xx${String(number).padStart(10, '0')}`;

/** Begins what the hub knows of packages, and what orgs were asked to do with them; `lacking` of features, where it builds. */
export function createPackages() {
  return { packages: [], versions: [], done: [], lacking: [] };
}

const versionOf = ({ versions }, id) =>
  versions.find(({ fields, problems }) => !problems.length && Object.values(fields).includes(id));

/** Remembers what came of a request to an org; the CLI asks for it by the id. */
function note({ done }, prefix, row) {
  const id = idOf(prefix, done.length + 1);
  done.push({ ...row, Id: id, Errors: { errors: row.problems.map((message) => ({ message })) } });
  return saved(id);
}

/** Creates a package of the fields that the CLI sends. */
export function createPackage({ packages }, fields) {
  packages.push({ ...fields, Id: idOf('0Ho', packages.length + 1) });
  return saved(packages.at(-1).Id);
}

/** A package's own row. */
export function packageOf({ packages }, id) {
  return { json: packages.find(({ Id }) => Id === id) };
}

/** Builds a version of a package; what is wrong with it is the answer to a later query. */
export async function createVersion({ versions, lacking }, body, contentType) {
  const { Package2VersionCreateRequest, VersionInfo } = partsOf(body, contentType);
  const { Package2Id } = JSON.parse(textOf(Package2VersionCreateRequest));
  const { number, zip, problems } = await buildVersion(VersionInfo, lacking);
  const BuildNumber = versions.filter((version) => version.problems.length === 0).length + 1;
  const request = idOf('08c', versions.length + 1);
  const [MajorVersion, MinorVersion, PatchVersion] = number;
  const fields = {
    Id: idOf('05i', BuildNumber),
    SubscriberPackageVersionId: idOf('04t', BuildNumber),
    Package2Id,
    MajorVersion,
    MinorVersion,
    PatchVersion,
    BuildNumber,
    IsReleased: false,
  };
  versions.push({ request, problems, zip, fields });
  return saved(request);
}

/** Releases ("promotes") a version. */
export function release(state, id) {
  versionOf(state, id).fields.IsReleased = true;
  return { status: 204 };
}

/** Installs a version into an org; a production org takes only what is released. */
export async function install(state, org, { SubscriberPackageVersionKey }, isProduction) {
  const { fields, zip } = versionOf(state, SubscriberPackageVersionKey);
  const problems = isProduction && !fields.IsReleased ? [TOO_EARLY] : await refusalsOf(org, zip);
  return note(state, '0Hf', { SubscriberPackageVersionKey, problems, Status: problems.length ? 'ERROR' : 'SUCCESS' });
}

/** Removes a version from an org. */
export async function uninstall(state, org, { SubscriberPackageVersionId }) {
  const problems = await refusalsOf(org, removalOf(versionOf(state, SubscriberPackageVersionId).zip));
  return note(state, '06y', { SubscriberPackageVersionId, problems, Status: problems.length ? 'Error' : 'Success' });
}

/** What came of an installation or a removal. */
export function outcomeOf({ done }, id) {
  return { json: done.find(({ Id }) => Id === id) };
}

/** Object of a query → its rows among what the hub knows. */
export const PACKAGE_TABLES = {
  Package2: ({ packages }, soql) => packages.filter(({ Id }) => soql.includes(Id)),
  Package2Version: ({ versions }, soql) =>
    versions
      .filter(({ problems }) => !problems.length)
      .map(({ fields }) => fields)
      .filter(({ Id, SubscriberPackageVersionId: other }) => soql.includes(Id) || soql.includes(other)),
  Package2VersionCreateRequest: ({ packages, versions }, soql) =>
    versions
      .filter(({ request }) => soql.includes(request))
      .map(({ request, problems, fields }) => ({
        Id: request,
        Status: problems.length ? 'Error' : 'Success',
        Package2Id: fields.Package2Id,
        Package2: packages.find(({ Id }) => Id === fields.Package2Id),
        Package2VersionId: fields.Id,
        Package2Version: fields,
        CreatedDate: '2026-01-01T00:00:00.000+0000',
      })),
  Package2VersionCreateRequestError: ({ versions }, soql) =>
    versions
      .filter(({ request }) => soql.includes(request))
      .flatMap(({ problems }) => problems.map((Message) => ({ Message }))),
  PackageVersionUninstallRequestError: ({ done }, soql) =>
    done.filter(({ Id }) => soql.includes(Id)).flatMap(({ problems }) => problems.map((Message) => ({ Message }))),
  SubscriberPackageVersion: ({ versions }, soql) =>
    versions
      .filter(({ problems }) => !problems.length)
      .filter(({ fields }) => soql.includes(fields.SubscriberPackageVersionId))
      .map(({ fields }) => ({
        Id: fields.SubscriberPackageVersionId,
        InstallValidationStatus: 'NO_ERRORS_DETECTED',
        Package2ContainerOptions: 'Unlocked',
        RemoteSiteSettings: { settings: [] },
        CspTrustedSites: { settings: [] },
      })),
};
