// The REST answers of the loopback org: who am I, which versions, scratch orgs, queries, records.
import { componentsOf } from './content.mjs';
import { USER_ID } from './orgs.mjs';
import {
  createPackage,
  createVersion,
  install,
  outcomeOf,
  packageOf,
  PACKAGE_TABLES,
  release,
  uninstall,
} from './packages.mjs';
import { readXml, textOf } from './xml.mjs';

const VERSIONS = ['65.0', '66.0'];
const records = (rows) => ({ json: { totalSize: rows.length, done: true, records: rows } });
const refused = (errorCode, message, status = 400) => ({ status, json: [{ errorCode, message }] });

function namesOf(org, type) {
  const pattern = new RegExp(`^${type}/([^.]+)\\.`);
  return [...org.content.files.keys()].map((path) => pattern.exec(path)?.[1]).filter(Boolean);
}

/** The bundles of a type that a query names, as the Tooling API has them. */
function bundleRows(org, type, soql) {
  const ofType = [...componentsOf(org.content.files).values()].filter((component) => component.type === type);
  const rows = ofType
    .filter(({ name }) => soql.includes(`'${name}'`))
    .map(({ name, files }) => {
      const meta = [...files].find(([path]) => path.endsWith('-meta.xml'));
      return { DeveloperName: name, Description: meta ? (readXml(textOf(meta[1])).description ?? null) : null };
    });
  return records(rows);
}

/** Object of a query → its rows, or a refusal. */
const TABLES = {
  AuraDefinitionBundle: (org, _world, soql) => bundleRows(org, 'AuraDefinitionBundle', soql),
  LightningComponentBundle: (org, _world, soql) => bundleRows(org, 'LightningComponentBundle', soql),
  ScratchOrgInfo: (org, { orgs }) =>
    org === orgs.hub ? records([]) : refused('INVALID_TYPE', "sObject type 'ScratchOrgInfo' is not supported."),
  ActiveScratchOrg: (_org, { orgs }, soql) => {
    const org = orgs.scratch().find(({ id, username }) => soql.includes(id) || soql.includes(username));
    return records(org ? [{ Id: `a00-${org.id}` }] : []);
  },
  Organization: (org, { orgs }) =>
    records([
      {
        Name: 'Rehearsal',
        InstanceName: 'LOCAL1',
        IsSandbox: org !== orgs.hub,
        TrialExpirationDate: org === orgs.hub ? null : '2030-01-01T00:00:00.000+0000',
        NamespacePrefix: null,
      },
    ]),
  PermissionSet: (org, _world, soql) =>
    records(
      namesOf(org, 'permissionsets')
        .filter((name) => soql.includes(`'${name}'`))
        .map((name) => ({ Id: `0PSxx-${name}` })),
    ),
  SourceMember: (org) => records(org.changes),
  User: (org) => records([{ Id: USER_ID, Name: 'Rehearsal User', Username: org.username }]),
};

/** What the CLI asks after a query of its user: a description of each column. */
function columnsOf(soql) {
  const [, list] = /^SELECT (.+?) FROM /i.exec(soql);
  return list.split(',').map((name) => ({ aggregate: false, columnName: name.trim(), joinColumns: [] }));
}

function query(org, path, world) {
  const parameters = new URL(path, world.url).searchParams;
  const soql = parameters.get('q') ?? '';
  if (parameters.get('columns') === 'true') return { json: { columnMetadata: columnsOf(soql) } };
  const object = /\bFROM (\w+)/i.exec(soql)?.[1];
  if (PACKAGE_TABLES[object]) return records(PACKAGE_TABLES[object](world.packages, soql));
  const table = TABLES[object];
  return table ? table(org, world, soql) : refused('INVALID_TYPE', `The rehearsal has no answer for: ${soql}`);
}

function scratchInfo(path, { orgs, url }) {
  const info = orgs.infos.get(path.split('/').pop());
  if (!info) return refused('NOT_FOUND', 'No such ScratchOrgInfo', 404);
  const { org, fields } = info;
  const json = {
    ...fields,
    Id: info.id,
    Status: 'Active',
    ScratchOrg: org.id,
    SignupUsername: org.username,
    SignupInstance: 'utf8', // makes the CLI log in where the hub is
    AuthCode: `code-${org.id}`,
    LoginUrl: url,
    ExpirationDate: '2030-01-01',
    OrgName: fields.OrgName,
  };
  return { json };
}

