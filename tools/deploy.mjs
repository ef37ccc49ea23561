// Compiles, looks whether a component of the org's own would be overwritten, and deploys what changed to the default org.
import { mustBeFree } from './lib/mustBeFree.mjs';
import { MAIN, RELAY } from './lib/packages.mjs';
import { mustRun } from './lib/run.mjs';
import { mustRunSf } from './lib/sf.mjs';

await mustRun('tools/build.mjs');
await mustBeFree([MAIN, RELAY]);
await mustRunSf('project deploy start', 'Is there a default org? "npx sf org login web --set-default" makes one.');
