import assert from 'node:assert/strict';
import test from 'node:test';
import { expectedPanels } from './expected.mjs';
import { openWorkbench } from './harness.mjs';
import { assertPanels, assertSameOnRecordPage } from './says.mjs';
import { storyOf, summaryOf } from './story.mjs';
import { TRACES } from './traces.mjs';

const bench = await openWorkbench();
const { page } = bench;
const playback = page.getByRole('region', { name: 'Playback' });
const step = playback.getByRole('button', { name: 'Step' });

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
