// Checks styles and templates of what deploys with the linter of the design system: any warning of it fails.
import { join, relative } from 'node:path';
import { lint } from '@salesforce-ux/slds-linter/executor';
import { root } from './lib/run.mjs';

const FOLDERS = ['force-app', 'optional'];

/** A message may be a record as text, with what to use instead. */
function textOf(message) {
  try {
    return JSON.parse(message.replace(/ \([\w/-]+\)$/, '')).message ?? message;
  } catch {
    return message;
  }
}

const results = [];
for (const folder of FOLDERS) results.push(...(await lint({ directory: join(root, folder) })));
const findings = results.flatMap(({ filePath, errors, warnings }) =>
  [...errors, ...warnings].map(
    ({ line, ruleId, message }) => `${relative(root, filePath)}:${line}  ${ruleId}  ${textOf(message)}`,
  ),
);
for (const finding of findings) console.log(finding);
process.exitCode = findings.length > 0 ? 1 : 0;
console.log(`slds: ${findings.length} findings`);
