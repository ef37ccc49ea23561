// Scans everything that deploys with the engines of Salesforce Code Analyzer; ends with `scan: N violations`.
// `--self-test` plants faults in a copy and checks that each is found.
import { join } from 'node:path';
import { exclude } from './exclusions.mjs';
import { requireJava } from './java.mjs';
import { mustRun, root } from '../lib/run.mjs';
import { ensureInstalled } from '../lib/setup.mjs';

const isSelfTest = process.argv.includes('--self-test');
const java = requireJava();
await ensureInstalled();
await ensureInstalled(join(root, 'tools', 'scan'));
await mustRun('tools/build.mjs');

const { findViolations } = await import('./engines.mjs');
const { FAULTS, notFound, plantFaults } = await import('./faults.mjs');
const { createStage } = await import('./stage.mjs');

const placeOf = ({ file, line }) => (line ? `${file}:${line}` : file);

/** Says each violation and each exclusion without use; returns how many. */
function report({ kept, excluded, stale }) {
  for (const violation of kept) console.log(`${violation.rule}  ${placeOf(violation)}  ${violation.message}`);
  for (const { rule, file } of stale) console.log(`${rule}  tools/scan/exclusions.mjs: excludes nothing in ${file}`);
  const count = kept.length + stale.length;
  console.log(`${excluded} excluded, each for a reason of tools/scan/exclusions.mjs`);
  console.log(`scan: ${count} violations`);
  return count;
}

/** Says which planted faults were found; returns how many were not. */
function reportSelfTest({ kept }) {
  const missed = notFound(kept);
  for (const fault of FAULTS)
    console.log(`${missed.includes(fault) ? 'NOT FOUND' : 'found'}  ${fault.rule}  ${fault.file}`);
  console.log(`scan self-test: ${FAULTS.length - missed.length} of ${FAULTS.length} planted faults found`);
  return missed.length;
}

const stage = createStage();
try {
  if (isSelfTest) plantFaults(stage);
  console.log(`${stage.files.length} files that deploy`);
  const result = exclude(await findViolations(stage, java));
  process.exitCode = (isSelfTest ? reportSelfTest(result) : report(result)) > 0 ? 1 : 0;
} finally {
  stage.remove();
}
