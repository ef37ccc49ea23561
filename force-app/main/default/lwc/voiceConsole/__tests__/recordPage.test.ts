import {
  expectAccessible,
  receive,
  mountConsole,
  ON_VOICE_CALL,
  pass,
  RECORD,
  recordService,
  START,
  useNewTabs,
  voiceCall,
} from 'test/support/console';
import { event } from 'test/support/trace';

const READING = 'Reading which call this record is about.';
const UNKNOWN = 'Which call this record is about could not be read (field Vendor Call Key), so no call is shown.';
const mine = event('CALL_CONNECTED', START - 2000, { callId: 'mine', participant: 'Ada Alvarez' });
const other = event('CALL_CONNECTED', START - 1000, { callId: 'other', participant: 'Bo Berg' });

interface Page {
  show?: string;
  recordId?: string;
  objectApiName?: string;
  showAllCalls?: boolean;
}

async function mountOn(page: Page, ...messages: unknown[]) {
  const console = await mountConsole<Page>(page);
  await receive(...messages);
  return {
    ...console,
    async answer(tell: () => void): Promise<void> {
      tell();
      await pass(0);
    },
    panel: console.text,
  };
}

useNewTabs();

describe('on the page of a voice call', () => {
  it('reads the call’s id by the name of the field', async () => {
    await mountOn(ON_VOICE_CALL);
    expect(recordService.getLastConfig()).toEqual({ recordId: RECORD, fields: ['VoiceCall.VendorCallKey'] });
  });

  it('shows no call and says that it is reading, until the record has been read', async () => {
    const { notice, panel, answer } = await mountOn(ON_VOICE_CALL, mine);
    expect(notice()).toBe(READING);
    expect(panel('call')).toBe('');
    await answer(() => recordService.emit(voiceCall('mine')));
    expect(notice()).toBe('');
    expect(panel('call')).toContain('Connected');
  });

  it('is accessible while the record is being read', async () => {
    const { element } = await mountOn(ON_VOICE_CALL, mine);
    await expectAccessible(element);
  });

  it('shows that call alone in every panel of calls', async () => {
    const { element, panel, answer } = await mountOn(ON_VOICE_CALL, mine, other);
    await answer(() => recordService.emit(voiceCall('mine')));
    expect(panel('call')).toContain('0:02');
    expect(panel('call')).not.toContain('Bo Berg');
    expect(panel('call')).toContain('Ada Alvarez');
    await expectAccessible(element);
  });

  it('shows the audio of that call, though another is in focus', async () => {
    const stats = [{ inputChannelStats: { packetsCount: 1500, packetsLost: 0 } }];
    const audio = event('AUDIO_STATS', START - 500, { callId: 'mine', stats });
    const held = event('HOLD', START - 400, { callId: 'mine', participant: 'Ada Alvarez' });
    const { element, answer } = await mountOn({ ...ON_VOICE_CALL, show: 'Details' }, mine, other, audio, held);
    const quality = element.shadowRoot?.querySelector<HTMLElement & { call: { callId: string } }>(
      'c-voice-audio-quality-panel',
    );
    await answer(() => recordService.emit(voiceCall('mine')));
    expect(quality?.call.callId).toBe('mine');
    await answer(() => recordService.emit(voiceCall('other')));
    expect(quality?.call.callId).toBe('other');
  });

  it('logs and counts the events of every call: a relay fails for all of them', async () => {
    const { panel, answer } = await mountOn({ ...ON_VOICE_CALL, show: 'Details' }, mine, other);
    await answer(() => recordService.emit(voiceCall('mine')));
    expect(panel('relay-status')).toContain('Events shown here 2');
  });

  it('shows the leg that is open of a call that was offered again under the same id', async () => {
    const ring = (at: number) => event('CALL_STARTED', START + at, { callId: 'mine', participant: 'Ada Alvarez' });
    const missed = [ring(-90_000), event('CALL_ENDED', START - 60_000, { callId: 'mine' })];
    const { answer, panel, word, time } = await mountOn(ON_VOICE_CALL, ...missed, ring(-30_000));
    await answer(() => recordService.emit(voiceCall('mine')));
    expect([word(), time()]).toEqual(['Ringing', '0:30']);
    await receive(event('CALL_CONNECTED', START, { callId: 'mine', participant: 'Ada Alvarez' }));
    expect(word()).toBe('Connected');
    expect(panel('call')).not.toContain('Ringing');
  });

  it('has the attention of that call alone', async () => {
    const muted = event('MUTE', START - 900, { callId: 'other' });
    const { answer, attention } = await mountOn(ON_VOICE_CALL, mine, other, muted);
    await answer(() => recordService.emit(voiceCall('mine')));
    await pass(40_000);
    expect(attention()).toBe('');
    await answer(() => recordService.emit(voiceCall('other')));
    expect(attention()).toBe("They can't hear you");
  });

  it('shows no call if the record’s call is not open', async () => {
    const { notice, panel, answer } = await mountOn(ON_VOICE_CALL, other);
    await answer(() => recordService.emit(voiceCall('mine')));
    expect(panel('call')).toContain('This call is not active');
    expect(notice()).toBe('');
  });

  it.each([null, '', ' ', 7, undefined])('says that the call cannot be known from the key %p', async (key) => {
    const { element, notice, panel, answer } = await mountOn(ON_VOICE_CALL, mine);
    await answer(() => recordService.emit(voiceCall(key)));
    expect(notice()).toBe(UNKNOWN);
    expect(panel('call')).toBe('');
    await expectAccessible(element);
  });

  it('says so when the record cannot be read', async () => {
    const { element, notice, panel, answer } = await mountOn(ON_VOICE_CALL, mine);
    await answer(() => recordService.error({ message: 'You have no access' }, 403));
    expect(notice()).toBe(UNKNOWN);
    expect(panel('call')).toBe('');
    await expectAccessible(element);
  });

  it('says so when the record has no such field', async () => {
    const { notice, answer } = await mountOn(ON_VOICE_CALL, mine);
    await answer(() => recordService.emit({ id: RECORD, apiName: 'VoiceCall', fields: {} }));
    expect(notice()).toBe(UNKNOWN);
  });

  it('takes an answer about another record for none', async () => {
    const { element, notice, panel, answer } = await mountOn(ON_VOICE_CALL, mine, other);
    await answer(() => recordService.emit(voiceCall('mine')));
    await answer(() => (element.recordId = '0LQ000000000002AAA'));
    expect(notice()).toBe(READING);
    expect(panel('call')).not.toContain('Ada Alvarez');
    await answer(() => recordService.emit(voiceCall('other', '0LQ000000000002AAA')));
    expect(panel('call')).toContain('Bo Berg');
  });

  it('knows a record by its id of 15 characters too', async () => {
    const { panel, answer } = await mountOn({ ...ON_VOICE_CALL, recordId: RECORD.slice(0, 15) }, mine);
    await answer(() => recordService.emit(voiceCall('mine')));
    expect(panel('call')).toContain('Connected');
  });

  it('waits for a page that has not said which record it is', async () => {
    const { notice, panel } = await mountOn({ objectApiName: 'VoiceCall' }, mine);
    expect(notice()).toBe(READING);
    expect(panel('call')).toBe('');
  });

  it('shows all calls when asked to, and reads nothing', async () => {
    const { notice, panel } = await mountOn({ ...ON_VOICE_CALL, showAllCalls: true }, mine, other);
    expect(notice()).toBe('');
    expect(recordService.getLastConfig()).toMatchObject({ recordId: undefined });
    for (const name of ['Ada Alvarez', 'Bo Berg']) expect(panel('call')).toContain(name);
  });
});

