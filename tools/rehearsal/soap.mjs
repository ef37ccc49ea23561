// Calls of the Metadata API in SOAP, and how a deployment went.
import { escapeXml } from '../lib/xml.mjs';
import { readXml } from './xml.mjs';

const ENVELOPE =
  'xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/" xmlns="http://soap.sforce.com/2006/04/metadata"';

/** Elements from an object: lists repeat, objects nest, empty values are left out. */
function elements(fields) {
  const one = (name, value) => `<${name}>${typeof value === 'object' ? elements(value) : escapeXml(value)}</${name}>`;
  return Object.entries(fields)
    .filter(([, value]) => value !== undefined && value !== null)
    .map(([name, value]) =>
      [value]
        .flat()
        .map((item) => one(name, item))
        .join(''),
    )
    .join('');
}

/** A SOAP message, a request or an answer, whose header and body hold the given elements. */
export function soapMessage(body, header = {}) {
  return `<?xml version="1.0" encoding="UTF-8"?><soapenv:Envelope ${ENVELOPE}><soapenv:Header>${elements(header)}</soapenv:Header><soapenv:Body>${elements(body)}</soapenv:Body></soapenv:Envelope>`;
}

/** The call in a SOAP request: `{ session, name, fields }`. */
export function readSoap(text) {
  const plain = (node) =>
    node && typeof node === 'object'
      ? Object.fromEntries(Object.entries(node).map(([name, value]) => [name.replace(/^.*:/, ''), plain(value)]))
      : node;
  const { Header, Body } = plain(readXml(text));
  const name = Object.keys(Body).find((key) => !key.startsWith('@') && typeof Body[key] === 'object');
  return { session: Header?.SessionHeader?.sessionId ?? '', name, fields: Body[name] };
}

function row(prefix, entry, success) {
  return {
    changed: Boolean(entry.isChanged),
    columnNumber: entry.column,
    componentType: entry.type,
    created: Boolean(entry.isCreated),
    createdDate: new Date().toISOString(),
    deleted: Boolean(entry.isDeleted),
    fileName: `${prefix}${entry.file}`,
    fullName: entry.name,
    lineNumber: entry.line,
    problem: entry.problem,
    problemType: entry.problem ? (success ? 'Warning' : 'Error') : null,
    success,
  };
}

/** A finished deployment as checkDeployStatus reports it. */
export function deployResult(id, { prefix, failures, successes, warnings }, options) {
  const now = new Date().toISOString();
  return {
    checkOnly: options.checkOnly,
    completedDate: now,
    createdDate: now,
    details: {
      componentFailures: failures.map((failure) => row(prefix, failure, false)),
      componentSuccesses: [
        ...successes.map((success) => row(prefix, success, true)),
        ...warnings.map((warning) => row(prefix, warning, true)),
      ],
      runTestResult: { numFailures: 0, numTestsRun: 0, totalTime: 0 },
    },
    done: true,
    id,
    ignoreWarnings: false,
    lastModifiedDate: now,
    numberComponentErrors: failures.length,
    numberComponentsDeployed: successes.length,
    numberComponentsTotal: failures.length + successes.length,
    numberTestErrors: 0,
    numberTestsCompleted: 0,
    numberTestsTotal: 0,
    rollbackOnError: true,
    runTestsEnabled: false,
    startDate: now,
    status: failures.length ? 'Failed' : 'Succeeded',
    success: failures.length === 0,
  };
}
