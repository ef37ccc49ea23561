// What an admin sets on the relay holds for every console of its page; what the user is permitted holds for the log.
import assert from 'node:assert/strict';
import test, { afterEach } from 'node:test';
import { openWorkbench } from './harness.mjs';
import { label } from './screenTexts.mjs';

const bench = await openWorkbench();
const { page } = bench;
const NUMBER = '+1 (415) 555-0142';
const call = { callId: 'call-1', callType: 'inbound', participant: NUMBER };

const emit = (...types) =>
  page.evaluate(([all, detail]) => all.forEach((type) => window.workbench.emit(type, detail)), [types, call]);
const status = (place) => bench.place(place).getByRole('region', { name: 'Call', exact: true });
const log = () => bench.place('utility').getByRole('region', { name: label('EventLog_Heading') });
const fullNumbers = () => log().getByText(label('EventLog_FullNumbers'), { exact: true });

/** Sets attributes of the relay, as the phone simulator does, so that a reload keeps them; resolves when it is there. */
async function set(settings) {
  await bench.native(
    (detail) =>
      document.querySelector('workbench-phone-simulator').dispatchEvent(new window.CustomEvent('arrange', { detail })),
    { isOpened: true, onRecord: 0, settings },
  );
  await page.evaluate(() => window.workbench.arrange({}));
}

afterEach(async () => {
  await page.waitForLoadState('networkidle'); // what is being fetched would be broken off
  await bench.open(bench.url);
});

test('a console on a record page follows the relay of the utility bar, before and after a reload', async () => {
  await set({ maskNumbers: true });
  await emit('CALL_STARTED', 'CALL_CONNECTED');
  for (const place of ['record', 'utility']) await status(place).getByText('…0142').first().waitFor();
  await Promise.all([
    page.waitForEvent('load'),
    page.getByRole('region', { name: 'Faults' }).getByRole('button', { name: 'Reload', exact: true }).click(),
  ]);
  for (const place of ['record', 'utility']) {
    await status(place).getByText('…0142').first().waitFor();
    assert.equal(await status(place).getByText(NUMBER).count(), 0, place);
  }
  await set({});
  await emit('CALL_STARTED', 'CALL_CONNECTED');
  for (const place of ['record', 'utility']) await status(place).getByText(NUMBER).first().waitFor();
});

test('whole numbers are in the log and in its export only with the custom permission', async () => {
  await emit('CALL_STARTED', 'CALL_CONNECTED');
  await bench.openDetails();
  await log().getByText('…0142').first().waitFor();
  assert.equal(await log().getByText(NUMBER).count(), 0);
  assert.equal(await fullNumbers().count(), 0);
  await page.waitForLoadState('networkidle');
  await bench.open(`${bench.url}?permission=full`);
  await emit('CALL_STARTED', 'CALL_CONNECTED');
  await bench.openDetails();
  await log().getByText(NUMBER).first().waitFor();
  await fullNumbers().waitFor();
});
