// Compiles, and deploys what changed to the default org.
import { mustRun } from './run.mjs';
import { mustRunSf } from './sf.mjs';

await mustRun('scripts/build.mjs');
await mustRunSf('project deploy start', 'Is there a default org? "npx sf org login web --set-default" makes one.');
