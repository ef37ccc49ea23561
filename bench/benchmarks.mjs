// The benchmarks by their names, in the order of the page.
import { fanOut } from './fanOut.mjs';
import { idle } from './idle.mjs';
import { join } from './join.mjs';
import { memory } from './memory/memory.mjs';
import { reduce } from './reduce/reduce.mjs';
import { relay } from './relay.mjs';
import { screen } from './screen/screen.mjs';
import { size } from './size.mjs';
import { traces } from './traces.mjs';

/**
 * Each has a title, how it measures, a sentence on what is fair about each contestant, and `measure`, which gives the lines of the table:
 * what, the figure, the goal (null: none), the ratio to the baseline, and whether the goal is met.
 */
export const BENCHMARKS = { reduce, fanOut, relay, screen, idle, memory, traces, size, join };
