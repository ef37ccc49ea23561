// What the pictures of panels and themes show.

const UTILITY = '.utility-panel';
const PANEL = (name) => `footer [role="region"][aria-label="${name}"]`;
const CONSULT = { state: 'consult', of: UTILITY };
const AUDIO = PANEL('Audio quality');

/** The shots of what deploys, in the order of the page that shows them. */
export const PANEL_SHOTS = [
  { name: 'theme-slds1', says: 'A consultation in SLDS 1: the customer waits, the colleague speaks.', ...CONSULT },
  { name: 'theme-slds2', says: 'The same in SLDS 2.', query: 'theme=slds2', ...CONSULT },
  { name: 'theme-slds2-dark', says: 'The same in SLDS 2, dark.', query: 'theme=slds2-dark', ...CONSULT },
  {
    name: 'forced-colors',
    says: 'The same in forced colours: patterns and edges stay, words and icons say the rest.',
    media: { forcedColors: 'active', colorScheme: 'dark' },
    ...CONSULT,
  },
  {
    name: 'right-to-left',
    says: 'The same from right to left: the page turns, times and numbers do not.',
    query: 'language=en-rtl&theme=slds2',
    ...CONSULT,
  },
  {
    name: 'attention',
    says: 'The attention line: the worst of what the rep should look at, with a way to put it off.',
    query: 'theme=slds2',
    state: 'on-hold-too-long',
    of: UTILITY,
    size: [1280, 480],
  },
  {
    name: 'utility-bar',
    says: 'The utility bar while the panel is closed: phase and time in its label, marked when something needs attention.',
    state: 'on-hold-too-long',
    press: ['Minimize Voice Relay'],
    size: [1280, 400],
  },
  {
    name: 'two-calls',
    says: 'Two calls: the connected one in focus, the other as a card below it.',
    state: 'two-calls',
    of: PANEL('Call status'),
  },
  {
    name: 'hostile-names',
    says: 'Names of any kind are shown whole, as text.',
    query: 'width=320',
    state: 'hostile-names',
    of: PANEL('Call status'),
  },
  {
    name: 'no-call',
    says: 'Without a call, at 320 px.',
    query: 'width=320',
    state: 'no-call',
    of: UTILITY,
    size: [1280, 640],
  },
  {
    name: 'narrow',
    says: 'All panels at 320 px, with a recording that is still paused.',
    query: 'theme=slds2',
    state: 'recording-still-paused',
    of: UTILITY,
    size: [320, 1100],
  },
  {
    name: 'bad-audio',
    says: 'Audio quality: the grade in words, in both directions, with the chart and its table.',
    query: 'theme=slds2',
    state: 'bad-audio',
    open: `${AUDIO} summary`,
    of: AUDIO,
  },
  {
    name: 'timeline',
    says: 'The timeline of a call; each kind of time has a pattern of its own.',
    query: 'theme=slds2&width=640',
    state: 'wrap-up',
    of: PANEL('Call timeline'),
  },
  {
    name: 'wrap-up',
    says: 'A wrap-up past its target, in German.',
    query: 'language=de&theme=slds2',
    state: 'wrap-up-overdue',
    of: UTILITY,
    size: [1280, 640],
  },
  {
    name: 'event-log',
    says: 'The event log, with what did not fit marked.',
    query: 'width=640',
    state: 'oddities',
    of: PANEL('Event log'),
  },
  {
    name: 'relay-status',
    says: 'The relay’s status, with what did not fit counted and named.',
    state: 'oddities',
    of: PANEL('Relay status'),
  },
  {
    name: 'flow',
    says: 'A flow that started in the panel when the call ended.',
    query: 'theme=slds2',
    press: ['Flow after a call'],
    play: 'inbound-answered',
    of: UTILITY,
    size: [1280, 800],
  },
];
