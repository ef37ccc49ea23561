// What a console says, read from the page.

/** Where consoles stand on the page. */
export const PLACES = { utility: 'footer', record: 'main' };

const part = (name) => `[data-part="${name}"]`;
const pair = { name: ':scope > :first-child', value: ':scope > :last-child' };
const facts = { name: 'dt', value: 'dd' };

/** What is said alike of the call in focus and of the others. */
const callStatusIn = (place) => ({
  who: place + part('who'),
  direction: place + part('direction'),
  badges: [place + part('badge'), ':scope'],
  held: [place + part('held'), { now: part('held-now'), total: part('held-total') }],
  audio: `${place}${part('audio')} strong`,
});

/**
 * Each panel's region and what to read there: a text, or an attribute behind "@", of the first element that a selector finds;
 * a list, as a selector and what to read in each element that it finds; or a record of these.
 */
const PANELS = {
  callStatus: {
    region: 'Call status',
    read: {
      word: '[role="status"]',
      time: '[role="timer"]',
      sinceConnect: part('since-connect'),
      ...callStatusIn('.focus '),
      others: ['.others > li', { word: part('word'), time: part('time'), ...callStatusIn('') }],
    },
  },
  participants: {
    region: 'Participants',
    read: [
      '[data-call]',
      ['li', { name: part('name'), state: part('state'), heldNow: part('held-now'), held: part('held') }],
    ],
  },
  wrapUp: { region: 'Wrap-up', read: ['li', { who: part('who'), time: part('time') }] },
  audio: {
    region: 'Audio quality',
    read: {
      grade: [`${part('grade')} > span`, ':scope'],
      summary: 'svg[role="img"]@aria-label',
      facts: ['.fact', facts],
    },
  },
  timeline: {
    region: 'Call timeline',
    read: {
      summary: '[role="img"]@aria-label',
      legend: [`${part('legend')} li`, { name: ':nth-child(2)', value: ':nth-child(3)' }],
    },
  },
  log: {
    region: 'Event log',
    read: { count: part('count'), rows: '[role="table"]@aria-rowcount', types: ['[role="cell"].type', ':scope'] },
  },
  relay: {
    region: 'Relay status',
    read: {
      word: part('word'),
      marks: ['[data-mark]', { name: 'p:nth-child(1)', why: 'p:nth-child(2)', toDo: 'p:nth-child(3)' }],
      counts: [`${part('counts')} > div`, facts],
      anomalies: [`${part('anomalies')} li`, pair],
    },
  },
};

/** Reads panels inside an element; null for a panel or a part that is not there. Runs in the page. */
function readAll(place, panels) {
  const text = (element) => element?.textContent.replace(/\s+/g, ' ').trim() ?? null;
  function readText(element, [selector, attribute]) {
    const found = selector === ':scope' ? element : element.querySelector(selector);
    return attribute ? (found?.getAttribute(attribute) ?? null) : text(found);
  }
  function read(element, what) {
    if (typeof what === 'string') return readText(element, what.split('@'));
    if (Array.isArray(what)) return [...element.querySelectorAll(what[0])].map((found) => read(found, what[1]));
    return Object.fromEntries(Object.entries(what).map(([name, inside]) => [name, read(element, inside)]));
  }
  return Object.fromEntries(
    Object.entries(panels).map(([name, { region, read: what }]) => {
      const element = document.querySelector(`${place} [role="region"][aria-label="${region}"]`);
      return [name, element && read(element, what)];
    }),
  );
}

/** What the chips of a place say. Runs in the page. */
function readChips(place) {
  return [...document.querySelectorAll(`${place} .chips > li`)].map((chip) => chip.textContent.trim());
}

/** What the chips above the panels of a place say; where several consoles stand, each says its own. */
export const chipsOf = (native, place) => native(readChips, PLACES[place]);

/** What all panels of a place say. `native` runs a function in the page. */
export const readPanels = (native, place) => native(readAll, PLACES[place], PANELS);
