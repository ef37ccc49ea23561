import { textOf } from 'test/support/mount';
import {
  createSender,
  expectAccessible,
  receive,
  mountConsole,
  ON_VOICE_CALL,
  pass,
  recordService,
  START,
  useNewTabs,
  voiceCall,
} from 'test/support/console';
import { reloadPage } from 'test/support/page';
import { statusMessage } from 'test/support/status';
import { event } from 'test/support/trace';

useNewTabs();

describe('a page that was there from the start', () => {
  it('has nothing to say of how sure its state is', async () => {
    const { marks } = await mountConsole();
    await receive(createSender().next('CALL_CONNECTED', 0));
    await pass(20_000);
    expect(marks()).toEqual([]);
  });
});

describe('a page that began to listen during a call', () => {
  const lateSender = () => {
    const sender = createSender();
    sender.lose(6);
    return sender;
  };

  it('says “Joined mid-call” from its first message on, and explains it', async () => {
    const { element, marks, explained } = await mountConsole();
    await receive(lateSender().next('HOLD', 0));
    expect(marks()).toEqual(['Estimated', 'Joined mid-call']);
    expect(await explained('late-joined')).toContain('only what has happened since');
    await expectAccessible(element);
  });

  it('says so no longer once that call is over and the next one has begun', async () => {
    const { next } = lateSender();
    const { marks } = await mountConsole();
    await receive(next('HOLD', 60_000), next('CALL_ENDED', 30_000), next('WRAP_UP_ENDED', 20_000));
    expect(marks()).toEqual(['Joined mid-call']);
    await receive(next('CALL_STARTED', 0, { callId: 'B' }));
    expect(marks()).toEqual([]);
  });
});

describe('after a reload of the page', () => {
  /** A call with hold, mute and recording, and then the next page. */
  async function reloadInCall(): Promise<void> {
    const { next } = createSender('before');
    await mountConsole();
    await receive(next('CALL_CONNECTED', 120_000), next('HOLD', 60_000), next('MUTE', 50_000));
    await receive(next('PAUSE_RECORDING', 40_000));
    reloadPage();
  }

  it('the call is there with its times, restored and unverified, and both are explained', async () => {
    await reloadInCall();
    const { element, marks, explained, text } = await mountConsole();
    expect(marks()).toEqual(['Restored', 'Unverified']);
    expect(await explained('restored')).toContain('its times go on');
    expect(await explained('unverified')).toContain('whether the call is still on, hold, mute, recording.');
    expect(text('call')).toContain('On hold (unverified)');
    expect(text('call')).toContain('Muted (unverified)');
    await expectAccessible(element);
  });

  it('each thing is unverified until an event reports it, and the call restored until it is over', async () => {
    await reloadInCall();
    const { marks, explained, text } = await mountConsole();
    const { next } = createSender('after');
    await receive(next('HOLD', 0));
    expect(await explained('unverified')).toContain(': mute, recording.');
    expect(text('call')).not.toContain('On hold (unverified)');
    await receive(next('MUTE', 0));
    expect(await explained('unverified')).toContain(': recording.');
    await receive(next('PAUSE_RECORDING', 0));
    expect(marks()).toEqual(['Restored']);
    await receive(next('CALL_ENDED', 0), next('WRAP_UP_ENDED', 0));
    expect(marks()).toEqual([]);
  });

  it('the start and the connect that come again confirm that the call is on, and nothing else', async () => {
    await reloadInCall();
    const { marks, explained, text } = await mountConsole();
    const { next } = createSender('after');
    await receive(next('CALL_STARTED', 0), next('CALL_CONNECTED', 0));
    expect(marks()).toEqual(['Restored', 'Unverified']);
    expect(await explained('unverified')).toContain(': hold, mute, recording.');
    expect(text('call')).toContain('Connected 2:00');
  });

  it('the page of another call says nothing of it', async () => {
    await reloadInCall();
    const { marks } = await mountConsole(ON_VOICE_CALL);
    await receive({ ...event('CALL_CONNECTED', START, { callId: 'B' }), relayId: 'after', seq: 1 });
    recordService.emit(voiceCall('B'));
    await pass(0);
    expect(marks()).toEqual([]);
    recordService.emit(voiceCall('A'));
    await pass(0);
    expect(marks()).toEqual(['Restored', 'Unverified', 'No recent news']);
  });
});

