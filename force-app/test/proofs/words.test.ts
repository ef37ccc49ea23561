import { TOOLKIT_EVENT_TYPES, type ToolkitEventType } from 'c/voiceEvents';
import { EMPTY_STATE, type CallState } from 'c/voiceCallState';
import { checkedReduce } from 'test/invariants';
import { grouped, sayFigure, sizeFrom } from 'test/proofs/figures';
import { stateKey, TELLINGS, type Telling } from 'test/proofs/words';
import { event } from 'test/trace';

/** Of how many events the longest words are; set WORDS_LENGTH for longer ones (15 times as many for each event more). */
const MAX_LENGTH = sizeFrom('WORDS_LENGTH', 5);
const BEGIN = 1_000_000;

function deepFreeze(value: unknown): void {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return;
  Object.values(Object.freeze(value)).forEach(deepFreeze);
}

/** Applies every word, each by one line to the state of the word before it. */
function walk({ gapsMs, callIds, details }: Telling, seen: (state: CallState) => void): void {
  const word: ToolkitEventType[] = [];
  function extend(state: CallState, at: number): void {
    const next = at + (gapsMs[word.length] ?? gapsMs.at(-1) ?? 0);
    const callId = callIds[word.length % callIds.length];
    deepFreeze(state); // a line that changed the state it is applied to would throw
    for (const type of TOOLKIT_EVENT_TYPES) {
      word.push(type);
      const after = checkedReduce(state, event(type, next, { callId, ...details[type] }), word.length);
      seen(after);
      if (word.length < MAX_LENGTH) extend(after, next);
      word.pop();
    }
  }
  try {
    extend(EMPTY_STATE, BEGIN);
  } catch (error) {
    throw new Error(`${word.join(' ')}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}

/** 15 + 15² + … + 15ⁿ */
const expected = TOOLKIT_EVENT_TYPES.length * ((TOOLKIT_EVENT_TYPES.length ** MAX_LENGTH - 1) / 14);

it(`every sequence of up to ${MAX_LENGTH} events keeps the invariants`, () => {
  const states = new Set<string>();
  for (const telling of TELLINGS) {
    let words = 0;
    walk(telling, (state) => {
      words += 1;
      states.add(stateKey(state));
    });
    expect(words).toBe(expected);
  }
  sayFigure(
    'all words',
    `${grouped(expected)} words, each told ${TELLINGS.length} ways, ${grouped(states.size)} states, 0 violations`,
  );
});
