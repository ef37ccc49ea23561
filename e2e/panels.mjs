// What a console says, read from the page: of the tab that is shown, the card of the calls or the details.

/** Where consoles stand on the page: in the utility bar one with both tabs, on the record page one for each. */
export const PLACES = { utility: 'footer', record: 'main' };

const part = (name) => `[data-part="${name}"]`;
const pair = { name: ':scope > :first-child', value: ':scope > :last-child' };
const facts = { name: 'dt', value: 'dd' };
const region = (name) => `[role="region"][aria-label="${name}"]`;

/** A call in one line, or the bar of the card. */
const rowIn = (row) => ({ word: `${row} ${part('word')}`, time: `${row} ${part('time')}` });
const CHIPS = [part('chip'), ':scope'];
const FACTS = [part('fact'), ':scope'];
const ROW = { ...rowIn(part('row')), who: part('who'), chips: CHIPS, remove: part('remove') };

/**
 * Each panel, where it is found, and what to read there: a text, or an attribute behind "@", of the first element that a
 * selector finds; a list, as a selector and what to read in each element that it finds; or a record of these.
 */
const PANELS = {
  call: {
    at: region('Call'),
    read: {
      ...rowIn(part('bar')),
      beside: `${part('bar')} ${part('beside')}`,
      parties: [part('party'), { who: part('who'), state: part('state') }],
      chips: [`section > .facts ${part('chip')}`, ':scope'],
      facts: [`section > .facts ${part('fact')}`, ':scope'],
      progress: `${part('progress')}@aria-valuenow`,
      remove: part('remove-focus'),
      attention: part('attention'),
      snooze: part('snooze'),
      others: [`${part('rows')} > li`, ROW],
      last: [part('last'), { title: '.head > :first-child', who: part('who'), facts: FACTS }],
      unanswered: [`${part('unanswered')} > li`, { word: part('word'), who: part('who') }],
      why: part('why'),
      toDo: part('to-do'),
      cause: part('cause'),
    },
  },
  parties: {
    at: 'c-voice-party-sums-panel',
    read: [
      '[data-call]',
      [
        part('party'),
        {
          name: part('name'),
          left: part('left'),
          present: part('present'),
          held: part('held'),
          times: part('held-times'),
          heldNow: part('held-now'),
        },
      ],
    ],
  },
  audio: {
    at: region('Audio quality'),
    read: {
      grade: [`${part('grade')} > span`, ':scope'],
      summary: part('summary'),
      facts: ['.fact', facts],
      empty: part('empty'),
    },
  },
  timeline: {
    at: region('Timeline'),
    read: {
      summary: '[role="img"]@aria-label',
      legend: [`${part('legend')} li`, { name: ':nth-child(2)', value: ':nth-child(3)' }],
    },
  },
  /** Its count is there once it is opened; `relay.shown` always says how many events are shown. */
  log: {
    at: region('Event log'),
    read: { count: part('count'), types: ['[role="cell"].type', ':scope'] },
  },
  relay: {
    at: region('Relay status'),
    read: {
      word: part('word'),
      why: part('why'),
      marks: ['[data-mark]', ':scope'],
      counts: [`${part('counts')} > div`, facts],
      seen: `${part('counts')} > div:nth-child(1) dd`,
      shown: `${part('counts')} > div:nth-child(2) dd`,
      anomalies: [`${part('anomalies')} li`, pair],
    },
  },
};

/**
 * Reads panels inside an element as they are seen, without the texts for screen readers; null for a panel or a part that is not
 * there. `isUnscrolled`: only what is inside the box of that element counts. Runs in the page.
 */
function readAll(place, panels, isUnscrolled) {
  const box = isUnscrolled ? document.querySelector(place).getBoundingClientRect() : null;
  const isIn = ({ height, left, top, right, bottom }) =>
    height > 8 && left >= box.left && top >= box.top && right <= box.right && bottom <= box.bottom;
  function isSeen(node) {
    if (node.parentElement.closest('.slds-assistive-text')) return false;
    if (!box || !node.data.trim()) return true;
    const range = document.createRange();
    range.selectNodeContents(node);
    const lines = [...range.getClientRects()];
    return lines.length > 0 && lines.every(isIn);
  }
  function text(element) {
    if (!element) return null;
    const nodes = document.createTreeWalker(element, window.NodeFilter.SHOW_TEXT);
    const seen = [];
    while (nodes.nextNode()) if (isSeen(nodes.currentNode)) seen.push(nodes.currentNode.data);
    return seen
      .join(' ')
      .replace(/[\u2066-\u2069]/g, '')
      .replace(/\s+/g, ' ')
      .trim();
  }
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
    Object.entries(panels).map(([name, { at, read: what }]) => {
      const element = document.querySelector(`${place} :is(${at})`);
      return [name, element && read(element, what)];
    }),
  );
}

/** What the marks above the panels of a place say. Runs in the page. */
function readMarks(place) {
  const marks = document.querySelectorAll(`${place} c-voice-marks.marks [data-mark]`);
  return [...marks].map((mark) => mark.textContent.trim());
}

/** What the marks above the panels of a place say; where several consoles stand, each says its own. */
export const marksOf = (native, place) => native(readMarks, PLACES[place]);

/** What all panels of a place say; null for those that are not shown. `native` runs a function in the page. */
export const readPanels = (native, place) => native(readAll, PLACES[place], PANELS, false);

/** What of the card in the utility bar is to be seen in its panel as it opens, unscrolled. */
export const readAtAGlance = (native) =>
  native(readAll, 'footer [data-relay]', { call: PANELS.call }, true).then(({ call }) => call);

/** Shows the details of a place, with its log, chart and table open, and returns once they are built. */
export async function openDetails({ page, eventually, native }, place) {
  const tab = page.locator(`${PLACES[place]} [data-tab="details"]`);
  if (await tab.count()) await tab.first().click();
  const open = (selector) => {
    const all = [...document.querySelectorAll(`${selector} [data-panel="details"] details`)];
    for (const details of all) details.open = true;
    return all.every((details) => details.children.length > 1);
  };
  await eventually(
    () => native(open, PLACES[place]),
    (areBuilt) => {
      if (!areBuilt) throw new Error('The details are not built yet.');
    },
  );
}

/** What a mark above the panels explains once it has the focus: why it is there, and what to do. */
export async function explanationOf({ page }, word, place) {
  const marks = page.locator(`${PLACES[place]} c-voice-marks.marks`).first();
  await marks.locator('[data-mark]', { hasText: word }).focus();
  const said = (name) => marks.locator(`[data-part="${name}"]`).innerText();
  return { why: await said('why'), toDo: await said('to-do') };
}
