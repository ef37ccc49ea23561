import VoiceConsole from 'c/voiceConsole';
import { getRecord } from 'lightning/uiRecordApi';
import { answerHellos, deliver } from 'test/journal';
import { flush, mount, unmountAll } from 'test/mount';
import { event } from 'test/trace';

const START = 1_790_000_000_000;
const ANN = { participant: 'Ann Lee' };
const connected = event('CALL_CONNECTED', START - 30_000, ANN);
const ended = event('CALL_ENDED', START - 1000);
const RECORD = '0LQ000000000001AAA';
const service = getRecord as unknown as { emit(data: unknown): void };

interface Properties {
  show?: string;
  flowEvent?: string;
  flowApiName?: string | undefined;
  recordId?: string;
  objectApiName?: string;
}
type FlowElement = HTMLElement & { flowInputVariables: readonly { value: string }[] };

async function mountConsole(properties: Properties) {
  const element = await mount<Properties>('c-voice-console', VoiceConsole, properties);
  const panel = () => element.shadowRoot?.querySelector('c-voice-flow-panel')?.shadowRoot;
  return {
    element,
    flow: () => panel()?.querySelector<FlowElement>('lightning-flow') ?? null,
    close: async () => {
      panel()?.querySelector<HTMLElement>('[data-part="close"]')?.click();
      await flush();
    },
  };
}
async function hear(...messages: readonly unknown[]): Promise<void> {
  deliver(...messages);
  await flush();
}
const callIdOf = (flow: FlowElement | null): unknown =>
  flow && (JSON.parse(flow.flowInputVariables[0]?.value ?? '') as { callId: unknown }).callId;

beforeEach(() => {
  jest.useFakeTimers({ doNotFake: ['setTimeout', 'queueMicrotask', 'nextTick', 'setImmediate'], now: START });
  sessionStorage.clear();
  answerHellos();
});

afterEach(() => {
  unmountAll();
  jest.clearAllMocks();
  jest.useRealTimers();
});

it('runs the flow when the call ends, and not after it was closed', async () => {
  const { element, flow, close } = await mountConsole({ flowApiName: 'My_Flow' });
  await hear(connected);
  expect(flow()).toBeNull();
  await hear(ended);
  expect(callIdOf(flow())).toBe('A');
  await expect(element).toBeAccessible();
  await close();
  expect(flow()).toBeNull();
  await hear(ended);
  expect(flow()).toBeNull();
});

it('runs the flow of one console in the tab, and none after a reload', async () => {
  const one = await mountConsole({ flowApiName: 'My_Flow' });
  const other = await mountConsole({ flowApiName: 'My_Flow' });
  await hear(connected, ended);
  expect([callIdOf(one.flow()), other.flow()]).toEqual(['A', null]);
  unmountAll();
  const { flow } = await mountConsole({ flowApiName: 'My_Flow' });
  await hear(connected, ended);
  expect(flow()).toBeNull();
});

it('keeps its flow when it is moved on the page', async () => {
  const { element, flow } = await mountConsole({ flowApiName: 'My_Flow' });
  await hear(connected, ended);
  element.remove();
  document.body.append(element);
  await flush();
  expect(callIdOf(flow())).toBe('A');
});

it('runs no flow of a call that ended long before it joined, and that of one just ended', async () => {
  const old = [event('CALL_CONNECTED', START - 500_000, ANN), event('CALL_ENDED', START - 61_000)];
  answerHellos(() => [...old, event('CALL_CONNECTED', START - 40_000, { callId: 'B', ...ANN })]);
  const { flow } = await mountConsole({ flowApiName: 'My_Flow' });
  await hear();
  expect(flow()).toBeNull();
  await hear(event('CALL_ENDED', START, { callId: 'B' }));
  expect(callIdOf(flow())).toBe('B');
});

it.each(['All', 'Call status'])('runs it where %s is shown', async (show) => {
  const { flow } = await mountConsole({ show, flowApiName: ' My_Flow ' });
  await hear(connected, ended);
  expect(flow()).toMatchObject({ flowApiName: 'My_Flow' });
});

it.each<[string, Properties]>([
  ['where another panel is shown alone', { show: 'Event log', flowApiName: 'My_Flow' }],
  ['without the name of a flow', {}],
  ['with white space for a name', { flowApiName: ' ' }],
  ['when the name was never set', { flowApiName: undefined }],
  ['for a word that is no event', { flowApiName: 'My_Flow', flowEvent: 'Ended' }],
])('runs none %s, and leaves it to another console', async (_where, properties) => {
  const { flow } = await mountConsole(properties);
  const other = await mountConsole({ flowApiName: 'My_Flow' });
  await hear(connected, ended);
  expect([flow(), callIdOf(other.flow())]).toEqual([null, 'A']);
});

it('runs on a voice call’s page the flow of a call that was connected before the record was read', async () => {
  const { flow } = await mountConsole({
    recordId: RECORD,
    objectApiName: 'VoiceCall',
    flowApiName: 'My_Flow',
    flowEvent: 'CALL_CONNECTED',
  });
  await hear(event('CALL_CONNECTED', START, ANN));
  expect(flow()).toBeNull();
  service.emit({ id: RECORD, apiName: 'VoiceCall', fields: { VendorCallKey: { value: 'A', displayValue: null } } });
  await flush();
  expect(callIdOf(flow())).toBe('A');
});

it('runs on a voice call’s page the flow of that page’s call alone', async () => {
  const page = { recordId: RECORD, objectApiName: 'VoiceCall', flowApiName: 'My_Flow' };
  const { flow } = await mountConsole(page);
  await hear(connected, event('CALL_CONNECTED', START - 20_000, { callId: 'B', ...ANN }), ended);
  expect(flow()).toBeNull();
  const fields = { VendorCallKey: { value: 'B', displayValue: null } };
  service.emit({ id: RECORD, apiName: 'VoiceCall', fields });
  await flush();
  await hear(event('CALL_ENDED', START, { callId: 'B' }));
  expect(callIdOf(flow())).toBe('B');
});
