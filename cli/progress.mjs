import { Presets, SingleBar } from 'cli-progress';

/** Smaller files are read before a bar could be seen, bytes. */
const WORTH_A_BAR = 16 * 1024 * 1024;

const NONE = { update: () => undefined, stop: () => undefined };

/** A bar on standard error while a big file is read, if that is a terminal; `size` and updates in bytes. */
export function startProgress(size, terminal = process.stderr) {
  if (size === null || size < WORTH_A_BAR || !terminal.isTTY) return NONE;
  const bar = new SingleBar(
    { stream: terminal, format: 'Reading {bar} {percentage} % · {eta_formatted}', clearOnComplete: true },
    Presets.shades_classic,
  );
  bar.start(size, 0);
  return bar;
}
