import VoiceOpenCall from 'c/voiceOpenCall';
import { gql, graphql } from 'lightning/graphql';
import { unsubscribe } from 'lightning/messageService';
import { NavigationMixin } from 'lightning/navigation';
import { createSender, expectAccessible, pass, receive, useNewTabs } from 'test/support/console';
import { mount } from 'test/support/mount';

interface Answer {
  readonly data?: unknown;
  readonly errors?: readonly { readonly message: string }[];
  readonly refresh?: () => Promise<unknown>;
}

/** The platform's stand-in; it answers as the test says. */
const platform = graphql as unknown as {
  emit(data: unknown, filter?: unknown, refresh?: () => Promise<unknown>): void;
  emitErrors(errors: unknown, filter?: unknown, refresh?: () => Promise<unknown>): void;
  getLastConfig(): { readonly query?: unknown; readonly variables?: unknown };
};
const QUERY = 'the parsed query';
/** The query's text, as the bundle gave it to the parser. */
const [[[queryText = ''] = []] = []] = (gql as unknown as jest.Mock<unknown, [readonly string[]]>).mock.calls;

const navigate = jest.fn();
jest.mock('lightning/graphql', () => {
  const module = jest.requireActual<Record<string, unknown>>('lightning/graphql');
  return { ...module, graphql: module['graphql'], gql: jest.fn(() => 'the parsed query') };
});
Object.defineProperty(VoiceOpenCall.prototype, NavigationMixin.Navigate, { value: navigate });

const RECORD_ID = '0LQ000000000001AAA';
const found = (key = 'A', Id = RECORD_ID) => ({
  uiapi: { query: { VoiceCall: { edges: [{ node: { Id, VendorCallKey: { value: key } } }] } } },
});
const NOTHING_FOUND = { uiapi: { query: { VoiceCall: { edges: [] } } } };
const openedRecord = (recordId = RECORD_ID) => ({
  type: 'standard__recordPage',
  attributes: { recordId, objectApiName: 'VoiceCall', actionName: 'view' },
});

useNewTabs();

async function mountButton() {
  const mounting = mount('c-voice-open-call', VoiceOpenCall, {});
  await pass(0);
  const element = await mounting;
  const root = element.shadowRoot;
  const find = () => root?.querySelector<HTMLButtonElement>('[data-part="open"]') ?? null;
  return {
    element,
    find,
    text: () => find()?.textContent?.trim(),
    announced: () => root?.querySelector('[role="status"]')?.textContent,
    async click(): Promise<void> {
      find()?.click();
      await pass(0);
    },
  };
}

/** Mounts the button beside a call that is connected. */
async function mountInCall() {
  const sender = createSender();
  const button = await mountButton();
  await receive(sender.next('CALL_CONNECTED', 1000));
  return { ...button, sender };
}

async function answer({ data, errors, refresh }: Answer): Promise<void> {
  if (errors) platform.emitErrors(errors, undefined, refresh);
  else platform.emit(data, undefined, refresh);
  await pass(0);
}

