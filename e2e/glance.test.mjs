// Five questions that a rep has in a call, answered without a click in a panel of 320 x 480: who is on the call, who is on hold,
// for how long, is it recorded, is the audio bad and why. The answers are those of the trace summary.
import assert from 'node:assert/strict';
import test, { beforeEach } from 'node:test';
import { byFocus } from './expectedCallStatus.mjs';
import { createGlance } from './glance.mjs';
import { crowdedLines, isTimed, QUESTIONS } from './glanceQuestions.mjs';
import { openWorkbench } from './harness.mjs';
import { reload } from './reloading.mjs';
import { storyOf } from './story.mjs';
import { beginningOf, TRACES, traceOf } from './traces.mjs';
import { clockText, label, nameText } from './screenTexts.mjs';

const bench = await openWorkbench();
const { page } = bench;
const glance = await createGlance(bench);

/** Every question is answered rightly of every open call, in what can be seen. */
async function assertAnswered({ calls, at }, when) {
  const open = byFocus(calls, at);
  const shown = await glance();
  assert.equal(shown.length, Math.max(1, open.length), `${when}: calls to be seen: ${JSON.stringify(shown)}`);
  for (const [index, call] of open.entries())
    for (const [question, ask] of Object.entries(QUESTIONS)) {
      const [said, right] = ask(call, shown[index], at);
      assert.deepEqual(said, right, `${when}: ${question}? ${JSON.stringify(shown[index])}`);
    }
}

/** What is shown at the last second before something else happens, or ten minutes later. */
async function assertAnsweredLater(moment, next, when) {
  const passed = Math.min((next?.at ?? Infinity) - moment.at - 1, 600_000);
  if (passed < 1000) return;
  await bench.pass(passed);
  const later = { ...moment, at: moment.at + passed };
  await bench.eventually(
    () =>
      assertAnswered(later, `${when} and ${passed} ms`).then(
        () => null,
        (error) => error,
      ),
    (error) => assert.ifError(error),
  );
}

beforeEach(() => page.evaluate(() => window.sessionStorage.clear()));

for (const trace of TRACES) {
  test(`${trace.name}: the five questions are answered at a glance after each event, and as time goes on`, async () => {
    const story = storyOf(trace.lines);
    for (const [index, moment] of story.entries()) {
      await bench.reset();
      await bench.hold();
      await bench.play(beginningOf(trace.name, index + 1));
      const when = `after event ${index + 1} of ${story.length}`;
      await assertAnswered(moment, when);
      // Not after each event: it takes as long as all the rest.
      const isLooked = index % 3 === 1 || index === story.length - 1;
      if (isLooked && isTimed(moment)) await assertAnsweredLater(moment, story[index + 1], when);
      await bench.release();
    }
  });
}

test('the five questions are answered of a crowded call too, with something that needs attention above it', async () => {
  const lines = crowdedLines();
  const [audible, moment] = storyOf(lines).slice(-2);
  await bench.hold();
  await bench.play(lines.slice(0, -1).join('\n'));
  await assertAnswered(audible, 'while the line can be judged');
  await bench.reset();
  await bench.hold();
  await bench.play(lines.join('\n'));
  await assertAnswered(moment, 'at once');
  await assertAnsweredLater(moment, { at: moment.at + 70_000 }, 'after the last event');
  await page.locator('[data-part="line"]').first().waitFor();
});

test('after a reload the answers stay in view, below chips, and say that they are unverified', async () => {
  const { lines } = traceOf('consult-swap-conference');
  const [, , , { detail }] = lines.map(JSON.parse);
  await bench.play(lines.slice(0, 5).join('\n'));
  const { at } = (await bench.messages()).find(({ type }) => type === 'HOLD');
  await reload(bench);
  const time = clockText((await page.evaluate(() => Date.now())) - at);
  const hold = `${label('Attention_Hold', nameText(detail.participant), time)} ${label('Caveat_InDoubt')}`;
  await bench.eventually(glance, ([texts]) => assert.ok(texts.includes(hold), JSON.stringify(texts)));
  assert.equal((await bench.chips()).length, 2);
});

test('the id of the call in focus is copied, which is said; so is that the browser refused, with the id', async () => {
  await page.context().grantPermissions([]); // and no other
  await bench.play(beginningOf('two-calls', 5));
  const status = bench.region('Call status');
  const copy = status.getByRole('button', { name: label('CallStatus_Copy') });
  const { callId } = JSON.parse(traceOf('two-calls').lines[4]).detail;
  await copy.click();
  await status.getByText(label('CallStatus_NotCopied', callId)).waitFor();
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await copy.click();
  await status.getByText(label('CallStatus_Copied'), { exact: true }).waitFor();
  assert.equal(await page.evaluate(() => window.navigator.clipboard.readText()), callId);
  await page.context().clearPermissions();
});
