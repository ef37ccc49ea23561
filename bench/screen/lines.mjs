// What was measured of the pages, as lines of the table.
import { quantile } from '../contest.mjs';

const LIMIT = 2;

const tail = (numbers) => ({ p50: quantile(numbers, 0.5), p95: quantile(numbers, 0.95), p99: quantile(numbers, 0.99) });
const tailText = ({ p50, p95, p99 }) => `${p50.toFixed(2)} ms (p95 ${p95.toFixed(1)}, p99 ${p99.toFixed(1)})`;

function changeLine(name, ours, theirs, what, goal) {
  const [own, other] = [tail(ours.times), tail(theirs.times)];
  const ratio = own.p50 / other.p50;
  return {
    what: `To the first change, ${name}, against the ${what}`,
    figure: tailText(own),
    goal: goal && `≤ ${goal} × at p50`,
    ratio,
    baseline: `${what}: ${tailText(other)}`,
    met: goal && ratio <= goal,
    details: { ours: own, theirs: other },
  };
}

function paintLine(name, { painted, nextFrame }, { painted: theirs }) {
  const [own, other] = [tail(painted), tail(theirs)];
  const share = nextFrame.filter(Boolean).length / nextFrame.length;
  return {
    what: `To the paint, ${name}`,
    figure: `${tailText(own)}; ${(100 * share).toFixed(1)} % in the next frame`,
    goal: 'next frame at p99',
    ratio: own.p50 / other.p50,
    baseline: `text node: ${tailText(other)}`,
    met: share >= 0.99,
    details: { ours: own, theirs: other, share },
  };
}

function costLine(name, ours, theirs) {
  const each = ({ times, layouts, styles }) => ({ layouts: layouts / times.length, styles: styles / times.length });
  const [own, other] = [each(ours), each(theirs)];
  const text = ({ layouts, styles }) => `${layouts.toFixed(2)} layouts, ${styles.toFixed(2)} style recalculations`;
  return {
    what: `Layouts and styles an event, ${name}`,
    figure: text(own),
    goal: '≤ 1 of each',
    ratio: own.layouts / other.layouts,
    baseline: `text node: ${text(other)}`,
    met: own.layouts <= 1 && own.styles <= 1,
    details: { ours: own, theirs: other },
  };
}

function longFramesLine(name, { longFrames, times }, { longFrames: theirs }) {
  return {
    what: `Long animation frames, ${name}`,
    figure: `${longFrames} in ${times.length} events`,
    goal: '0',
    ratio: null,
    baseline: `text node: ${theirs}`,
    met: longFrames === 0,
    details: { longFrames, theirs },
  };
}

/** The lines of one condition. */
export function linesOf(name, { ours, textNode, textArea }) {
  return [
    changeLine(name, ours, textNode, 'text node', LIMIT),
    changeLine(name, ours, textArea, 'text area', null),
    paintLine(name, ours, textNode),
    costLine(name, ours, textNode),
    longFramesLine(name, ours, textNode),
  ];
}
