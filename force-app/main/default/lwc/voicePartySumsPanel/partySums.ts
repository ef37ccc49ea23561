import heldTimes from '@salesforce/label/c.VoiceRelay_Parties_HeldTimes';
import title from '@salesforce/label/c.VoiceRelay_Parties_CallWith';
import { displayName, fillLabel, isolated } from 'c/voiceCallFormat';
import { partyText, whoText } from 'c/voiceCallLabels';
import { callKey, isPresent, selectPartyDurations, type Call, type Party } from 'c/voiceCallState';

/** The sums of one party; milliseconds. */
export interface PartySums {
  /** Its place in the call: names may be missing or equal. */
  readonly key: number;
  readonly name: string;
  readonly hasLeft: boolean;
  /** On the line, hold included. */
  readonly presentMs: number;
  /** Null: its hold was never reported. */
  readonly heldMs: number | null;
  /** How often it was held, as "2×"; null: never. */
  readonly heldTimes: string | null;
  readonly isHeldNow: boolean;
  /** Null: not on hold now. */
  readonly heldNowMs: number | null;
}

/** The parties of one call. */
export interface CallSums {
  readonly key: string;
  readonly title: string;
  readonly parties: readonly PartySums[];
}

type Display = (name: string) => string;

function sumsOf(call: Call, party: Party, key: number, now: number, display: Display): PartySums {
  const { presentMs, heldMs, heldNowMs } = selectPartyDurations(call, party, now);
  const isHoldKnown = party.hold !== 'unknown' || party.holdCount > 0;
  return {
    key,
    name: partyText(party, display),
    hasLeft: !isPresent(party),
    presentMs,
    heldMs: isHoldKnown ? heldMs : null,
    heldTimes: party.holdCount > 0 ? fillLabel(heldTimes, party.holdCount) : null,
    isHeldNow: heldNowMs !== null,
    heldNowMs,
  };
}

/** Selects the sums of each party of a call. @param now state time, epoch milliseconds */
export function callSums(call: Call, now: number, showNumbers: boolean): CallSums {
  const display: Display = (name) => displayName(name, showNumbers);
  const who = whoText(call, (name) => isolated(display(name)));
  return {
    key: callKey(call),
    title: fillLabel(title, who),
    parties: call.parties.map((party, index) => sumsOf(call, party, index, now, display)),
  };
}
