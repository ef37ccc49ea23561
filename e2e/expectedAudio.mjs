// Whether the sound was bad at the last report, and why: by the trace summary's figures for that report, and for what would be
// left of it without its loss, its jitter or its delay.
import { summaryOf } from './story.mjs';
import { label } from './screenTexts.mjs';

/** From here on nothing is known of the sound any more. */
const STALE_MS = 75_000;
const FAIR = 3.6;
const POOR = 3.1;
const CHANNELS = ['inputChannelStats', 'outputChannelStats'];

/** A report's elements, in whichever of the accepted forms it came. */
function elementsOf({ stats, audioStats, ...fields }) {
  if (CHANNELS.includes(stats)) return [{ [stats]: fields }];
  const told = stats ?? audioStats?.stats ?? [];
  return [typeof told === 'string' ? JSON.parse(told) : told].flat();
}

/** The figures of one report alone; null: it has none. */
function figuresOf(elements) {
  const connected = { at: 0, type: 'CALL_CONNECTED', detail: { callId: 'one' } };
  const report = { at: 0, type: 'AUDIO_STATS', detail: { callId: 'one', stats: elements } };
  return summaryOf([JSON.stringify(connected), JSON.stringify(report)]).calls[0].audio;
}

/** One direction alone, some of its fields changed. The round trip is that of both. */
function figuresIn(elements, channel, change = {}) {
  const other = CHANNELS.find((name) => name !== channel);
  const { roundTripTimeMillis } = change;
  return figuresOf(
    elements.map((element) => ({
      [channel]: element[channel] && { ...element[channel], ...change },
      [other]: { roundTripTimeMillis: roundTripTimeMillis ?? element[other]?.roundTripTimeMillis },
    })),
  );
}

/** Each cause: what a report would be without it, and how it is told. */
const CAUSES = [
  [{ packetsLost: 0 }, ({ lossMaxPct }) => label('Attention_Loss', label('Audio_Percent', Math.round(lossMaxPct)))],
  [
    { jitterBufferMillis: 0 },
    ({ jitterMaxMs }) => label('Attention_Jitter', label('Audio_Milliseconds', Math.round(jitterMaxMs))),
  ],
  [{ roundTripTimeMillis: 0 }, ({ rttMaxMs }) => label('Attention_Delay', label('Audio_Milliseconds', rttMaxMs))],
];

/** What is to be said of a call's sound at a moment; null: nothing. */
export function audioTrouble({ phase, cleanBatch }, at) {
  if (phase !== 'active' || !cleanBatch || at - cleanBatch.at >= STALE_MS) return null;
  const elements = elementsOf(cleanBatch.detail);
  const told = CHANNELS.map((channel) => ({ channel, figures: figuresIn(elements, channel) }));
  const [worse] = told.filter(({ figures }) => figures?.batches).sort((a, b) => a.figures.mosMin - b.figures.mosMin);
  if (!worse || worse.figures.mosMin >= FAIR) return null;
  const scored = CAUSES.map(([change, text]) => ({ text, mos: figuresIn(elements, worse.channel, change).mosMin }));
  const [cause] = scored.sort((a, b) => b.mos - a.mos);
  const name = worse.figures.mosMin >= POOR ? 'CallStatus_PoorAudio' : 'CallStatus_BadAudio';
  return label(name, cause.text(worse.figures));
}
