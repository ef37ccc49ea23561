// Compiles files for Jest as its preset for LWC does. What a file becomes follows from the file and from whether its lines are
// counted: the preset's own key leaves that out and takes in every setting, so that runs could share nothing they compiled.
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const [file] = Object.values(require('@salesforce/sfdx-lwc-jest/config').jestConfig.transform);
const { process, getCacheKey } = require(file);

export default {
  process,
  getCacheKey: (text, path, { instrument }) => getCacheKey(text, path, { configString: `counted: ${instrument}` }),
};
