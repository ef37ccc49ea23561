import fc from 'fast-check';
import { foldBatch, measureBatch } from 'c/voiceAudioQuality';
import { audios } from 'test/oracle/audioTraces';

const received = { packetsCount: 1000, packetsLost: 10, jitterBufferMillis: 20, roundTripTimeMillis: 0 };
const sent = { packetsCount: 500, packetsLost: 1, jitterBufferMillis: 8, roundTripTimeMillis: 84 };

/** A proxy that cannot even be looked at. */
function unreadable(): object {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy;
}

describe('foldBatch', () => {
  it('makes one element of many, with the sums of each direction, and keeps the call’s id', () => {
    const stats = [
      { inputChannelStats: received },
      { inputChannelStats: { ...received, jitterBufferMillis: 40 }, outputChannelStats: sent },
      { outputChannelStats: { packetsCount: 500, packetsLost: 0 } },
    ];
    expect(foldBatch({ callId: 'A', stats, vendor: 'x' })).toEqual({
      callId: 'A',
      stats: [
        {
          inputChannelStats: { packetsCount: 2000, packetsLost: 20, jitterBufferMillis: 30, roundTripTimeMillis: 0 },
          outputChannelStats: { packetsCount: 1000, packetsLost: 1, jitterBufferMillis: 8, roundTripTimeMillis: 84 },
        },
      ],
    });
  });

  it('leaves out a jitter, a channel and a callId that the batch does not have', () => {
    expect(foldBatch({ stats: 'outputChannelStats', packetsCount: 5 })).toEqual({
      stats: [
        {
          inputChannelStats: { roundTripTimeMillis: 0 },
          outputChannelStats: { packetsCount: 5, packetsLost: 0, roundTripTimeMillis: 0 },
        },
      ],
    });
    expect(foldBatch({})).not.toHaveProperty('callId');
  });

  it('measures as before, whatever the batch was', () => {
    fc.assert(
      fc.property(audios, (detail) => {
        expect(measureBatch(foldBatch(detail))).toEqual(measureBatch(detail));
      }),
    );
  });

  it('measures as before with sums that no number can hold', () => {
    const huge = { packetsCount: 1.5e308, packetsLost: 1e308 };
    const detail = { stats: [{ inputChannelStats: huge }, { inputChannelStats: huge }] };
    expect(measureBatch(foldBatch(detail))).toEqual(measureBatch(detail));
    expect(JSON.parse(JSON.stringify(foldBatch(detail)))).toEqual(foldBatch(detail));
  });

  it('returns an unreadable batch unchanged', () => {
    const detail = { callId: 'A', stats: [unreadable()] };
    expect(foldBatch(detail)).toBe(detail);
  });
});

describe('measureBatch', () => {
  it('leaves out elements that are not objects, and takes the others', () => {
    expect(measureBatch({ stats: [null, { inputChannelStats: received }, 7] })?.input?.lossPct).toBeCloseTo(
      1000 / 1010,
    );
  });

  it('looks under audioStats when stats is null', () => {
    expect(measureBatch({ stats: null, audioStats: { stats: [{ inputChannelStats: received }] } })).not.toBeNull();
  });

  it('finds nothing where neither has a list', () => {
    expect(measureBatch({ stats: null, audioStats: null })).toBeNull();
  });

  it('counts a jitter of 0 ms in the mean', () => {
    const quiet = { inputChannelStats: { ...received, jitterBufferMillis: 0 } };
    expect(measureBatch({ stats: [quiet, { inputChannelStats: received }] })?.input?.jitterMs).toBe(10);
  });

  it('has no sample, and throws nothing, when the batch cannot be read', () => {
    expect(measureBatch({ stats: unreadable() })).toBeNull();
    expect(measureBatch({ stats: [{ inputChannelStats: unreadable() }] })).toBeNull();
  });
});
