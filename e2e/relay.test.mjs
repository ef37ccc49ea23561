import assert from 'node:assert/strict';
import test from 'node:test';
import { openWorkbench } from './harness.mjs';
import { label } from './screenTexts.mjs';

const bench = await openWorkbench();
const { page } = bench;

const caller = { callId: 'call-1', participant: '+1 (415) 555-0123' };
const channel = { statsCount: 0, packetsCount: 1500, packetsLost: 12, jitterBufferMillis: 18, roundTripTimeMillis: 84 };

/** All 15 events in an order in which a call can have them, each with every field that its documentation names. */
const EVENTS = [
  ['CALL_STARTED', { ...caller, callType: 'inbound' }],
  [
    'CALL_CONNECTED',
    { ...caller, callType: 'inbound', callAttributes: { isTranscribed: 'true', languageCode: 'en-US' } },
  ],
  ['AUDIO_STATS', { callId: 'call-1', stats: [{ inputChannelStats: channel, outputChannelStats: channel }] }],
  ['HOLD', caller],
  ['RESUME', caller],
  ['MUTE', { callId: 'call-1' }],
  ['UNMUTE', { callId: 'call-1' }],
  ['PAUSE_RECORDING', { callId: 'call-1' }],
  ['RESUME_RECORDING', { callId: 'call-1' }],
  ['PARTICIPANT_ADDED', { callId: 'call-1', participant: 'Night Desk' }],
  ['SWAP', { callId: 'call-1' }],
  ['CONFERENCE', { callId: 'call-1' }],
  ['PARTICIPANT_REMOVED', { callId: 'call-1', participant: 'Night Desk' }],
  ['CALL_ENDED', { callId: 'call-1' }],
  ['WRAP_UP_ENDED', { callId: 'call-1' }],
];

const emitAll = () =>
  page.evaluate((events) => events.forEach(([type, detail]) => window.workbench.emit(type, detail)), EVENTS);

/** Every event once, in order, complete, numbered without a gap by one relay. */
function assertArrived(messages, events) {
  assert.deepEqual(
    messages.map(({ type, detail }) => [type, detail]),
    events,
  );
  assert.deepEqual(
    messages.map(({ v, relayId, seq }) => [v, relayId, seq]),
    messages.map((_, index) => [1, messages[0].relayId, index + 1]),
  );
}

/** Where the relay's own console counts them. */
async function countsShown() {
  await bench.openDetails();
  const { relay, log } = await bench.panels();
  return [...relay.counts.map(({ value }) => value), log.count];
}

test('all 15 events sent before the first rendering wait for it, then arrive once, in order and complete', async () => {
  const before = await page.evaluate((events) => {
    window.workbench.destroyRelay();
    window.workbench.createRelay();
    for (const [type, detail] of events) window.workbench.emit(type, detail);
    return window.workbench.messages().length;
  }, EVENTS);
  assert.equal(before, 0, 'nothing is published before the first rendering');
  await bench.eventually(bench.messages, (messages) => assertArrived(messages, EVENTS));
  await bench.eventually(countsShown, (counts) => assert.deepEqual(counts, ['15', '15', '0', '0', '0', 'Events: 15']));
});

test('all 15 events sent after the first rendering arrive once, in order and complete', async () => {
  await emitAll();
  await bench.eventually(bench.messages, (messages) => assertArrived(messages, EVENTS));
  await bench.eventually(countsShown, (counts) => assert.deepEqual(counts, ['15', '15', '0', '0', '0', 'Events: 15']));
});

test('the relay listens to each event once, and after its end nothing arrives and no listener is left', async () => {
  await emitAll();
  assert.equal(await page.evaluate(() => window.workbench.listenerCount()), EVENTS.length);
  await page.evaluate(() => window.workbench.destroyRelay());
  assert.equal(await page.evaluate(() => window.workbench.listenerCount()), 0);
  await emitAll();
  assertArrived(await bench.messages(), EVENTS);
});

/** The calls that the rows of the event log name, newest first. */
const callsInLog = () =>
  bench.native(() =>
    [...document.querySelectorAll('footer [aria-label="Event log"] [role="row"]')].flatMap((row) => {
      const [, , call] = row.querySelectorAll('[role="cell"]');
      return call ? [call.textContent.trim()] : [];
    }),
  );

// The workbench runs the relay's Aura files as the server rewrites them, where a comment behind `return` becomes a line break.
// A relay that reads a payload by such a line publishes events with nothing in them, which unit tests of the files as they
// are written cannot see. Only an id that has come all the way from the toolkit to the screen shows that it does not.
test('the callId that the toolkit sends is on screen: in the log, and where it is copied from', async () => {
  await page.evaluate((detail) => window.workbench.emit('CALL_STARTED', detail), { ...caller, callId: 'id-77' });
  await bench.openDetails();
  await bench.eventually(callsInLog, (calls) => assert.deepEqual(calls, ['id-77']));
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await bench.place('utility').getByRole('button', { name: 'Copy call ID' }).click();
  await bench.place('utility').getByText('Copied', { exact: true }).waitFor();
  assert.equal(await page.evaluate(() => window.navigator.clipboard.readText()), 'id-77');
  await page.context().clearPermissions();
});

test('the button of each single event sends that event, and its fields go with it', async () => {
  const pad = page.getByRole('region', { name: 'Single events' });
  await pad.getByLabel('Participant').fill('Night Desk');
  await pad.getByLabel('Call ID').fill('call-7');
  for (const [type] of EVENTS) await pad.getByRole('button', { name: type, exact: true }).click();
  await bench.eventually(bench.messages, (messages) =>
    assert.deepEqual(
      messages.map(({ type, detail: { callId } }) => [type, callId]),
      EVENTS.map(([type]) => [type, 'call-7']),
    ),
  );
  const [{ detail }] = await bench.messages();
  assert.deepEqual(detail, { callId: 'call-7', callType: 'inbound', participant: 'Night Desk' });
});

test('a call that only a later relay hears of is shown with what can be known of it', async () => {
  await page.evaluate(() => window.workbench.emit('MUTE', { callId: 'call-9' }));
  await bench.eventually(
    () => bench.panels('record'),
    ({ call, relay }) => {
      assert.equal(call.word, 'Muted');
      assert.deepEqual(call.parties, [{ who: label('Party_Unknown'), state: null }]);
      assert.equal(relay.anomalies.length, 1);
    },
  );
});
