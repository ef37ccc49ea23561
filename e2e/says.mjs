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

/** What a place says is what is expected, part by part. */
export function assertPanels(shown, expected, when) {
  const { callStatus, participants, wrapUp, audio, timeline, log, relay } = shown;
  const said = {
    callStatus,
    participants,
    wrapUp,
    audio: { grade: audio.grade, summary: audio.summary, worst: worstShown(audio.facts) },
    legend: legendShown(timeline.legend, expected.legend),
    log: { count: log.count, rows: Number(log.rows ?? 1) },
    relay: {
      word: relay.word,
      seen: relay.counts[0].value,
      heard: relay.counts[1].value,
      marks: relay.marks.map(({ name }) => name),
      anomalies: relay.anomalies,
    },
  };
  assert.deepEqual(said, expected, when);
}

/** The consoles on the record page say what the one in the utility bar says. */
export const assertSameOnRecordPage = (record, utility) =>
  assert.deepEqual([record.callStatus, record.timeline], [utility.callStatus, utility.timeline]);