function token(body, { orgs, url }) {
  const code = new URL(`?${body}`, url).searchParams.get('code') ?? '';
  const org = orgs.find(code.replace(/^code-/, '')) ?? orgs.hub;
  const id = `${url}/id/${org.id}/${USER_ID}`;
  return {
    json: {
      access_token: `${org.id}!rehearsal`,
      refresh_token: 'refresh',
      instance_url: url,
      id,
      token_type: 'Bearer',
      scope: 'full',
    },
  };
}

function createScratch(body, { orgs }) {
  return { status: 201, json: { id: orgs.addScratch(JSON.parse(body)).id, success: true, errors: [] } };
}

function deleteScratch(path, { orgs }) {
  orgs.remove(orgs.find(path.split('a00-').pop()));
  return { status: 204 };
}

function assign(org, body) {
  org.assignments.push(JSON.parse(body).PermissionSetId);
  return { status: 201, json: { id: '0Paxx0000000001AAA', success: true, errors: [] } };
}

const TOOLING = '/services/data/v[\\d.]+/tooling/sobjects/';

const ROUTES = [
  ['POST /services/oauth2/token', ({ body, world }) => token(body, world)],
  [
    'GET /services/oauth2/userinfo',
    ({ org }) => ({ json: { preferred_username: org.username, organization_id: org.id, user_id: USER_ID } }),
  ],
  [
    'GET /services/oauth2/singleaccess',
    ({ world }) => ({ json: { frontdoor_uri: `${world.url}/secur/frontdoor.jsp?otp=1` } }),
  ],
  [
    'GET /services/data/?$',
    () => ({ json: VERSIONS.map((version) => ({ version, label: version, url: `/services/data/v${version}` })) }),
  ],
  ['GET /services/data/v[\\d.]+/?$', () => ({ json: {} })],
  ['GET /services/data/v[\\d.]+/(tooling/)?query', ({ org, path, world }) => query(org, path, world)],
  ['GET /services/data/v[\\d.]+/sobjects/User/', ({ org }) => ({ json: { Id: USER_ID, Username: org.username } })],
  ['GET /services/data/v[\\d.]+/sobjects/ScratchOrgInfo/', ({ path, world }) => scratchInfo(path, world)],
  ['POST /services/data/v[\\d.]+/sobjects/ScratchOrgInfo', ({ body, world }) => createScratch(body, world)],
  ['DELETE /services/data/v[\\d.]+/sobjects/ActiveScratchOrg/', ({ path, world }) => deleteScratch(path, world)],
  ['POST /services/data/v[\\d.]+/sobjects/PermissionSetAssignment', ({ org, body }) => assign(org, body)],
  [`POST ${TOOLING}Package2$`, ({ body, world }) => createPackage(world.packages, JSON.parse(body))],
  [`GET ${TOOLING}Package2/`, ({ path, world }) => packageOf(world.packages, path.split('/').pop())],
  [
    `POST ${TOOLING}Package2VersionCreateRequest`,
    ({ body, contentType, world }) => createVersion(world.packages, body, contentType),
  ],
  [`PATCH ${TOOLING}Package2Version/`, ({ path, world }) => release(world.packages, path.split('/').pop())],
  [
    `POST ${TOOLING}PackageInstallRequest`,
    ({ org, body, world }) => install(world.packages, org, JSON.parse(body), org === world.orgs.hub),
  ],
  [
    `POST ${TOOLING}SubscriberPackageVersionUninstallRequest`,
    ({ org, body, world }) => uninstall(world.packages, org, JSON.parse(body)),
  ],
  [
    `GET ${TOOLING}(PackageInstallRequest|SubscriberPackageVersionUninstallRequest)/`,
    ({ path, world }) => outcomeOf(world.packages, path.split('/').pop()),
  ],
].map(([pattern, handle]) => ({ pattern: new RegExp(`^${pattern}`), handle }));

/** The answer to a REST request, or a promise of it: `{ status, json }`; `body` as bytes. Who asks is in the access token. */
export function restAnswer(request, path, body, world) {
  const bearer = (request.headers.authorization ?? '').replace(/^Bearer /, '');
  const org = world.orgs.find(bearer);
  const asked = `${request.method} ${path}`;
  const route = ROUTES.find(({ pattern }) => pattern.test(asked));
  if (!org && !path.includes('/oauth2/token')) return refused('INVALID_SESSION_ID', 'Session expired or invalid', 401);
  if (!route) return refused('NOT_FOUND', `The rehearsal has no answer for: ${asked}`, 404);
  return route.handle({ org, path, body, contentType: request.headers['content-type'], world });
}
