import type { AudioSample, ChannelQuality } from 'c/voiceAudioQuality';
import type { CallState } from './state';

type HadPackets = CallState['hadPackets'];

const hasPackets = (channel: ChannelQuality | null): boolean => channel !== null && channel.packets > 0;

/** The directions that had a packet, with those of one batch more; the same object when nothing changed. */
export function withPackets(had: HadPackets, sample: AudioSample): HadPackets {
  const input = had.input || hasPackets(sample.input);
  const output = had.output || hasPackets(sample.output);
  return input === had.input && output === had.output ? had : { input, output };
}
