import { fakeTime, pass } from 'test/support/relay'; // first: it mocks the message service
import { callsOfPage } from 'c/voiceCalls';
import { command, relayOfPage, type RelayMessage } from 'c/voiceRelay';
import { createElement } from 'lwc';
import { UtilityBar } from 'platform/aura/utilityBar';
import { inUtility, lightningPage } from 'platform/lightningPage';
import { RECORD_TAB, UTILITY } from 'platform/lms/areas';
import { bus } from 'platform/lms/bus';
import { createVoiceToolkit } from 'platform/toolkit/voiceToolkit';
import { beginTab } from 'test/support/page';
import VoiceToolkitHost from '../voiceToolkitHost';

jest.mock(
  'lightning/platformUtilityBarApi',
  () => jest.requireActual('workbench/shims/lightning/platformUtilityBarApi'),
  {
    virtual: true,
  },
);

/** A page with LWC hosts on it, and the events that were published. */
function createPage(act?: (action: string, given: readonly unknown[]) => void) {
  document.body.replaceChildren();
  beginTab();
  const problems: unknown[] = [];
  const toolkit = createVoiceToolkit({
    isSecure: true,
    ...(act && { act }),
    report: (problem) => void problems.push(problem),
  });
  const bar = new UtilityBar();
  Object.assign(lightningPage, { toolkit, bar });
  const messages: RelayMessage[] = [];
  bus.activate(RECORD_TAB);
  bus.watch(({ message }) => {
    if (!('kind' in (message as RelayMessage))) messages.push(message as RelayMessage);
  });
  return {
    ...{ toolkit, bar, problems },
    published: () => messages.map(({ seq, type, detail }) => [seq, type, detail] as const),
    place(properties: object = {}, utilityId: string | null = null) {
      return bus.inArea(utilityId === null ? RECORD_TAB : UTILITY, () =>
        inUtility(utilityId, () => {
          const host = createElement('c-voice-toolkit-host', { is: VoiceToolkitHost });
          document.body.append(Object.assign(host, properties));
          // Jest's own stub stands for the platform's element: it is connected to the phone here.
          const element = host.shadowRoot?.querySelector('lightning-service-cloud-voice-toolkit-api') as HTMLElement;
          toolkit.addElement(element);
          return host;
        }),
      );
    },
  };
}

beforeEach(() => fakeTime());
afterEach(() => {
  document.body.replaceChildren();
  jest.useRealTimers();
});

describe('voiceToolkitHost', () => {
  it('passes the command of a reminder’s button to the toolkit’s element, and its event confirms it', async () => {
    const act = jest.fn();
    const page = createPage(act);
    page.place({ reminderButtons: true });
    page.toolkit.emit('CALL_STARTED', { callId: 'A', participant: 'Ann' });
    await pass(5000);
    page.toolkit.emit('CALL_CONNECTED', { callId: 'A', participant: 'Ann' });
    page.toolkit.emit('MUTE', { callId: 'A' });
    await pass();
    expect(command('unmute')).toEqual({ answer: 'sent' });
    expect(act.mock.calls).toEqual([['unmute', []]]);
    page.toolkit.emit('UNMUTE', { callId: 'A' });
    await pass();
    expect(callsOfPage().snapshot.commands).toMatchObject([{ name: 'unmute', answer: 'confirmed' }]);
  });

  it('relays what the toolkit’s element fires, without callAttributes, and shows the call', async () => {
    const page = createPage();
    const host = page.place();
    page.toolkit.emit('CALL_CONNECTED', { callId: 'A', participant: 'Ann', callAttributes: { x: 1 } });
    page.toolkit.emit('HOLD', { callId: 'A' });
    await pass();
    expect(page.published()).toEqual([
      [1, 'CALL_CONNECTED', { callId: 'A', participant: 'Ann' }],
      [2, 'HOLD', { callId: 'A' }],
    ]);
    expect(callsOfPage().snapshot.openCalls).toMatchObject([{ callId: 'A' }]);
    expect(callsOfPage().snapshot.relay).toMatchObject({ listening: true, toolkit: 'found', unreadable: 0 });
    expect(host.shadowRoot?.querySelector('c-voice-console')).not.toBeNull();
    expect(page.problems).toEqual([]);
  });

  it('passes its settings on, those of the console to the console, and leaves out what is not set', () => {
    const page = createPage();
    const host = page.place({ show: 'Call', flowApiName: 'My_Flow', mutedSeconds: '45', maskNumbers: 'true' });
    const { settings } = relayOfPage().status ?? {};
    expect(settings).toMatchObject({ mutedSeconds: '45', maskNumbers: 'true', holdSeconds: 60, noRestore: false });
    expect(settings).not.toHaveProperty('showHistory');
    expect(host.shadowRoot?.querySelector('c-voice-console')).toMatchObject({ show: 'Call', flowApiName: 'My_Flow' });
  });

  it('shows the state on its item of the utility bar, and leaves it as it was', async () => {
    const page = createPage();
    const id = page.bar.add('Voice Relay');
    const first = page.bar.item(id);
    const host = page.place({}, id);
    page.toolkit.emit('CALL_CONNECTED', { callId: 'A' });
    await pass(1000);
    page.toolkit.emit('HOLD', { callId: 'A' });
    await pass(2000);
    expect(page.bar.item(id)).toMatchObject({ label: 'On hold 0:02', icon: 'pause', iconVariant: 'warning' });
    host.remove();
    await pass();
    expect(page.bar.item(id)).toEqual(first);
  });

  it('listens alone of two, hands over in the same task, and says when nobody listens any longer', async () => {
    const page = createPage();
    const [first, second] = [page.place(), page.place()];
    page.toolkit.emit('HOLD', { callId: 'A' });
    first.remove();
    page.toolkit.emit('RESUME', { callId: 'A' });
    await pass();
    expect(page.published().map(([seq, type]) => `${seq} ${type}`)).toEqual(['1 HOLD', '2 RESUME']);
    expect(relayOfPage().status?.listening).toBe(true);
    second.remove();
    expect(relayOfPage().status?.listening).toBe(false);
    document.body.append(second);
    expect(relayOfPage().status?.listening).toBe(true);
  });
});
