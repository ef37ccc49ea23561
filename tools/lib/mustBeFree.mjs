// Stops before a deployment would overwrite what a customer made.
import { bundleNames, foreignComponents } from './nameClash.mjs';
import { askSf } from './sf.mjs';

const NO_ORG = 'Is there a default org? "npx sf org login web --set-default" makes one.';

/** Compares the names of our bundles with the default org's; ends this process, naming them, where one is not ours. */
export async function mustBeFree(folders) {
  const names = bundleNames(folders);
  const foreign = await foreignComponents(names, (words) => askSf(words, NO_ORG));
  if (!foreign.length) {
    console.log(`None of the ${names.length} bundle names is taken in the org by a component that is not ours.`);
    return;
  }
  console.error(`Stopped: the org has components of its own that a deployment would overwrite:`);
  for (const component of foreign) console.error(`- ${component}`);
  console.error('Nothing was changed. Rename them there first, or deploy to another org.');
  process.exit(1);
}
