// What the pictures of the workbench show.

/** The shots of the workbench, in the order of the page that shows them. */
export const WORKBENCH_SHOTS = [
  {
    name: 'time-travel',
    says: 'Time travel: every panel shows the moment that was chosen, and a banner says so.',
    query: 'theme=slds2',
    play: 'vendor-oddities',
    moment: 12,
    size: [1280, 800],
  },
  {
    name: 'faults',
    says: 'Faults that are switched on, and how often each struck.',
    press: ['Drop', 'Double'],
    play: 'hold',
    of: 'section[aria-label="Faults"]',
    size: [1280, 1800],
  },
  {
    name: 'inspector',
    says: 'The traffic on the wire, and the state of a reader as a tree.',
    query: 'theme=slds2-dark',
    tab: 'Inspector',
    play: 'blind-transfer',
    of: 'workbench-inspector-page',
    size: [1600, 1300],
  },
  {
    name: 'call-summary',
    says: 'The summary of the calls as Markdown, without personal data.',
    query: 'theme=slds2',
    play: 'consult-swap-conference',
    tab: 'Call summary',
    of: 'workbench-summary-page',
    size: [1280, 900],
  },
  {
    name: 'conformance',
    says: 'The conformance report of what was received.',
    play: 'vendor-oddities',
    tab: 'Conformance report',
    of: 'workbench-report-page',
    size: [1280, 900],
  },
  {
    name: 'event-catalogue',
    says: 'The event catalogue, made from the typed contract.',
    query: 'theme=slds2',
    tab: 'Event catalogue',
    search: 'every participant',
    of: 'workbench-catalogue-page',
    size: [1280, 1000],
  },
];