describe('elsewhere', () => {
  it.each<[string, Page]>([
    ['in the utility bar, which names the record that is viewed but no object', { recordId: RECORD }],
    ['on the page of another object', { recordId: '500000000000001AAA', objectApiName: 'Case' }],
    ['on a home or app page', {}],
  ])('shows all calls and reads nothing %s', async (_, page) => {
    const { notice, panel } = await mountOn(page, mine, other);
    expect(notice()).toBe('');
    expect(recordService.getLastConfig()).toMatchObject({ recordId: undefined });
    for (const name of ['Ada Alvarez', 'Bo Berg']) expect(panel('call')).toContain(name);
  });
});

describe('the sign of a simulation', () => {
  const from = (relayId: string) => ({ v: 1, relayId, seq: 1, ...mine });

  it('is there as soon as a simulated relay was received', async () => {
    const { element, marks } = await mountOn({}, from('simulated-4f2a'));
    expect(marks()).toEqual(['Simulated']);
    await expectAccessible(element);
  });

  it.each(['4f2a', 'not-simulated-4f2a'])('is not there for the relay %p', async (relayId) => {
    const { marks } = await mountOn({}, from(relayId), mine);
    expect(marks()).toEqual([]);
  });

  it('stands beside the note about the record', async () => {
    const { element, marks, notice } = await mountOn(ON_VOICE_CALL, from('simulated-4f2a'));
    expect([marks(), notice()]).toEqual([['Simulated'], READING]);
    await expectAccessible(element);
  });
});
