// Measures speed and memory and prints each figure beside its goal: `npm run bench`. Writes dist/bench.json. A missed goal is
// said, not failed: figures depend on the machine.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { root } from '../scripts/run.mjs';
import { dist, importBundles } from './core.mjs';
import { measureHeap } from './heap.mjs';
import { measureLatency } from './latency.mjs';
import { measureReducer } from './reducer.mjs';
import { measureReplay } from './replay.mjs';
import { measureSize } from './size.mjs';
import { printTable } from './table.mjs';

const CORE = ['voiceEvents', 'voiceCallState', 'voiceAudioQuality', 'voiceCallStore'];

const versionOf = (name) => JSON.parse(readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8')).version;

setFlagsFromString('--expose-gc');
globalThis.gc = runInNewContext('gc');

const core = await importBundles('core.mjs', [...CORE, 'voiceEventLog']);
const latency = await measureLatency();
const lines = [
  await measureReducer(core),
  await measureSize(CORE),
  await measureReplay(core),
  ...(latency ? [latency] : []),
  measureHeap(core),
];
const machine = {
  cpu: `${os.cpus()[0]?.model ?? 'unknown'}, ${os.cpus().length} cores`,
  system: `${os.type()} ${os.release()}`,
  node: process.version,
  lwc: versionOf('lwc'),
  vite: versionOf('vite'),
  chromium: latency?.details.browser ?? 'none found: event to DOM is not measured',
};

printTable(machine, lines);
mkdirSync(dist, { recursive: true });
writeFileSync(join(dist, 'bench.json'), `${JSON.stringify({ machine, lines }, null, 2)}\n`);