describe('the button Open voice call', () => {
  it('is not there without a call', async () => {
    const { find } = await mountButton();
    expect(find()).toBeNull();
  });

  it('asks nothing before it is clicked', async () => {
    const { text } = await mountInCall();
    expect(text()).toBe('Open voice call');
    expect(platform.getLastConfig()).toEqual({ query: undefined, variables: undefined });
  });

  it('asks for the newest voice call with the id of the call in focus', async () => {
    const { click } = await mountInCall();
    await click();
    expect(platform.getLastConfig()).toEqual({ query: QUERY, variables: { key: 'A' } });
    expect(queryText).toContain('where: { VendorCallKey: { eq: $key } }');
    expect(queryText).toContain('orderBy: { CreatedDate: { order: DESC } }');
  });

  it('says that it is at it, and opens the record when it is found', async () => {
    const { click, text } = await mountInCall();
    await click();
    expect(text()).toBe('Opening the voice call');
    await answer({ data: found() });
    expect(navigate.mock.calls).toEqual([[openedRecord()]]);
    expect(text()).toBe('Open voice call');
  });

  it('opens a record once, also when the platform reports later that it changed', async () => {
    const { click } = await mountInCall();
    await click();
    await answer({ data: found() });
    await answer({ data: found() });
    expect(navigate).toHaveBeenCalledTimes(1);
  });

  it('opens a record that it has found again without asking', async () => {
    const { click } = await mountInCall();
    const refresh = jest.fn(() => Promise.resolve());
    await click();
    await answer({ data: found(), refresh });
    await click();
    expect(navigate).toHaveBeenCalledTimes(2);
    expect(refresh).not.toHaveBeenCalled();
  });

  it('asks once for two clicks', async () => {
    const { click, text } = await mountInCall();
    await click();
    await click();
    expect(text()).toBe('Opening the voice call');
    await answer({ data: found() });
    expect(navigate).toHaveBeenCalledTimes(1);
  });

  it('says on itself that no record has the id, and announces it', async () => {
    const { click, text, announced } = await mountInCall();
    await click();
    await answer({ data: NOTHING_FOUND });
    expect(text()).toBe('No voice call found');
    expect(announced()).toBe('No voice call found');
    expect(navigate).not.toHaveBeenCalled();
  });

  it('takes an answer without the object, as a rep without access gets it, for none found', async () => {
    const { click, text } = await mountInCall();
    await click();
    await answer({ data: { uiapi: { query: {} } } });
    expect(text()).toBe('No voice call found');
  });

  it("says on itself that the platform refused, with the platform's words as its title", async () => {
    const { click, text, find, announced } = await mountInCall();
    await click();
    await answer({ errors: [{ message: 'VoiceCall is not supported' }] });
    expect(text()).toBe("Can't read the voice call");
    expect(announced()).toBe("Can't read the voice call");
    expect(find()?.title).toBe('VoiceCall is not supported');
  });

  it('asks again at the next click after a failure', async () => {
    const { click, text } = await mountInCall();
    await click();
    const refresh = () => Promise.resolve(platform.emit(found()));
    await answer({ data: NOTHING_FOUND, refresh });
    await click();
    expect(navigate.mock.calls).toEqual([[openedRecord()]]);
    expect(text()).toBe('Open voice call');
  });

  it('says the same again when nothing has changed', async () => {
    const { click, text } = await mountInCall();
    await click();
    await answer({ data: NOTHING_FOUND, refresh: () => Promise.resolve() });
    await click();
    expect(text()).toBe('No voice call found');
  });

  it('says that asking again failed', async () => {
    const { click, text, find } = await mountInCall();
    await click();
    await answer({ data: NOTHING_FOUND, refresh: () => Promise.reject(new Error('offline')) });
    await click();
    expect(text()).toBe("Can't read the voice call");
    expect(find()?.title).toBe('Error: offline');
  });

  it('does not open the record of another call', async () => {
    const { click, text } = await mountInCall();
    await click();
    await answer({ data: found('B') });
    expect(navigate).not.toHaveBeenCalled();
    expect(text()).toBe('No voice call found');
  });

  it('forgets what it said about one call when another is in focus, and asks for that one', async () => {
    const { click, text, sender } = await mountInCall();
    await click();
    await answer({ data: NOTHING_FOUND });
    await receive(sender.next('CALL_ENDED', 900), sender.next('CALL_CONNECTED', 800, { callId: 'B' }));
    expect(text()).toBe('Open voice call');
    await click();
    expect(platform.getLastConfig()).toMatchObject({ variables: { key: 'B' } });
    await answer({ data: found('B', '0LQ000000000002AAA') });
    expect(navigate.mock.calls).toEqual([[openedRecord('0LQ000000000002AAA')]]);
  });

  it('leaves the channel when it is taken off the page', async () => {
    const { element } = await mountInCall();
    expect(unsubscribe).not.toHaveBeenCalled();
    element.remove();
    expect(unsubscribe).toHaveBeenCalledTimes(1);
  });

  it.each([
    { state: 'ready', answered: null },
    { state: 'opening', answered: {} },
    { state: 'not found', answered: { data: NOTHING_FOUND } },
    { state: 'failed', answered: { errors: [{ message: 'VoiceCall is not supported' }] } },
  ])('is accessible when it is $state', async ({ answered }) => {
    const { click, element } = await mountInCall();
    if (answered) {
      await click();
      await answer(answered);
    }
    await expectAccessible(element);
  });
});
