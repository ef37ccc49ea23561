// Line: what the core weighs.
import { gzipSync } from 'node:zlib';
import { bundleText } from './core.mjs';

const GOAL_BYTES = 4096;

/** @param names the core's bundles; everything that they export counts */
export async function measureSize(names) {
  const minified = await bundleText(names, true);
  const bytes = gzipSync(minified, { level: 9 }).length;
  return {
    what: 'Core, minified and gzipped',
    figure: `${bytes} bytes`,
    goal: `≤ ${GOAL_BYTES} bytes`,
    ratio: bytes / GOAL_BYTES,
    baseline: 'the goal',
    met: bytes <= GOAL_BYTES,
    details: { bytes, minifiedBytes: minified.length },
  };
}
