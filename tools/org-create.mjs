// Makes a scratch org with the relay in it and opens it; --demo adds the phone simulator, as a scratch org has no telephony.
import { mustRun } from './lib/run.mjs';
import { mustRunSf } from './lib/sf.mjs';

const unknown = process.argv.slice(2).filter((argument) => argument !== '--demo');
if (unknown.length) {
  console.error(`No such option: ${unknown.join(' ')}. There is: --demo.`);
  process.exit(2);
}
const isDemo = process.argv.includes('--demo');

await mustRun('tools/build.mjs');
await mustRunSf(
  'org create scratch --definition-file config/project-scratch-def.json --alias voice-relay --set-default',
  'Is a Dev Hub logged in? "npx sf org login web --set-default-dev-hub" does that.',
);
await mustRunSf('project deploy start');
if (isDemo) await mustRunSf('project deploy start --source-dir optional/demo');
await mustRunSf('org assign permset --name Voice_Relay_User');
if (isDemo) await mustRunSf('org assign permset --name Voice_Relay_Demo_User');
await mustRunSf('org open');
