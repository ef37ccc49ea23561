import { measureBatch, type AudioSample } from 'c/voiceAudioQuality';
import { audioText } from '../audioText';

interface Stats {
  readonly lossPct?: number;
  readonly jitterMs?: number;
  readonly rttMs?: number;
}

/** Input counts the packets that arrived, output those that were sent. */
const statsOf = ({ lossPct = 0, jitterMs = 0, rttMs = 0 }: Stats, isInput: boolean) => ({
  packetsCount: isInput ? 1000 - 10 * lossPct : 1000,
  packetsLost: 10 * lossPct,
  jitterBufferMillis: jitterMs,
  roundTripTimeMillis: rttMs,
});

/** The batch that these statistics make. */
function sampleOf(input: Stats | null, output: Stats | null): AudioSample {
  const channels = {
    ...(input && { inputChannelStats: statsOf(input, true) }),
    ...(output && { outputChannelStats: statsOf(output, false) }),
  };
  const sample = measureBatch({ stats: [channels] });
  if (!sample) throw new Error('The statistics make no sample.');
  return sample;
}

describe('poor audio in words', () => {
  it.each([
    ['Poor audio in what you hear: 12 % of the packets lost', { lossPct: 12 }, {}],
    ['Poor audio in what the customer hears: 12 % of the packets lost', {}, { lossPct: 12 }],
    ['Bad audio in what you hear: 30 % of the packets lost', { lossPct: 30 }, {}],
    ['Bad audio in what the customer hears: 30 % of the packets lost', {}, { lossPct: 30 }],
    ['Poor audio in what you hear: jitter of 200 ms', { jitterMs: 200 }, {}],
    ['Bad audio in what the customer hears: jitter of 400 ms', {}, { jitterMs: 400 }],
    ['Poor audio in what you hear: round trip of 400 ms', { rttMs: 400 }, {}],
    ['Bad audio in what the customer hears: round trip of 600 ms', { rttMs: 600 }, { lossPct: 1 }],
  ] as const)('are "%s"', (text, input, output) => {
    expect(audioText(sampleOf(input, output))).toBe(text);
  });

  it('tell of the worse direction, and of two equal ones what the rep hears', () => {
    expect(audioText(sampleOf({ lossPct: 12 }, { lossPct: 30 }))).toContain('Bad audio in what the customer hears');
    expect(audioText(sampleOf({ lossPct: 30 }, { lossPct: 12 }))).toContain('Bad audio in what you hear');
    expect(audioText(sampleOf({ lossPct: 12 }, { lossPct: 12 }))).toContain('what you hear');
  });

  it('tell of the one direction that was measured', () => {
    expect(audioText(sampleOf(null, { lossPct: 12 }))).toContain('what the customer hears');
    expect(audioText(sampleOf({ lossPct: 12 }, null))).toContain('what you hear');
  });

  it('tell whole numbers', () => {
    expect(audioText(sampleOf({ lossPct: 12.4 }, {}))).toContain(': 12 % ');
    expect(audioText(sampleOf({ jitterMs: 200.6 }, {}))).toMatch(/jitter of 201 ms$/);
  });
});
