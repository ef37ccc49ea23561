// The buttons of reminders: what they ask of the phone, what they say of the answer, by keyboard, and for assistive technology.
import assert from 'node:assert/strict';
import test, { afterEach } from 'node:test';
import { openWorkbench } from './harness.mjs';
import { keysOf } from './keys.mjs';
import { faultsOf } from './pageFaults.mjs';
import { label } from './screenTexts.mjs';
import { showTheme, THEMES } from './themes.mjs';

const bench = await openWorkbench();
const { page } = bench;
const { pressOn, tabTo } = keysOf(bench);
const card = bench.place('utility').locator('c-voice-call-panel');
const part = (name) => card.locator(`[data-part="${name}"]`);
const button = part('command');
const CALL = { callId: 'call-1', callType: 'inbound', participant: '+1 (415) 555-0142' };
const SECOND = { ...CALL, callId: 'call-2', participant: '+1 (415) 555-0161' };
const NEEDS = { MUTE: 40, HOLD: 70, PAUSE_RECORDING: 190 };

/** Plays a call on which this happened long enough ago, on a page with such a phone. */
async function remind(phone, type) {
  await page.evaluate((manner) => window.workbench.arrange({ phone: manner }), phone);
  await bench.hold();
  const at = await page.evaluate(() => Date.now());
  const lines = [
    [0, 'CALL_STARTED'],
    [6, 'CALL_CONNECTED'],
    [8, type],
  ].map(([second, name]) => JSON.stringify({ at: at + 1000 * second, type: name, detail: CALL }));
  await bench.play(lines.join('\n'));
  await bench.pass(1000 * NEEDS[type]);
  await part('line').waitFor();
}
const emit = (type, detail) => page.evaluate((args) => window.workbench.emit(...args), [type, detail]);
const says = (name, text) => part(name).filter({ hasText: text }).waitFor();
const isAnnounced = (text) => says('announced', text);
const hasFocus = (name) => card.locator(`[data-part="${name}"]:focus`).waitFor();

async function assertAccessible() {
  for (const theme of THEMES) {
    await showTheme(page, theme);
    assert.deepEqual(await faultsOf(bench, '.utility-panel'), [], theme);
  }
}

afterEach(async () => {
  await bench.release();
  await page.evaluate(() => window.workbench.arrange({ phone: 'off' }));
});

test('no reminder has a button unless the admin switched it on', async () => {
  for (const type of Object.keys(NEEDS)) {
    await remind('off', type);
    assert.equal(await button.count(), 0, type);
  }
});

for (const [type, text] of [
  ['MUTE', label('Command_Unmute')],
  ['HOLD', label('Command_Resume')],
])
  test(`${type}: Enter sends the command, it is confirmed, and the focus stays where the reminder was`, async () => {
    await remind('obeys', type);
    assert.equal((await button.innerText()).trim(), text);
    await pressOn(button, 'Enter');
    await isAnnounced(`${text}: ${label('Command_Confirmed')}`);
    await says('last-answer', `${text}: ${label('Command_Confirmed')}`);
    await hasFocus('home');
    await assertAccessible();
  });

test('a command that the phone does not answer is sent, then not confirmed, and off until the next event of the call', async () => {
  await remind('silent', 'MUTE');
  await pressOn(button, 'Enter');
  await says('answer', label('Command_Sent'));
  await isAnnounced(`${label('Command_Unmute')}: ${label('Command_Sent')}`);
  await hasFocus('command');
  assert.equal(await button.getAttribute('aria-disabled'), 'true');
  await assertAccessible();
  await says('answer', label('Command_NotConfirmed'));
  await isAnnounced(label('Command_NotConfirmed'));
  await hasFocus('command');
  await page.keyboard.press('Enter');
  assert.equal(await button.getAttribute('aria-disabled'), 'true');
  await assertAccessible();
  await emit('AUDIO_STATS', { callId: CALL.callId });
  await card.locator('[data-part="command"][aria-disabled="false"]').waitFor();
  await hasFocus('command');
});

test('a command that the phone refuses says why, and can be sent again', async () => {
  await remind('refuses', 'MUTE');
  await pressOn(button, 'Space');
  const why = label('Command_Refused', label('Command_WhyPhone'));
  await says('answer', why);
  await isAnnounced(why);
  await hasFocus('command');
  assert.equal(await button.getAttribute('aria-disabled'), 'false');
  await assertAccessible();
});

test('a second call takes the button away', async () => {
  await remind('obeys', 'MUTE');
  await button.waitFor();
  await emit('CALL_STARTED', SECOND);
  await button.waitFor({ state: 'detached' });
  await emit('CALL_ENDED', SECOND);
  await button.waitFor();
});

test('resuming a recording asks first, and Not yet has the focus', async () => {
  await remind('obeys', 'PAUSE_RECORDING');
  await pressOn(button, 'Enter');
  await says('question', label('Command_AskFinished'));
  await hasFocus('not-yet');
  await assertAccessible();
  await page.keyboard.press('Enter');
  await part('question').waitFor({ state: 'detached' });
  await hasFocus('command');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Shift+Tab');
  await hasFocus('yes');
  await page.keyboard.press('Enter');
  await isAnnounced(`${label('Command_ResumeRecording')}: ${label('Command_Confirmed')}`);
});

test('a double click does not answer the question', async () => {
  await remind('obeys', 'PAUSE_RECORDING');
  await button.dblclick();
  await says('question', label('Command_AskFinished'));
});

test('the phone is set with keys, and the traffic shows each command and its answer', async () => {
  const manner = page.getByRole('region', { name: 'Faults' }).getByLabel('When a button is pressed');
  await tabTo(manner);
  await page.keyboard.press('ArrowDown');
  await bench.eventually(
    () => manner.inputValue(),
    (value) => assert.equal(value, 'obeys'),
  );
  await remind('obeys', 'MUTE');
  await pressOn(button, 'Enter');
  await says('last-answer', label('Command_Confirmed'));
  await page.getByRole('link', { name: 'Inspector' }).click();
  const commands = page.getByRole('region', { name: 'Traffic on the wire' }).locator('[data-kind="command"] .what');
  await bench.eventually(
    () => commands.allInnerTexts(),
    (texts) => assert.deepEqual(texts, ['unmute: sent', 'unmute: confirmed']),
  );
  assert.equal((await bench.messages()).filter(({ type }) => type === undefined).length, 0);
  await page.getByRole('link', { name: '00001026' }).click();
});
