import type { ToolkitEventType } from 'c/voiceEvents';
import type { Trail } from './trail';

const ARROW = ' → ';
/** The longest pattern to look for: HOLD → RESUME → HOLD → RESUME repeats a pattern of two. */
const LONGEST_PATTERN = 2;

/** Counts how often the first `length` types repeat in a row. */
function repeatsOf(types: readonly ToolkitEventType[], length: number): number {
  const differs = types.findIndex((type, at) => type !== types[at % length]);
  return Math.floor((differs < 0 ? types.length : differs) / length);
}

/** Folds repeats: "MUTE+", "(HOLD → RESUME)+". */
function foldRepeats(types: readonly ToolkitEventType[]): readonly string[] {
  const folded: string[] = [];
  for (let at = 0; at < types.length;) {
    const rest = types.slice(at);
    let [length, repeats] = [1, repeatsOf(rest, 1)];
    while (repeats < 2 && length < LONGEST_PATTERN) repeats = repeatsOf(rest, ++length);
    if (repeats < 2) [length, repeats] = [1, 1];
    const pattern = rest.slice(0, length).join(ARROW);
    folded.push(repeats < 2 ? pattern : `${length > 1 ? `(${pattern})` : pattern}+`);
    at += length * repeats;
  }
  return folded;
}

/** Writes the types of a call's events in order, without AUDIO_STATS; "…" at the end means that the call goes on. */
export function sequenceOf({ marks, call }: Trail): string {
  const types = marks.map(({ type }) => type).filter((type) => type !== 'AUDIO_STATS');
  return [...foldRepeats(types), ...(call?.endedAt === null ? ['…'] : [])].join(ARROW);
}
