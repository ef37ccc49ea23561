// Compiles, and deploys what changed to the default org.
import { mustRun } from './lib/run.mjs';
import { mustRunSf } from './lib/sf.mjs';

await mustRun('tools/build.mjs');
await mustRunSf('project deploy start', 'Is there a default org? "npx sf org login web --set-default" makes one.');
