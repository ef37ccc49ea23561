// What was measured of the pages, as lines of the table.
import { quantile } from '../contest.mjs';

const MOST_RATIO = 4;
const MOST_CLOSED_MS = 1;
const MOST_LOG_RATIO = 1.2;

const tail = (numbers) => ({ p50: quantile(numbers, 0.5), p95: quantile(numbers, 0.95), p99: quantile(numbers, 0.99) });
const tailText = ({ p50, p95, p99 }) => `${p50.toFixed(2)} ms (p95 ${p95.toFixed(1)}, p99 ${p99.toFixed(1)})`;

function changeLine(what, ours, theirs, baseline, goal) {
  const [own, other] = [tail(ours.times), tail(theirs.times)];
  const ratio = own.p50 / other.p50;
  return {
    what,
    figure: tailText(own),
    goal: goal && `≤ ${goal} × at p50`,
    ratio,
    baseline: `${baseline}: ${tailText(other)}`,
    met: goal && ratio <= goal,
    details: { ours: own, theirs: other },
  };
}

const shareOf = ({ nextFrame }) => nextFrame.filter(Boolean).length / nextFrame.length;
const percent = (share) => `${(100 * share).toFixed(1)} %`;

function paintLine({ name, share: goal }, ours, theirs) {
  const [own, other] = [tail(ours.painted), tail(theirs.painted)];
  const [share, otherShare] = [shareOf(ours), shareOf(theirs)];
  return {
    what: `To the paint, ${name}`,
    figure: `${percent(share)} in the next frame; ${tailText(own)}`,
    goal: goal === 1 ? '100 % in the next frame' : `≥ ${100 * goal} % in the next frame`,
    ratio: own.p50 / other.p50,
    baseline: `text area: ${percent(otherShare)}; ${tailText(other)}`,
    met: share >= goal,
    details: { ours: own, theirs: other, share, otherShare },
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
    baseline: `text area: ${text(other)}`,
    met: own.layouts <= 1 && own.styles <= 1,
    details: { ours: own, theirs: other },
  };
}

/** The lines of one condition. */
export function linesOf(condition, { ours, textNode, textArea }) {
  const { name, isRatioGoal } = condition;
  const what = (other) => `To the first change, ${name}, against the ${other}`;
  return [
    changeLine(what('text area'), ours, textArea, 'text area', isRatioGoal ? MOST_RATIO : null),
    changeLine(what('text node'), ours, textNode, 'text node', null),
    paintLine(condition, ours, textArea),
    costLine(name, ours, textArea),
  ];
}

/** The cost of an event while the console is closed. */
export function closedLine(name, { scripts, layouts, styles }) {
  const script = tail(scripts);
  const each = (count) => (count / scripts.length).toFixed(2);
  return {
    what: `Closed, ${name}`,
    figure: `script of ${tailText(script)}; ${each(layouts)} layouts, ${each(styles)} style recalculations`,
    goal: `≤ ${MOST_CLOSED_MS} ms of script at p50`,
    ratio: script.p50 / MOST_CLOSED_MS,
    baseline: 'the goal',
    met: script.p50 <= MOST_CLOSED_MS,
    details: { script, layouts, styles },
  };
}

/** The cost of an event with a full log against a short one, where the log is shown. */
export const logLine = ({ shortLog, fullLog }) =>
  changeLine('To the first change, 10,000 events in the log', fullLog, shortLog, '520 events', MOST_LOG_RATIO);
