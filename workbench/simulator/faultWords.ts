import type { Fault, WhichEvents } from '../lms/faults';

interface FaultWords {
  /** On its switch. */
  readonly label: string;
  /** On a message that it befell. */
  readonly mark: string;
  /** What happens then, and what the screen shows of it. */
  readonly story: string;
}

/** Each fault on an event's way, in the order of that way. */
export const FAULT_WORDS: Readonly<Record<Fault, FaultWords>> = {
  lost: {
    label: 'Lose',
    mark: 'Lost',
    story: 'It never reaches the relay, so no number is missing: nobody can know that it was there.',
  },
  dropped: {
    label: 'Drop',
    mark: 'Dropped',
    story: 'It reaches no reader and no journal. All ask for it in vain, then say “Messages missing”.',
  },
  droppedOnPage: {
    label: 'Drop on page',
    mark: 'Dropped on the record page',
    story: 'It does not reach the record page. Its consoles ask, and the journal in the utility bar has it.',
  },
  doubled: {
    label: 'Double',
    mark: 'Doubled',
    story: 'It is delivered twice. It counts once, and Relay status tells of the double.',
  },
  delayed: {
    label: 'Delay',
    mark: 'Delayed',
    story: 'Later ones overtake it. Readers ask, wait, and put it in its place when it comes.',
  },
};

/** Which events a fault befalls, in words. */
export const WHICH_WORDS: Readonly<Record<WhichEvents, string>> = {
  next: 'The next event',
  third: 'Every third event',
  every: 'Every event',
};
