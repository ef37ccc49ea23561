import lastCall from '@salesforce/label/c.VoiceRelay_Card_LastCall';
import type { CallHistory, LastCall } from 'c/voiceCallCard';
import { fillLabel, formatAgo } from 'c/voiceCallFormat';
import { callTypeText } from 'c/voiceCallLabels';
import type { CallRow } from 'c/voiceCallRow';
import { lastFacts, type FactRow } from './body';
import { callName } from './names';
import { unansweredRow } from './rows';

/** A part of the strip that shows how a call went. */
interface StripPart {
  readonly key: string;
  readonly className: string;
  readonly style: string;
}

/** The view of the last call. */
export interface LastCallView {
  readonly title: string;
  readonly who: string;
  readonly type: string;
  readonly strip: readonly StripPart[];
  readonly facts: readonly FactRow[];
}

/** Makes the strip of a call: the width of each part follows its duration. */
function stripOf({ durations }: LastCall): readonly StripPart[] {
  const { ringMs, talkMs, holdMs, wrapUpMs } = durations;
  const parts = { ring: ringMs, talk: talkMs, hold: holdMs, 'wrap-up': wrapUpMs };
  return Object.entries(parts).flatMap(([key, ms]) =>
    ms ? [{ key, className: `part ${key}`, style: `flex-grow: ${ms}` }] : [],
  );
}

/** Makes the view of the last call; null: none. Its number is always masked. */
export function lastCallView({ last }: CallHistory): LastCallView | null {
  return (
    last && {
      title: fillLabel(lastCall, formatAgo(last.agoMs)),
      who: callName(last.call, false),
      type: callTypeText(last.call),
      strip: stripOf(last),
      facts: lastFacts(last),
    }
  );
}

/** Makes the rows of the unanswered calls. */
export const unansweredRows = ({ unanswered }: CallHistory): readonly CallRow[] => unanswered.map(unansweredRow);
