import { TOOLKIT_EVENT_TYPES } from 'c/voiceEvents';
import { detailOf, SINGLE_EVENTS } from '../singleEvent';

const FIELDS = { callId: 'call-1', callType: 'inbound', participant: '+1 (415) 555-0123' };

describe('single events', () => {
  it('are all the events of the toolkit', () => {
    expect([...SINGLE_EVENTS].sort()).toEqual([...TOOLKIT_EVENT_TYPES].sort());
  });

  it('carry what the toolkit documents for each', () => {
    expect(detailOf('CALL_STARTED', FIELDS)).toEqual(FIELDS);
    expect(detailOf('CALL_CONNECTED', FIELDS)).toEqual({ ...FIELDS, callAttributes: expect.any(Object) });
    expect(detailOf('HOLD', FIELDS)).toEqual({ callId: 'call-1', participant: '+1 (415) 555-0123' });
    expect(detailOf('SWAP', FIELDS)).toEqual({ callId: 'call-1' });
  });

  it('report audio as a list of elements with both channels', () => {
    expect(detailOf('AUDIO_STATS', FIELDS)).toMatchObject({
      callId: 'call-1',
      stats: [{ inputChannelStats: { packetsCount: 1500 }, outputChannelStats: { roundTripTimeMillis: 84 } }],
    });
  });

  it('leave out what the form leaves empty', () => {
    expect(detailOf('CALL_STARTED', { callId: '', callType: '', participant: '' })).toEqual({});
  });
});