describe('a time without a listening relay', () => {
  it('puts the live call in doubt on the same page, without “Restored”', async () => {
    const { marks, explained, word } = await mountConsole();
    await receive(createSender().next('CALL_CONNECTED', 60_000));
    await receive(statusMessage({ listening: false }));
    expect([word(), marks()]).toEqual(["Can't see calls", ['Unverified']]);
    await receive(statusMessage());
    expect([word(), marks()]).toEqual(['Connected', ['Unverified']]);
    expect(await explained('unverified')).toContain('whether the call is still on');
  });
});

describe('messages that are missing', () => {
  it('are counted as long as the call is there that may lack them', async () => {
    const { next, lose } = createSender();
    const { element, marks, explained } = await mountConsole();
    await receive(next('CALL_CONNECTED', 0));
    lose();
    await receive(next('HOLD', 0));
    expect(marks()).toEqual(['Messages missing']);
    expect(await explained('gap')).toContain('One message of the relay did not arrive');
    lose(11);
    await receive(next('CALL_ENDED', 0));
    expect(await explained('gap')).toContain('12 messages of the relay did not arrive');
    await receive(next('WRAP_UP_ENDED', 0));
    expect(marks()).toEqual([]);
    await receive(next('CALL_CONNECTED', -2000, { callId: 'B' }));
    expect(marks()).toEqual([]);
    await expectAccessible(element);
  });
});

describe('the marks', () => {
  it('says estimated of a call that nobody saw connect, and not of the next one', async () => {
    const { next } = createSender();
    const { marks, explained } = await mountConsole();
    await receive(next('MUTE', 0));
    expect(marks()).toEqual(['Estimated']);
    expect(await explained('estimated')).toContain('Nobody saw this call connect');
    await receive(next('CALL_ENDED', 0), next('WRAP_UP_ENDED', 0), next('CALL_CONNECTED', 0, { callId: 'B' }));
    expect(marks()).toEqual([]);
  });

  it('shows all that hold in one order, each with an icon and words', async () => {
    const before = createSender('before');
    await mountConsole();
    await receive(before.next('MUTE', 9000), before.next('HOLD', 9000));
    reloadPage();
    const { element, marks, marksRegion } = await mountConsole();
    const simulated = createSender('simulated-1');
    simulated.lose();
    await receive(simulated.next('MUTE', 0, { callId: 'B' }));
    simulated.lose();
    await receive(simulated.next('MUTE', 0, { callId: 'B' }));
    const all = ['Restored', 'Unverified', 'Estimated', 'Joined mid-call', 'Messages missing', 'Simulated'];
    expect(marks()).toEqual(all);
    const icons = [...marksRegion().querySelectorAll<HTMLElement & { iconName: string }>('li lightning-icon')];
    expect(new Set(icons.map(({ iconName }) => iconName)).size).toBe(all.length);
    await expectAccessible(element);
  });

  it('is announced once as it changes, and never because a second has passed', async () => {
    const { next, lose } = createSender();
    const { marksRegion } = await mountConsole();
    await receive(next('MUTE', 0), { ...next('MUTE', 0), relayId: 'simulated-1', seq: 1 });
    const announced: string[] = [];
    new MutationObserver((changes) =>
      changes.forEach(({ addedNodes, target }) =>
        announced.push(
          addedNodes.length ? [...addedNodes].map((node) => textOf(node as Element)).join() : target.nodeName,
        ),
      ),
    ).observe(marksRegion(), { attributes: true, characterData: true, childList: true, subtree: true });
    await pass(5000);
    expect(announced).toEqual([]);
    lose();
    await receive(next('MUTE', 0));
    await pass(3000);
    expect(new Set(announced.filter(Boolean))).toEqual(new Set(['Messages missing']));
    expect([marksRegion().getAttribute('role'), marksRegion().getAttribute('aria-atomic')]).toEqual([
      'status',
      'false',
    ]);
  });
});
