// TypeScript as CommonJS: imported, Node would first parse its nine megabytes for exports, which takes a second each time.
import { createRequire } from 'node:module';

/** @type {typeof import('typescript')} */
export default createRequire(import.meta.url)('typescript');
