// Runs one benchmark in this process, which no other has warmed up or littered, and sends its lines to the parent.
import { BENCHMARKS } from './benchmarks.mjs';

const [name, mode] = process.argv.slice(2);
const lines = await BENCHMARKS[name].measure({ isQuick: mode === 'quick' });
process.send(lines, () => process.exit(0));
