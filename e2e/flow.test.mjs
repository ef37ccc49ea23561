import assert from 'node:assert/strict';
import test, { beforeEach } from 'node:test';
import { openWorkbench } from './harness.mjs';
import { summaryOf } from './story.mjs';
import { beginningOf } from './traces.mjs';
import { label } from './screenTexts.mjs';

const bench = await openWorkbench();
const { page } = bench;

const FLOW = 'Voice_Relay_Call_Summary';
const [ANN, BO] = [
  { callId: 'call-ann', participant: 'Ann Lee' },
  { callId: 'call-bo', participant: 'Bo Roe' },
];

const regionOf = (who, place) => bench.region(label('Flow_Heading', who), place);
const arrange = (flow) => page.evaluate((name) => window.workbench.arrange({ flow: name }), flow);
const emit = (type, detail) =>
  page.evaluate(([name, reported]) => window.workbench.emit(name, reported), [type, detail]);
const measured = (region) => region.getByLabel('What was measured (JSON)').inputValue();
const shown = () => page.locator('lightning-flow').count();
/** Resolves when everything that was sent has been shown. */
const settled = () => page.waitForTimeout(300);

/** Puts fresh consoles on the record page that start the flow, too. */
const renewRecord = () =>
  page.evaluate((flowApiName) => {
    const record = document.querySelector('workbench-case-record');
    record.renewConsoles();
    const consoles = record.relayPlace.getRootNode().querySelectorAll('c-voice-console');
    for (const console of consoles) Object.assign(console, { flowApiName });
    return consoles.length;
  }, FLOW);

beforeEach(async () => {
  await page.evaluate(() => window.workbench.arrange({ settings: {} }));
  await arrange(FLOW);
});

test('when a call ends its flow runs, with the JSON that the trace summary has for it', async () => {
  await bench.play(beginningOf('hold', 11));
  assert.equal(await shown(), 0);
  await bench.reset();
  await bench.play(beginningOf('hold', 12));
  const [call] = summaryOf((await bench.messages()).map((message) => JSON.stringify(message))).calls;
  const region = bench.region(label('Flow_Heading', '+1 (415) 555-0139'));
  await region.waitFor();
  assert.deepEqual(JSON.parse(await measured(region)), call);
  assert.equal(call.phase, 'wrapUp');
});

test('a flow goes when it is finished, and not before it was answered', async () => {
  await emit('CALL_CONNECTED', ANN);
  await emit('CALL_ENDED', ANN);
  const region = regionOf('Ann Lee');
  await region.getByRole('button', { name: 'Finish' }).click();
  await settled();
  assert.ok(await region.isVisible(), 'the flow asks how the call went');
  await region.getByLabel('To follow up').check();
  await region.getByRole('button', { name: 'Finish' }).click();
  await region.waitFor({ state: 'detached' });
});

test('a second call’s flow waits for the first, which can be closed at any time', async () => {
  for (const call of [ANN, BO]) await emit('CALL_CONNECTED', call);
  for (const call of [BO, ANN]) await emit('CALL_ENDED', call);
  const first = regionOf('Bo Roe');
  await first.getByText(label('Flow_Waiting', 1)).waitFor();
  assert.equal(JSON.parse(await measured(first)).callId, BO.callId);
  await first.getByLabel('Notes').fill('for Bo');
  await first.getByRole('button', { name: label('Flow_Close') }).click();
  const second = regionOf('Ann Lee');
  await second.waitFor();
  assert.equal(JSON.parse(await measured(second)).callId, ANN.callId);
  assert.equal(await second.getByLabel('Notes').inputValue(), '', 'an interview of its own');
  assert.equal(await shown(), 1);
  await second.getByRole('button', { name: label('Flow_Close') }).click();
  await second.waitFor({ state: 'detached' });
});

test('it takes no focus, is announced, and goes on while the call does', async () => {
  await emit('CALL_CONNECTED', ANN);
  const field = page.getByLabel('Participant', { exact: true });
  await field.focus();
  await emit('CALL_ENDED', ANN);
  const region = regionOf('Ann Lee');
  await region.getByLabel('Notes').waitFor();
  assert.ok(await field.evaluate((input) => input.getRootNode().activeElement === input));
  const reported = bench
    .place('utility')
    .getByRole('status')
    .filter({ hasText: label('Flow_Heading', 'Ann Lee') });
  assert.equal(await reported.count(), 1);
  await region.getByLabel('Notes').fill('half a note');
  await emit('CALL_CONNECTED', BO);
  await settled();
  assert.equal(await region.getByLabel('Notes').inputValue(), 'half a note', 'later events leave the interview alone');
});

test('an event that comes twice starts one flow, and a second console starts none', async () => {
  assert.equal(await renewRecord(), 2);
  await emit('CALL_CONNECTED', ANN);
  for (let times = 0; times < 2; times += 1) await emit('CALL_ENDED', ANN);
  await page.getByRole('region', { name: label('Flow_Heading', 'Ann Lee') }).waitFor();
  await settled();
  assert.equal(await shown(), 1);
  await page.getByRole('button', { name: label('Flow_Close'), exact: true }).click();
  await emit('CALL_ENDED', ANN);
  await settled();
  assert.equal(await shown(), 0);
});

test('after a reload it does not start again', async () => {
  await emit('CALL_CONNECTED', ANN);
  await emit('CALL_ENDED', ANN);
  await regionOf('Ann Lee').waitFor();
  await bench.open(bench.url);
  await bench.eventually(bench.panels, ({ call }) => assert.notEqual(call.word, label('Status_NoCall')));
  await renewRecord();
  await bench.eventually(
    () => bench.panels('record'),
    ({ call }) => assert.notEqual(call.word, label('Status_NoCall')),
  );
  await settled();
  assert.equal(await shown(), 0);
});

test('when a call is finished, its flow gets the inputs that are named, each in its type', async () => {
  const flowInputs = 'callId, endedAt, talkSeconds, endedOnHold, wrapUpSeconds, noSuchInput, voiceCallSummary';
  await page.evaluate((settings) => window.workbench.arrange({ flow: 'Every_Input', settings }), {
    flowEvent: 'Call finished',
    flowInputs,
  });
  await bench.play(beginningOf('hold', 12));
  assert.equal(await shown(), 0, 'the wrap-up goes on');
  await emit('CALL_CONNECTED', BO);
  const region = bench.region(label('Flow_Heading', '+1 (415) 555-0139'));
  await region.waitFor();
  const call = JSON.parse(await measured(region));
  assert.equal(call.phase, 'closed');
  assert.deepEqual(await page.locator('lightning-flow').evaluate((flow) => flow.flowInputVariables.slice(0, -1)), [
    { name: 'callId', type: 'String', value: call.callId },
    { name: 'endedAt', type: 'DateTime', value: new Date(call.endedAt).toISOString() },
    { name: 'talkSeconds', type: 'Number', value: Math.round(call.talkMs / 1000) },
    { name: 'endedOnHold', type: 'Boolean', value: false },
  ]);
});

test('without the name of a flow nothing starts; the button of the bar names the example', async () => {
  await arrange('');
  await emit('CALL_CONNECTED', ANN);
  await emit('CALL_ENDED', ANN);
  await settled();
  assert.equal(await shown(), 0);
  const button = page.getByRole('button', { name: 'Flow after a call' });
  await button.click();
  await button.and(page.locator('[aria-pressed="true"]')).waitFor();
  await emit('CALL_CONNECTED', BO);
  await emit('CALL_ENDED', BO);
  await regionOf('Bo Roe').waitFor();
  await button.click();
  await button.and(page.locator('[aria-pressed="false"]')).waitFor();
});
