import lastCall from '@salesforce/label/c.VoiceRelay_Card_LastCall';
import type { CallHistory, LastCall } from 'c/voiceCallCard';
import { fillLabel, formatAgo } from 'c/voiceCallFormat';
import { callTypeText } from 'c/voiceCallLabels';
import type { CallRow } from 'c/voiceCallRow';
import { lastFacts, type FactRow } from './body';
import { callName } from './names';
import { unansweredRow } from './rows';

/** A part of the strip of a call. */
interface StripPart {
  readonly key: string;
  readonly className: string;
  readonly style: string;
}

/** The call that ended last, as it is shown. */
export interface LastCallView {
  readonly title: string;
  readonly who: string;
  readonly type: string;
  readonly strip: readonly StripPart[];
  readonly facts: readonly FactRow[];
}

/** How the call went, each part as wide as it was long. */
function stripOf({ durations }: LastCall): readonly StripPart[] {
  const { ringMs, talkMs, holdMs, wrapUpMs } = durations;
  const parts = { ring: ringMs, talk: talkMs, hold: holdMs, 'wrap-up': wrapUpMs };
  return Object.entries(parts).flatMap(([key, ms]) =>
    ms ? [{ key, className: `part ${key}`, style: `flex-grow: ${ms}` }] : [],
  );
}

/** Shows the last call; null: none. Its number is always masked. */
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

/** Shows the calls that nobody answered. */
export const unansweredRows = ({ unanswered }: CallHistory): readonly CallRow[] => unanswered.map(unansweredRow);
