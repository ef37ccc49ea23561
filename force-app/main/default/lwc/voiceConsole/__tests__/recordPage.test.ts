import VoiceConsole from 'c/voiceConsole';
import { getRecord } from 'lightning/uiRecordApi';
import { answerHellos, subscribed } from 'test/journal';
import { flush, mount, textOf, unmountAll } from 'test/mount';
import { event } from 'test/trace';

/** The stub of the record service: what the platform would tell, told by the test. */
const service = getRecord as unknown as {
  emit(data: unknown): void;
  error(body?: unknown, status?: number): void;
  getLastConfig(): unknown;
};
const RECORD = '0LQ000000000001AAA';
const READING = 'Reading which call this record is about.';
const UNKNOWN = 'Which call this record is about could not be read (field Vendor Call Key), so no call is shown.';
const START = 1_790_000_000_000;
const mine = event('CALL_CONNECTED', START, { callId: 'mine', participant: 'Ada Alvarez' });
const other = event('CALL_CONNECTED', START + 1000, { callId: 'other', participant: 'Bo Berg' });

interface Page {
  recordId?: string;
  objectApiName?: string;
  showAllCalls?: boolean;
}

const recordOf = (callKey: unknown, id = RECORD) => ({
  id,
  apiName: 'VoiceCall',
  fields: { VendorCallKey: { value: callKey, displayValue: null } },
});

async function mountOn(page: Page, ...messages: unknown[]) {
  const element = await mount<Page>('c-voice-console', VoiceConsole, page);
  const root = element.shadowRoot;
  messages.forEach((message) => subscribed.mock.calls.at(-1)?.[2](message));
  await flush();
  return {
    element,
    async told(tell: () => void): Promise<void> {
      tell();
      await flush();
    },
    notes: () => textOf(root?.querySelector('[role="status"]')),
    panel: (name: string) => textOf(root?.querySelector(`c-voice-${name}-panel`)),
  };
}

const onVoiceCall = { recordId: RECORD, objectApiName: 'VoiceCall' };

beforeEach(() => {
  jest.useFakeTimers({ doNotFake: ['setTimeout', 'queueMicrotask', 'nextTick', 'setImmediate'], now: START + 2000 });
  answerHellos();
});

afterEach(() => {
  unmountAll();
  jest.clearAllMocks();
  jest.useRealTimers();
});

