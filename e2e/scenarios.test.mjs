// Each trace, event by event, against the oracle. The utility's panel is as small as the platform's may be: all that its card has
// to say (what is the matter, with whom, for how long, the microphone, the recording, what to do) is to be seen unscrolled.
import assert from 'node:assert/strict';
import test, { afterEach } from 'node:test';
import { expectedPanels } from './expected.mjs';
import { restorePanel, shrinkPanel } from './glance.mjs';
import { openWorkbench } from './harness.mjs';
import { assertPage, assertRecord } from './says.mjs';
import { storyOf, summaryOf } from './story.mjs';
import { TRACES } from './traces.mjs';

const bench = await openWorkbench();
const { page } = bench;
const playback = page.getByRole('region', { name: 'Playback' });
const step = playback.getByRole('button', { name: 'Step' });

afterEach(() => restorePanel(bench));

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

  test(`${trace.name}: after each event the unscrolled card and the details say what the oracle says`, async () => {
    await bench.hold();
    await playStepwise(trace);
    await shrinkPanel(bench);
    for (const [index, moment] of story.entries()) {
      if (index > 0) await page.keyboard.press('Enter');
      const when = `after event ${index + 1} of ${story.length}`;
      const expected = expectedPanels(moment);
      await bench.eventually(bench.glance, (call) => assert.deepEqual(call, expected.call, `at a glance ${when}`));
      await assertRecord(bench, expected, when);
    }
    assert.match(await playback.getByRole('status').textContent(), /^Finished/);
  });

  test(`${trace.name}: played at once it ends as the oracle says, and so does what was published`, async () => {
    await bench.hold();
    await bench.play(trace.text);
    await assertPage(bench, expectedPanels(story.at(-1)));
    const messages = await bench.messages();
    const shift = messages[0].at - story[0].at;
    const published = messages.map((message) => JSON.stringify({ ...message, at: message.at - shift }));
    assert.deepEqual(summaryOf(published), summaryOf(trace.lines));
  });
}
