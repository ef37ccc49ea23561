import { createRelayPage, fakeTime, pass, type RelayPage } from 'test/support/relay'; // first: it mocks the message service
import { relayOfPage, type RelayMember } from 'c/voiceRelay';

beforeEach(() => fakeTime());
afterEach(() => {
  document.body.replaceChildren();
  jest.useRealTimers();
});

const LISTENING = { listening: true, toolkit: 'found', notSubscribed: [] } as const;

const types = (page: RelayPage) => page.messages.map(({ seq, type }) => `${seq} ${type}`);
/** Each change of what the statuses say of listening. */
const listening = (page: RelayPage) =>
  page.statuses.map((status) => status.listening).filter((value, index, all) => value !== all[index - 1]);

/** An LWC host, as far as the relay knows it; it publishes through no context of its own. */
function joinLwc() {
  const turn = jest.fn((isOurs: boolean) => isOurs && relayOfPage().receive([{ facts: LISTENING }], 'lwc'));
  const publish = (): never => {
    throw new Error('This context cannot publish.');
  };
  const member: RelayMember = { kind: 'lwc', settings: {}, publish, turn };
  return { turn, leave: relayOfPage().join(member) };
}

describe('Aura hosts beside an LWC host', () => {
  it('go on listening where they joined first, and say nothing new', async () => {
    const page = createRelayPage();
    page.create().render();
    const { turn } = joinLwc();
    page.toolkit.emit('HOLD', { callId: 'A' });
    await pass();
    expect(turn.mock.calls).toEqual([[false]]);
    expect(types(page)).toEqual(['1 HOLD']);
    expect(listening(page)).toEqual([true]);
  });

  it('stop where it joined first, and bring what they received before it in doubt', async () => {
    const page = createRelayPage();
    const first = page.create();
    page.toolkit.emit('CALL_CONNECTED', { callId: 'A' });
    await pass(1000);
    joinLwc();
    await pass(1000);
    page.toolkit.emit('HOLD', { callId: 'A' });
    const before = relayOfPage().status?.failed ?? 0; // attempts to publish
    first.render();
    expect(page.toolkit.listenerCount()).toBe(0);
    page.toolkit.emit('RESUME', { callId: 'A' });
    await pass();
    expect(types(page)).toEqual([]);
    expect(listening(page)).toEqual([true, false, true]);
    expect(page.snapshot.relay).toMatchObject({ listening: true, failed: before + 1 });
    expect(page.problems).toEqual([]);
  });

  it('do not listen where they come later', () => {
    const page = createRelayPage();
    page.create().render();
    const { leave } = joinLwc();
    leave();
    joinLwc();
    expect(page.toolkit.listenerCount()).toBe(15);
    const other = createRelayPage();
    joinLwc();
    other.create().render();
    other.create();
    other.create({ place: 'page' }).render();
    expect(other.toolkit.listenerCount()).toBe(0);
  });

  it('listen in the task in which it leaves, a host with a toolkit first', async () => {
    const page = createRelayPage();
    const lwc = joinLwc();
    page.create({ hasToolkit: false }).render();
    page.create().render();
    await pass(1000);
    lwc.leave();
    expect(page.toolkit.listenerCount()).toBe(15);
    page.toolkit.emit('HOLD', { callId: 'A' });
    await pass();
    expect(types(page)).toEqual(['1 HOLD']);
    expect(listening(page)).toEqual([true]);
  });

  it('say again what they refuse when they listen again', async () => {
    const page = createRelayPage({ failing: ['SWAP'] });
    const host = page.create();
    host.render();
    const lwc = joinLwc();
    host.relay.unrender();
    await pass(1000);
    host.render();
    expect(page.toolkit.listenerCount()).toBe(0);
    lwc.leave();
    expect(page.statuses.at(-1)).toMatchObject({ listening: true, notSubscribed: ['SWAP'] });
    expect(relayOfPage().status).toMatchObject({ listening: true, notSubscribed: ['SWAP'] });
  });

  it('hand listening on in the task in which the last of them is destroyed, and put nothing in doubt', async () => {
    const page = createRelayPage();
    const [first, second] = [page.create(), page.create()];
    first.render();
    second.render();
    const { turn } = joinLwc();
    first.relay.destroy();
    expect(turn.mock.calls).toEqual([[false]]);
    page.toolkit.emit('HOLD', { callId: 'A' });
    second.relay.destroy();
    expect(turn.mock.calls).toEqual([[false], [true]]);
    expect(page.toolkit.listenerCount()).toBe(0);
    await pass();
    expect(types(page)).toEqual(['1 HOLD']);
    expect(listening(page)).toEqual([true]);
    expect(page.problems).toEqual([]);
  });
});
