import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder. Jest gives modules no address, and runs in that folder. */
export const root = import.meta.url ? dirname(dirname(dirname(fileURLToPath(import.meta.url)))) : process.cwd();
