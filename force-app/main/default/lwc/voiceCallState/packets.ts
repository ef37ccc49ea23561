import type { AudioSample, ChannelQuality } from 'c/voiceAudioQuality';
import type { CallState } from './state';

type HadPackets = CallState['hadPackets'];

const hasPackets = (channel: ChannelQuality | null): boolean => channel !== null && channel.packets > 0;

/** Adds the directions that had a packet in this batch; returns the same object if nothing changed. */
export function withPackets(had: HadPackets, sample: AudioSample): HadPackets {
  const input = had.input || hasPackets(sample.input);
  const output = had.output || hasPackets(sample.output);
  return input === had.input && output === had.output ? had : { input, output };
}
