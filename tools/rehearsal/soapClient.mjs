// Deploys a zip by the Metadata API's SOAP calls alone, as Workbench and other tools do.
import { HUB_ID } from './orgs.mjs';
import { soapMessage } from './soap.mjs';

const SESSION = { SessionHeader: { sessionId: `${HUB_ID}!rehearsal` } };
/** What Workbench sends when nothing but "Rollback On Error" and "Check Only" is ticked. */
const OPTIONS = { checkOnly: true, rollbackOnError: true, singlePackage: false };

async function call(url, body) {
  const envelope = soapMessage(body, SESSION);
  const answer = await fetch(`${url}/services/Soap/m/66.0`, { method: 'POST', body: envelope });
  return answer.text();
}

/** Checks a deployment in the hub without changing it; resolves to the XML of the verdict. */
export async function deployBySoap(url, zip) {
  const started = await call(url, { deploy: { ZipFile: zip.toString('base64'), DeployOptions: OPTIONS } });
  const [, asyncProcessId] = /<id>(\w+)<\/id>/.exec(started);
  return call(url, { checkDeployStatus: { asyncProcessId, includeDetails: true } });
}
