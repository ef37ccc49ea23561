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
function assertDetails({ parties, audio, timeline, log, relay }, expected, when) {
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

/** Reads a place until it says what is expected: a console draws what changed with the next frame, its log once that is open. */
const assertPlace = (bench, place, check) => bench.eventually(() => bench.panels(place), check);

/** The consoles on the record page, the card and the details, say what is expected. */
export async function assertRecord(bench, expected, when) {
  await bench.openDetails('record');
  await assertPlace(bench, 'record', (record) => {
    assert.deepEqual(record.call, expected.call, `on the record page ${when}`);
    assertDetails(record, expected.details, when);
  });
}

/** The consoles on the page say what is expected: in the utility bar the card, on the record page the card and the details. */
export async function assertPage(bench, expected, when = '') {
  await assertPlace(bench, 'utility', ({ call }) =>
    assert.deepEqual(call, expected.call, `in the utility bar ${when}`),
  );
  await assertRecord(bench, expected, when);
}
