// The LWC host in place of the Aura host: what is about the host is proven for it as for the other, on a few traces.
import assert from 'node:assert/strict';
import test from 'node:test';
import { expectedPanels } from './expected.mjs';
import { openWorkbench } from './harness.mjs';
import { reload } from './reloading.mjs';
import { assertPage } from './says.mjs';
import { label } from './screenTexts.mjs';
import { storyOf, summaryOf } from './story.mjs';
import { beginningOf, traceOf } from './traces.mjs';
import { utilityItemOf } from './utilityItem.mjs';

const bench = await openWorkbench({ query: '?host=lwc' });
const { page } = bench;
const { look, says, cardSays } = utilityItemOf(bench);
const footer = bench.place('utility');

const arrange = (arrangement) => page.evaluate((wanted) => window.workbench.arrange(wanted), arrangement);
const emit = (...types) =>
  page.evaluate((all) => all.forEach((type) => window.workbench.emit(type, { callId: 'call-1' })), types);
const listenerCount = () => page.evaluate(() => window.workbench.listenerCount());
const published = async () => (await bench.messages()).map(({ seq, type }) => `${seq} ${type}`);

/** Without what Aura alone gets. */
const withoutAttributes = (line) => {
  const { detail, ...message } = JSON.parse(line);
  return JSON.stringify({ ...message, detail: { ...detail, callAttributes: undefined } });
};

test('no Aura host is on the page', async () => {
  assert.equal(await page.locator('c-voice-toolkit-host').count(), 1);
  assert.equal(await footer.locator('c-voice-toolkit-host c-voice-console').count(), 1);
});

for (const name of ['hold', 'mute', 'recording-pause', 'consult-swap-conference', 'inbound-missed']) {
  test(`${name}: played at once it ends as the oracle says, and so does what was published`, async () => {
    const { text, lines } = traceOf(name);
    const story = storyOf(lines.map(withoutAttributes));
    await bench.hold();
    await bench.play(text);
    await assertPage(bench, expectedPanels(story.at(-1)));
    const messages = await bench.messages();
    const shift = messages[0].at - story[0].at;
    const sent = messages.map((message) => JSON.stringify({ ...message, at: message.at - shift }));
    assert.deepEqual(summaryOf(sent), summaryOf(lines));
    assert.ok(
      messages.every(({ detail }) => !('callAttributes' in detail)),
      'the LWC toolkit has none',
    );
  });
}

test('events before it is rendered reach nobody, and from then on each is received once', async () => {
  await page.evaluate(() => {
    window.workbench.destroyRelay();
    window.workbench.createRelay();
    window.workbench.emit('CALL_STARTED', { callId: 'call-1' });
  });
  await bench.eventually(listenerCount, (count) => assert.equal(count, 15));
  await emit('CALL_CONNECTED', 'HOLD');
  await bench.eventually(published, (all) => assert.deepEqual(all, ['1 CALL_CONNECTED', '2 HOLD']));
  await page.evaluate(() => window.workbench.destroyRelay());
  assert.equal(await listenerCount(), 0);
  await emit('RESUME');
  assert.deepEqual(await published(), ['1 CALL_CONNECTED', '2 HOLD']);
});

test('after a reload it is the same call, and what may have changed is unverified', async () => {
  await bench.play(beginningOf('hold', 8));
  await reload(bench);
  await bench.eventually(bench.panels, ({ call }) => assert.equal(call.word, label('Status_Connected')));
  assert.deepEqual(
    await bench.marks(),
    ['Restored', 'Unverified'].map((name) => label(`Caveat_${name}`)),
  );
});

test('taken off the page and put back, it listens again, and the live call is unverified meanwhile', async () => {
  await emit('CALL_CONNECTED');
  const takeOff = page.getByRole('button', { name: 'Take off', exact: true });
  await takeOff.click();
  assert.equal(await listenerCount(), 0);
  await emit('MUTE');
  await takeOff.click();
  assert.equal(await listenerCount(), 15);
  await bench.eventually(
    () => bench.marks('record'),
    (marks) => assert.ok(marks.includes(label('Caveat_Unverified')), marks.join()),
  );
  await emit('HOLD');
  await bench.eventually(published, (all) => assert.deepEqual(all, ['1 CALL_CONNECTED', '2 HOLD']));
  await bench.eventually(bench.panels, ({ call }) => assert.equal(call.word, label('Status_OnHold')));
});

test('a console that is opened in the middle of a call shows what the one in the host shows', async () => {
  await bench.hold();
  await bench.play(beginningOf('hold', 8));
  await page.getByRole('button', { name: 'Late panel', exact: true }).click();
  const consoles = page.locator('main .consoles c-voice-console');
  await bench.eventually(
    () => consoles.count(),
    (count) => assert.equal(count, 3),
  );
  const { call } = await bench.panels();
  assert.deepEqual((await bench.panels('record')).call, call);
});

