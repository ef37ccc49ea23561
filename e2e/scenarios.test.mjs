import assert from 'node:assert/strict';
import test from 'node:test';
import { expectedPanels } from './expected.mjs';
import { openWorkbench } from './harness.mjs';
import { storyOf, summaryOf } from './story.mjs';
import { TRACES } from './traces.mjs';
import { label } from './words.mjs';

const bench = await openWorkbench();
const { page } = bench;
const playback = page.getByRole('region', { name: 'Playback' });
const step = playback.getByRole('button', { name: 'Step' });

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

function assertPanels(shown, expected, when) {
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

const assertSameOnRecordPage = (record, utility) =>
  assert.deepEqual([record.callStatus, record.timeline], [utility.callStatus, utility.timeline]);

async function playStepwise({ title, lines }) {
  await bench.scenario(title).click();
  await playback
    .getByRole('status')
    .filter({ hasText: `1 of ${lines.length}` })
    .waitFor();
  await playback.getByRole('button', { name: 'Pause' }).click();
  await step.focus();
}

for (const trace of TRACES) {
  const story = storyOf(trace.lines);

  test(`${trace.name}: after each event the screen says what the trace summary says`, async () => {
    await bench.hold();
    await playStepwise(trace);
    for (const [index, moment] of story.entries()) {
      if (index > 0) await page.keyboard.press('Enter');
      const utility = await bench.panels();
      assertPanels(utility, expectedPanels(moment), `after event ${index + 1} of ${story.length}`);
      assertSameOnRecordPage(await bench.panels('record'), utility);
    }
    assert.match(await playback.getByRole('status').textContent(), /^Finished/);
  });

  test(`${trace.name}: played at once it ends as the trace summary says, and so does what was published`, async () => {
    await bench.hold();
    await bench.play(trace.text);
    assertPanels(await bench.panels(), expectedPanels(story.at(-1)));
    const messages = await bench.messages();
    const shift = messages[0].at - story[0].at;
    const published = messages.map((message) => JSON.stringify({ ...message, at: message.at - shift }));
    assert.deepEqual(summaryOf(published), summaryOf(trace.lines));
  });
}