describe('on the page of a voice call', () => {
  it('reads the call’s id by the name of the field', async () => {
    await mountOn(onVoiceCall);
    expect(service.getLastConfig()).toEqual({ recordId: RECORD, fields: ['VoiceCall.VendorCallKey'] });
  });

  it('shows no call and says that it is reading, until the record has been read', async () => {
    const { element, notes, panel, told } = await mountOn(onVoiceCall, mine);
    expect(notes()).toBe(READING);
    expect(panel('call-status')).toContain('No call');
    await expect(element).toBeAccessible();
    await told(() => service.emit(recordOf('mine')));
    expect(notes()).toBe('');
    expect(panel('call-status')).toContain('Connected');
  });

  it('shows that call alone in every panel of calls', async () => {
    const { element, panel, told } = await mountOn(onVoiceCall, mine, other);
    await told(() => service.emit(recordOf('mine')));
    expect(panel('call-status')).toContain('0:02');
    for (const name of ['call-status', 'participants', 'call-timeline']) expect(panel(name)).not.toContain('Bo Berg');
    expect(panel('participants')).toContain('Ada Alvarez');
    await expect(element).toBeAccessible();
  });

  it('shows the audio of that call, though another is in focus', async () => {
    const stats = [{ inputChannelStats: { packetsCount: 1500, packetsLost: 0 } }];
    const audio = event('AUDIO_STATS', START + 1500, { callId: 'mine', stats });
    const held = event('HOLD', START + 1600, { callId: 'mine', participant: 'Ada Alvarez' });
    const { element, told } = await mountOn(onVoiceCall, mine, other, audio, held);
    const quality = element.shadowRoot?.querySelector<HTMLElement & { call: { callId: string } }>(
      'c-voice-audio-quality-panel',
    );
    await told(() => service.emit(recordOf('mine')));
    expect(quality?.call.callId).toBe('mine');
    await told(() => service.emit(recordOf('other')));
    expect(quality?.call.callId).toBe('other');
  });

  it('logs and counts the events of every call: a relay fails for all of them', async () => {
    const { panel, told } = await mountOn(onVoiceCall, mine, other);
    await told(() => service.emit(recordOf('mine')));
    expect(panel('event-log')).toContain('Bo Berg');
    expect(panel('relay-status')).toContain('Events shown here2');
  });

  it('shows no call when the one of the record is not open', async () => {
    const { notes, panel, told } = await mountOn(onVoiceCall, other);
    await told(() => service.emit(recordOf('mine')));
    expect(panel('call-status')).toContain('No call');
    expect(notes()).toBe('');
  });

  it.each([null, '', ' ', 7, undefined])('says that the call cannot be known from the key %p', async (key) => {
    const { element, notes, panel, told } = await mountOn(onVoiceCall, mine);
    await told(() => service.emit(recordOf(key)));
    expect(notes()).toBe(UNKNOWN);
    expect(panel('call-status')).toContain('No call');
    await expect(element).toBeAccessible();
  });

  it('says so when the record cannot be read', async () => {
    const { element, notes, panel, told } = await mountOn(onVoiceCall, mine);
    await told(() => service.error({ message: 'You have no access' }, 403));
    expect(notes()).toBe(UNKNOWN);
    expect(panel('call-status')).toContain('No call');
    await expect(element).toBeAccessible();
  });

  it('says so when the record has no such field', async () => {
    const { notes, told } = await mountOn(onVoiceCall, mine);
    await told(() => service.emit({ id: RECORD, apiName: 'VoiceCall', fields: {} }));
    expect(notes()).toBe(UNKNOWN);
  });

  it('takes an answer about another record for none', async () => {
    const { element, notes, panel, told } = await mountOn(onVoiceCall, mine, other);
    await told(() => service.emit(recordOf('mine')));
    await told(() => (element.recordId = '0LQ000000000002AAA'));
    expect(notes()).toBe(READING);
    expect(panel('participants')).not.toContain('Ada Alvarez');
    await told(() => service.emit(recordOf('other', '0LQ000000000002AAA')));
    expect(panel('participants')).toContain('Bo Berg');
  });

  it('knows a record by its id of 15 characters too', async () => {
    const { panel, told } = await mountOn({ ...onVoiceCall, recordId: RECORD.slice(0, 15) }, mine);
    await told(() => service.emit(recordOf('mine')));
    expect(panel('call-status')).toContain('Connected');
  });

  it('waits for a page that has not said which record it is', async () => {
    const { notes, panel } = await mountOn({ objectApiName: 'VoiceCall' }, mine);
    expect(notes()).toBe(READING);
    expect(panel('call-status')).toContain('No call');
  });

  it('shows all calls when asked to, and reads nothing', async () => {
    const { notes, panel } = await mountOn({ ...onVoiceCall, showAllCalls: true }, mine, other);
    expect(notes()).toBe('');
    expect(service.getLastConfig()).toMatchObject({ recordId: undefined });
    for (const name of ['Ada Alvarez', 'Bo Berg']) expect(panel('participants')).toContain(name);
  });
});

describe('elsewhere', () => {
  it.each<[string, Page]>([
    ['in the utility bar, which names the record that is viewed but no object', { recordId: RECORD }],
    ['on the page of another object', { recordId: '500000000000001AAA', objectApiName: 'Case' }],
    ['on a home or app page', {}],
  ])('shows all calls and reads nothing %s', async (_, page) => {
    const { notes, panel } = await mountOn(page, mine, other);
    expect(notes()).toBe('');
    expect(service.getLastConfig()).toMatchObject({ recordId: undefined });
    for (const name of ['Ada Alvarez', 'Bo Berg']) expect(panel('participants')).toContain(name);
  });
});

describe('the sign of a simulation', () => {
  const from = (relayId: string) => ({ v: 1, relayId, seq: 1, ...mine });

  it('is there as soon as a simulated relay was heard', async () => {
    const { element, notes } = await mountOn({}, from('simulated-4f2a'));
    expect(notes()).toBe('Simulated');
    await expect(element).toBeAccessible();
  });

  it.each(['4f2a', 'not-simulated-4f2a'])('is not there for the relay %p', async (relayId) => {
    const { notes } = await mountOn({}, from(relayId), mine);
    expect(notes()).toBe('');
  });

  it('stands beside the note about the record', async () => {
    const { element, notes } = await mountOn(onVoiceCall, from('simulated-4f2a'));
    expect(notes()).toBe(`Simulated${READING}`);
    await expect(element).toBeAccessible();
  });
});
