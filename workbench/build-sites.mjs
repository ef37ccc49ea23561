// Builds both sites that the browser tests open, where they are not there as the sources have them.
import { buildSite } from './site.mjs';

await buildSite('workbench');
await buildSite('sandbox');
