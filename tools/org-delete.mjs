// Deletes the scratch org that `npm run org:create` made.
import { mustRunSf } from './lib/sf.mjs';

await mustRunSf('org delete scratch --target-org voice-relay --no-prompt');