test('its item of the utility bar says what the card says, and is as at first after the call', async () => {
  const item = page.locator('footer .utility-item');
  if ((await item.getAttribute('aria-expanded')) === 'true') await item.click();
  const normal = await look();
  assert.equal(normal.text, 'Voice Relay');
  await bench.hold();
  await emit('CALL_CONNECTED', 'HOLD');
  await bench.pass(12_000);
  await says('On hold 0:12');
  assert.equal(await cardSays(), 'On hold 0:12');
  assert.deepEqual(await look(), {
    ...{ text: 'On hold 0:12', icon: 'pause', variant: 'warning', isHighlighted: false, isOpen: false },
  });
  await bench.pass(48_000);
  await bench.eventually(look, ({ text, isHighlighted }) =>
    assert.deepEqual([text, isHighlighted], ['On hold 1:00', true]),
  );
  await emit('RESUME');
  await bench.eventually(look, ({ icon, variant }) => assert.deepEqual([icon, variant], ['call', 'success']));
  await page.evaluate(() => window.workbench.destroyRelay());
  await bench.eventually(look, (now) => assert.deepEqual(now, normal));
  await item.click();
});

test('what the admin set on it holds for every console of the page', async () => {
  await arrange({ settings: { maskNumbers: true } });
  await page.evaluate(() => window.workbench.emit('CALL_CONNECTED', { callId: 'A', participant: '+1 (415) 555-0123' }));
  await bench.eventually(
    () => bench.panels('record'),
    ({ call }) =>
      assert.deepEqual(
        call.parties.map(({ who }) => who),
        ['…0123'],
      ),
  );
  await arrange({ settings: undefined });
});

test('of two LWC hosts one listens, and when it goes, the other does, and nothing is in doubt', async () => {
  await arrange({ onRecord: 1 });
  await bench.eventually(listenerCount, (count) => assert.equal(count, 15));
  await emit('CALL_CONNECTED');
  await page.evaluate(() => window.workbench.destroyRelay('utility'));
  assert.equal(await listenerCount(), 15);
  await emit('HOLD');
  await bench.eventually(published, (all) => assert.deepEqual(all, ['1 CALL_CONNECTED', '2 HOLD']));
  assert.deepEqual(await bench.marks('record'), []);
  await arrange({ onRecord: 0 });
});

for (const [host, recordHost] of [
  ['lwc', 'aura'],
  ['aura', 'lwc'],
]) {
  test(`beside ${recordHost} hosts a host of the kind ${host} that comes first listens, and they take over when it goes`, async () => {
    await arrange({ host, recordHost, onRecord: 2 });
    await bench.eventually(listenerCount, (count) => assert.equal(count, 15));
    await emit('CALL_STARTED', 'CALL_CONNECTED');
    await bench.eventually(published, (all) => assert.deepEqual(all, ['1 CALL_STARTED', '2 CALL_CONNECTED']));
    await page.evaluate(() => window.workbench.destroyRelay('utility'));
    assert.equal(await listenerCount(), 15);
    await emit('HOLD');
    await bench.eventually(published, (all) => assert.deepEqual(all, ['1 CALL_STARTED', '2 CALL_CONNECTED', '3 HOLD']));
    assert.deepEqual(await bench.marks('record'), []);
    await arrange({ host: 'lwc', recordHost: 'lwc', onRecord: 0 });
  });
}

test('an Aura host that is opened later stops listening, and what it alone received is counted and puts the call in doubt', async () => {
  await page.evaluate(async () => {
    const arranged = window.workbench.arrange({ host: 'aura', recordHost: 'lwc', isOpened: false, onRecord: 1 });
    window.workbench.emit('CALL_CONNECTED', { callId: 'call-1' }); // the LWC host is rendered a moment later
    await arranged;
  });
  await emit('HOLD');
  await bench.eventually(published, (all) => assert.deepEqual(all, ['1 HOLD']));
  assert.equal(await listenerCount(), 30, 'an Aura host that nobody has opened knows of no other');
  assert.ok(!(await bench.marks('record')).includes(label('Caveat_Unverified')));
  await footer.locator('.utility-item').click();
  await bench.eventually(listenerCount, (count) => assert.equal(count, 15));
  await bench.eventually(
    () => bench.marks('record'),
    (marks) => assert.ok(marks.includes(label('Caveat_Unverified')), marks.join()),
  );
  await emit('RESUME');
  await bench.eventually(published, (all) => assert.deepEqual(all, ['1 HOLD', '2 RESUME']));
  await arrange({ host: 'lwc', recordHost: 'lwc', isOpened: true, onRecord: 0 });
});
