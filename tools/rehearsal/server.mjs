// An org on this machine: answers the Salesforce CLI's requests on a free port, and keeps what it was sent.
import { createServer } from 'node:http';
import { componentsOf, folderOf } from './content.mjs';
import { deploy } from './deployment.mjs';
import { createOrgs, noteChanges } from './orgs.mjs';
import { createPackages } from './packages.mjs';
import { restAnswer } from './rest.mjs';
import { deployResult, readSoap, soapMessage } from './soap.mjs';

async function bodyOf(request) {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks);
}

function createMetadataApi(orgs, deployments) {
  const calls = {
    deploy: async (org, { ZipFile, DeployOptions = {} }) => {
      const options = {
        singlePackage: DeployOptions.singlePackage === 'true',
        checkOnly: DeployOptions.checkOnly === 'true',
      };
      const zip = Buffer.from(ZipFile, 'base64');
      const outcome = await deploy(org, zip, options);
      const id = `0Afxx${String(deployments.length + 1).padStart(10, '0')}AAA`;
      deployments.push({ id, org, zip, options, outcome });
      if (!outcome.failures.length && !options.checkOnly) noteChanges(org, outcome.successes);
      return { deployResponse: { result: { done: false, id, state: 'Queued' } } };
    },
    listMetadata: async (org, { queries }) => ({
      listMetadataResponse: {
        result: [...componentsOf(org.content.files).values()]
          .filter(({ type }) => type === queries.type)
          .map((component) => ({ fileName: folderOf(component), fullName: component.name, type: component.type })),
      },
    }),
    checkDeployStatus: async (_org, { asyncProcessId }) => {
      const { id, outcome, options } = deployments.find((one) => one.id === asyncProcessId);
      return { checkDeployStatusResponse: { result: deployResult(id, outcome, options) } };
    },
  };
  return async (body) => {
    const { session, name, fields } = readSoap(body);
    const org = orgs.find(session);
    if (!org || !calls[name]) throw new Error(`No answer for the call ${name} of session ${session}`);
    return soapMessage(await calls[name](org, fields));
  };
}

async function answer(request, world) {
  const body = await bodyOf(request);
  const path = request.url.replace(/^\/+/, '/');
  world.requests.push(`${request.method} ${path}`);
  if (path.startsWith('/services/Soap/m/'))
    return { type: 'text/xml', body: await world.metadataApi(body.toString('utf8')) };
  const { status = 200, json } = await restAnswer(request, path, body, world);
  return { status, type: 'application/json', body: json === undefined ? '' : JSON.stringify(json) };
}

/** Opens the org: its address, all orgs behind it, every request and deployment so far, and how to close it. */
export async function openServer() {
  const orgs = createOrgs();
  const deployments = [];
  const world = {
    orgs,
    packages: createPackages(),
    requests: [],
    url: '',
    metadataApi: createMetadataApi(orgs, deployments),
  };
  const server = createServer((request, response) => {
    answer(request, world).then(
      ({ status = 200, type, body }) => response.writeHead(status, { 'content-type': type }).end(body),
      (error) => {
        world.requests.push(`! ${error.stack}`);
        response.writeHead(500, { 'content-type': 'application/json' });
        response.end(JSON.stringify([{ errorCode: 'UNKNOWN_EXCEPTION', message: error.message }]));
      },
    );
  });
  server.keepAliveTimeout = 600_000; // a slow machine must not meet a connection that we have just closed
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  world.url = `http://localhost:${server.address().port}`;
  return {
    url: world.url,
    orgs,
    packages: world.packages,
    deployments,
    requests: world.requests,
    close: () => server.close(),
  };
}
