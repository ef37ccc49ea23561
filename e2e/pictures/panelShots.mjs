// What the pictures of the details, of forced colours and of the utility bar show.

const UTILITY = '.utility-panel';
const PANEL = (name) => `footer [role="region"][aria-label="${name}"]`;
const SLDS_2 = 'theme=slds2&width=420';

/** The shots of what deploys beside the card, in the order of the page that shows them. */
export const PANEL_SHOTS = [
  {
    name: 'forced-colors',
    says: 'Forced colours: words, icons and edges say what colours do not.',
    query: 'width=420',
    media: { forcedColors: 'active', colorScheme: 'dark' },
    state: 'consult',
    of: UTILITY,
    size: [1280, 560],
  },
  {
    name: 'right-to-left',
    says: 'From right to left: the page turns, times and numbers do not.',
    query: `language=en-rtl&${SLDS_2}`,
    state: 'consult',
    of: UTILITY,
    size: [1280, 560],
  },
  {
    name: 'utility-bar',
    says: 'The utility bar while the panel is closed: word and time in its label, marked when something needs attention.',
    state: 'on-hold-too-long',
    press: ['Minimize Voice Relay'],
    size: [1280, 400],
  },
  {
    name: 'hostile-names',
    says: 'Names of any kind are shown whole, as text.',
    query: 'width=320',
    state: 'hostile-names',
    of: PANEL('Call'),
  },
  {
    name: 'details',
    says: 'The details: audio quality, timeline, sums of the parties, event log and relay status, with everything open.',
    query: 'theme=slds2&width=640',
    state: 'oddities',
    hasDetails: true,
    of: 'footer [data-panel="details"]',
    size: [1280, 2600],
  },
  {
    name: 'bad-audio',
    says: 'Audio quality: the grade in words, in both directions, with the chart and its table.',
    query: SLDS_2,
    state: 'bad-audio',
    hasDetails: true,
    of: PANEL('Audio quality'),
    size: [1280, 1400],
  },
  {
    name: 'timeline',
    says: 'The timeline of a call; each kind of time has a pattern of its own.',
    query: 'theme=slds2&width=640',
    state: 'wrap-up',
    hasDetails: true,
    of: PANEL('Timeline'),
    size: [1280, 1400],
  },
  {
    name: 'event-log',
    says: 'The event log, with what did not fit marked.',
    query: 'width=640',
    state: 'oddities',
    hasDetails: true,
    of: PANEL('Event log'),
    size: [1280, 1400],
  },
  {
    name: 'relay-status',
    says: 'The relay’s status, with what did not fit counted and named.',
    query: SLDS_2,
    state: 'oddities',
    hasDetails: true,
    of: PANEL('Relay status'),
    size: [1280, 1400],
  },
  {
    name: 'flow',
    says: 'A flow that started in the panel when the call ended.',
    query: SLDS_2,
    press: ['Flow after a call'],
    play: 'inbound-answered',
    of: UTILITY,
    size: [1280, 800],
  },
];
