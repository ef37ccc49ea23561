import { measureBatch } from 'c/voiceAudioQuality';
import type { VoiceEvent } from 'c/voiceEvents';
import type { Told } from './change';
import { withLast } from './recent';
import type { AudioRecord, Call } from './state';

/** Two hours of batches at one each 30 s. */
const RECENT_BATCHES = 240;

const NO_AUDIO: AudioRecord = {
  batches: 0,
  mosMin: Infinity,
  mosSum: 0,
  lossMaxPct: 0,
  jitterMaxMs: 0,
  rttMaxMs: null,
  recent: [],
};

/** One AUDIO_STATS batch more; nothing when the batch has no sample. */
export function withBatch(call: Call, detail: VoiceEvent['detail'], at: number): Told {
  const sample = measureBatch(detail);
  if (!sample) return {};
  const was = call.audio ?? NO_AUDIO;
  const { input, output, rttMs, mos } = sample;
  const audio: AudioRecord = {
    batches: was.batches + 1,
    mosMin: Math.min(was.mosMin, mos),
    mosSum: was.mosSum + mos,
    lossMaxPct: Math.max(was.lossMaxPct, input?.lossPct ?? 0, output?.lossPct ?? 0),
    jitterMaxMs: Math.max(was.jitterMaxMs, input?.jitterMs ?? 0, output?.jitterMs ?? 0),
    rttMaxMs: rttMs === null ? was.rttMaxMs : Math.max(was.rttMaxMs ?? 0, rttMs),
    recent: withLast(was.recent, { input, output, rttMs, mos, at }, RECENT_BATCHES),
  };
  return { audio };
}
