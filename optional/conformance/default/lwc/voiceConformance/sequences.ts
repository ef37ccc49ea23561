import type { ToolkitEventType } from 'c/voiceEvents';
import type { Trail } from './trail';

const ARROW = ' → ';
/** As long a pattern as is looked for: HOLD → RESUME → HOLD → RESUME is one of two. */
const LONGEST_PATTERN = 2;

/** How often the first `length` types come in a row. */
function repeatsOf(types: readonly ToolkitEventType[], length: number): number {
  const differs = types.findIndex((type, at) => type !== types[at % length]);
  return Math.floor((differs < 0 ? types.length : differs) / length);
}

/** The types with what comes twice or more in a row written once: "MUTE+", "(HOLD → RESUME)+". */
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

/** The types of a call's events in order, AUDIO_STATS left out; "…" at the end: the call is still up. */
export function sequenceOf({ marks, call }: Trail): string {
  const types = marks.map(({ type }) => type).filter((type) => type !== 'AUDIO_STATS');
  return [...foldRepeats(types), ...(call?.endedAt === null ? ['…'] : [])].join(ARROW);
}
