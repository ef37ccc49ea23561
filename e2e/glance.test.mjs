// The card in a panel of 320 x 480, unscrolled, as time goes on after an event, in a crowded call, and after a reload.
import assert from 'node:assert/strict';
import test, { afterEach, beforeEach } from 'node:test';
import { expectedCard } from './expectedCard.mjs';
import { restorePanel, shrinkPanel } from './glance.mjs';
import { openWorkbench } from './harness.mjs';
import { reload } from './reloading.mjs';
import { storyOf } from './story.mjs';
import { beginningOf, TRACES, traceOf } from './traces.mjs';
import { clockText, label } from './screenTexts.mjs';

const bench = await openWorkbench();
const { page } = bench;
/** Past every threshold but the one at which a wrap-up is given up. */
const LATER_MS = 130_000;

beforeEach(() => page.evaluate(() => window.sessionStorage.clear()));
afterEach(() => restorePanel(bench));

const says = (expected, when) =>
  bench.eventually(bench.glance, (card) => assert.deepEqual(card, expected, `${when}: ${JSON.stringify(card)}`));

/** Plays lines, lets time pass after them, and compares what is to be seen with the oracle. */
async function assertLater(lines, passed) {
  await bench.reset();
  await bench.hold();
  await bench.play(lines.join('\n'));
  await shrinkPanel(bench);
  await bench.pass(passed);
  const moment = storyOf(lines).at(-1);
  await says(expectedCard(moment, moment.at + passed), `${passed} ms after event ${lines.length}`);
  await bench.release();
}

for (const { name, lines } of TRACES)
  test(`${name}: as time goes on the unscrolled card says what the oracle says`, async () => {
    const stops = [Math.ceil(lines.length / 3), lines.length - 1];
    for (const count of stops) await assertLater(lines.slice(0, count), LATER_MS);
  });

/** A call that has everything at once: two names of sixty characters beside the first, hold, mute, a pause, bad audio. */
function crowdedLines() {
  const long = 'Customer Success Escalations and Contract Renewals West Team';
  const [started, connected, ...rest] = traceOf('bad-audio').lines.map(JSON.parse);
  const reports = rest.filter(({ type }) => type === 'AUDIO_STATS').slice(1, 4);
  const { callId } = connected.detail;
  const event = (type, after, participant) => ({ at: connected.at + after, type, detail: { callId, participant } });
  const between = [
    event('PARTICIPANT_ADDED', 1000, long),
    event('PARTICIPANT_ADDED', 2000, long.replace('West', 'East')),
    event('PAUSE_RECORDING', 3000),
    event('HOLD', 4000, long),
  ];
  const all = [started, connected, ...between, ...reports, { ...event('MUTE', 0), at: reports.at(-1).at }];
  return all.map(({ at, type, detail }) => JSON.stringify({ at, type, detail }));
}

test('a crowded call is to be seen without scrolling too, with a line that needs attention', async () => {
  const lines = crowdedLines();
  await assertLater(lines.slice(0, -1), 0);
  await assertLater(lines, 0);
  await assertLater(lines, 70_000);
});

test('one-way audio is the word once two reports in a row show it', async () => {
  const channel = (packetsCount) => ({ packetsCount, packetsLost: 0, jitterBufferMillis: 5, roundTripTimeMillis: 40 });
  const report = (at, received) => ({
    at,
    type: 'AUDIO_STATS',
    detail: { callId: 'call-1', stats: [{ inputChannelStats: channel(received), outputChannelStats: channel(1500) }] },
  });
  const connected = { at: 0, type: 'CALL_CONNECTED', detail: { callId: 'call-1', participant: '+1 (415) 555-0123' } };
  const lines = [connected, report(31_000, 1500), report(61_000, 0), report(91_000, 0)].map((line) =>
    JSON.stringify(line),
  );
  await bench.hold();
  await shrinkPanel(bench);
  await bench.play(lines.slice(0, -1).join('\n'));
  assert.equal((await bench.glance()).word, label('Status_Connected'));
  await bench.reset();
  await bench.play(lines.join('\n'));
  await bench.pass(10_000);
  await bench.eventually(bench.glance, ({ word, time, attention }) =>
    assert.deepEqual([word, time, attention], [label('Status_OneWayIn'), '0:40', label('Attention_OneWayIn')]),
  );
});

test('after a reload the answers stay in view, and say that they are unverified', async () => {
  const { lines } = traceOf('consult-swap-conference');
  await bench.play(lines.slice(0, 5).join('\n'));
  const { at } = (await bench.messages()).find(({ type }) => type === 'HOLD');
  await reload(bench);
  await shrinkPanel(bench);
  const time = clockText((await page.evaluate(() => Date.now())) - at);
  const unverified = (text) => `${text} ${label('Caveat_InDoubt')}`;
  await bench.eventually(bench.glance, ({ parties, attention }) => {
    assert.equal(parties[0].state, unverified(label('Card_Held', time)));
    assert.ok(attention.includes(label('Attention_MayHold', time)), attention);
  });
  assert.equal((await bench.marks()).length, 2);
});

test('the id of the call in focus is copied, which is said; so is that the browser refused, with the id', async () => {
  await page.context().grantPermissions([]); // and no other
  await bench.play(beginningOf('two-calls', 5));
  await bench.openDetails();
  const details = bench.place('utility').locator('[data-panel="details"]');
  const copy = details.getByRole('button', { name: label('CallStatus_Copy') });
  const { callId } = JSON.parse(traceOf('two-calls').lines[4]).detail;
  await copy.click();
  await details.getByText(label('CallStatus_NotCopied', callId)).waitFor();
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await copy.click();
  await details.getByText(label('CallStatus_Copied'), { exact: true }).waitFor();
  assert.equal(await page.evaluate(() => window.navigator.clipboard.readText()), callId);
  await page.context().clearPermissions();
});
