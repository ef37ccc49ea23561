import type { Fault, WhichEvents, WireFault } from '../../platform/lms/faults';

interface FaultText {
  /** On its switch. */
  readonly label: string;
  /** What happens then, and what the screen shows of it. */
  readonly story: string;
}

/** Each fault on an event's way, in the order of that way. */
export const FAULT_TEXTS: Readonly<Record<Fault, FaultText>> = {
  lost: {
    label: 'Lose',
    story: 'It never reaches the relay, so no number is missing: nobody can know that it was there.',
  },
  refused: {
    label: 'Refuse',
    story: 'The channel refuses its message for its content. After five attempts it is published cut.',
  },
  dropped: {
    label: 'Drop',
    story: 'It reaches no reader: its number is missing, and every console says so.',
  },
  doubled: {
    label: 'Double',
    story: 'It is delivered twice. It counts once, and nothing is said.',
  },
};

/** What the traffic says of a message that was hit on the wire. */
export const FAULT_MARKS: Readonly<Record<WireFault, string>> = { dropped: 'Dropped', doubled: 'Doubled' };

/** Which events a fault is for, in words. */
export const WHICH_TEXTS: Readonly<Record<WhichEvents, string>> = {
  next: 'The next event',
  third: 'Every third event',
  every: 'Every event',
};
