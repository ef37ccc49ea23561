// Whether the panels say what they have to.
import assert from 'node:assert/strict';
import { label } from './screenTexts.mjs';

/** Of loss, jitter and round trip the worse of the two directions. */
function worstShown(facts) {
  const names = ['Audio_Loss', 'Audio_Jitter', 'Audio_RoundTrip'].map((name) => label(name));
  const valuesOf = (name) => facts.filter((fact) => fact.name === name).map(({ value }) => value);
  const worseFirst = (a, b) => parseFloat(b) - parseFloat(a);
  return facts.length ? names.map((name) => valuesOf(name).sort(worseFirst)[0]) : [];
}

/** The entries of the legend that are expected; one may have a remark behind its name: "Talk (start not seen)". */
const legendShown = (legend, expected) =>
  expected.map(({ name }) => {
    const entry = legend.find((shown) => shown.name === name || shown.name.startsWith(`${name} (`));
    return { name, value: entry?.value };
  });

/** The details, with their log and chart open, say what is expected, part by part. */
export function assertDetails({ parties, audio, timeline, log, relay }, expected, when) {
  const { word, marks, seen, shown, anomalies } = relay;
  const said = {
    parties,
    audio: { grade: audio.grade, summary: audio.summary, worst: worstShown(audio.facts) },
    legend: legendShown(timeline.legend, expected.legend),
    log: log.count,
    relay: { word, marks, seen, shown, anomalies },
  };
  assert.deepEqual(said, expected, when);
}

/** The consoles on the page say what is expected: in the utility bar the card, on the record page the card and the details. */
export async function assertPage(bench, expected, when = '') {
  await bench.openDetails('record');
  // A console that has just been put on the page is drawn once its size is known, and its log once that is opened.
  const drawn = (place, isDrawn) =>
    bench.eventually(
      () => bench.panels(place),
      (panels) => (isDrawn(panels) ? panels : assert.fail(`the ${place} is not drawn ${when}`)),
    );
  const utility = await drawn('utility', ({ call }) => call !== null);
  const record = await drawn('record', ({ log }) => log.count !== null);
  assert.deepEqual(utility.call, expected.call, `in the utility bar ${when}`);
  assert.deepEqual(record.call, expected.call, `on the record page ${when}`);
  assertDetails(record, expected.details, when);
}
