import { FIGURES, isFields, type Fields } from './fields';

/** The form of an AUDIO_STATS batch. */
export interface AudioForm {
  readonly form: string;
  readonly elements: readonly unknown[];
}

const CHANNELS = ['inputChannelStats', 'outputChannelStats'] as const;
const WITHOUT_FIGURES: AudioForm = { form: 'none of these forms', elements: [] };

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null; // not JSON, so none of the forms
  }
}

function formAt(place: string, stats: unknown): AudioForm | null {
  const isText = typeof stats === 'string';
  const value = isText ? parsed(stats) : stats;
  if (!isFields(value)) return null;
  const how = Array.isArray(value) ? 'a list' : 'one element';
  return {
    form: `${place}: ${isText ? `JSON text of ${how}` : how}`,
    elements: Array.isArray(value) ? value : [value],
  };
}

function figuresOf(detail: Fields): Fields {
  return Object.fromEntries(Object.entries(detail).filter(([name]) => Object.hasOwn(FIGURES, name)));
}

/** Finds the form of an AUDIO_STATS `detail`: the first accepted form that fits. */
export function audioFormOf(detail: Fields): AudioForm {
  const { stats, audioStats } = detail;
  const channel = CHANNELS.find((name) => name === stats);
  if (channel) return { form: 'flat: stats names the channel', elements: [{ [channel]: figuresOf(detail) }] };
  const nested = isFields(audioStats) ? audioStats['stats'] : null;
  return formAt('stats', stats) ?? formAt('audioStats.stats', nested) ?? WITHOUT_FIGURES;
}

/** Lists the channels of one element; `which` names them. */
export function channelsOf(element: unknown): { readonly which: string; readonly channels: readonly Fields[] } {
  const [input, output] = CHANNELS.map((name) => (isFields(element) ? element[name] : null));
  const channels = [input, output].filter(isFields);
  if (channels.length === 2) return { which: 'both channels', channels };
  return { which: isFields(input) ? 'input only' : isFields(output) ? 'output only' : 'no channel', channels };
}
