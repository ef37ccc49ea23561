import { existsSync, readFileSync } from 'node:fs';
import { TOOLKIT_EVENT_TYPES } from 'c/voiceEvents';
import { createRelayBench, RELAY_FOLDER, relaySources, utilitySources } from 'test/relay';
import { attributesOf, parseMarkup, parseXml } from 'workbench/aura/markup';

const CONSOLE_META = 'force-app/main/default/lwc/voiceConsole/voiceConsole.js-meta.xml';
const markup = parseMarkup(relaySources.cmp);
const file = (name: string): string => readFileSync(`${RELAY_FOLDER}/voiceToolkitRelay${name}`, 'utf8');
const designed = [...parseXml(file('.design')).children].map((element) => Object.fromEntries(attributesOf(element)));
const forwarded = markup.children.find(({ tag }) => tag === 'c:voiceConsole');
/** What the journal is told; everything else is the console's. */
const OF_JOURNAL = ['noRestore'];
const ofConsole = designed.filter(({ name = '' }) => !OF_JOURNAL.includes(name));

afterEach(() => document.body.replaceChildren());

it('offers in App Builder the attributes that it declares, with the same defaults', () => {
  const taken = [...(forwarded?.attributes ?? [])].filter(([, { kind }]) => kind !== 'action').map(([name]) => name);
  const handedOn = taken.filter((name) => name !== 'relayStatus');
  expect(handedOn.length).toBeGreaterThan(5);
  expect(designed.map(({ name }) => name)).toEqual([...handedOn, ...OF_JOURNAL]);
  for (const { name = '', default: text } of designed)
    expect(markup.attributes.get(name)).toMatchObject({ access: 'global', defaultText: text });
});

/** What the console offers, by the targets where it does. */
function offeredByConsole() {
  const meta = new DOMParser().parseFromString(readFileSync(CONSOLE_META, 'utf8'), 'text/xml');
  return [...meta.querySelectorAll('targetConfig')].map((config) => ({
    targets: config.getAttribute('targets'),
    properties: [...config.querySelectorAll('property')].map((element) => Object.fromEntries(attributesOf(element))),
  }));
}

it('offers for each attribute what the console offers: type, default, choices and limits', () => {
  for (const { properties } of offeredByConsole()) {
    const shared = properties.filter(({ name }) => name !== 'showAllCalls');
    const typed = ofConsole.map((attribute) => ({
      ...attribute,
      type: markup.attributes.get(attribute['name'] ?? '')?.type,
    }));
    expect(shared).toEqual(typed);
  }
});

it('has no showAllCalls: it asks the platform for no record, so its console shows all calls wherever it stands', () => {
  const offering = offeredByConsole().filter(({ properties }) =>
    properties.some(({ name }) => name === 'showAllCalls'),
  );
  expect(offering.map(({ targets }) => targets)).toEqual(['lightning__RecordPage']);
  expect(relaySources.cmp).not.toMatch(/force:has(RecordId|SObjectName)/);
  for (const name of ['showAllCalls', 'recordId', 'objectApiName']) {
    expect(markup.attributes.has(name)).toBe(false);
    expect(forwarded?.attributes.has(name)).toBe(false);
  }
});

it('forwards every designed attribute under its own name: to the console, or to the journal', () => {
  const journal = markup.children.find(({ tag }) => tag === 'c:voiceJournal');
  for (const { name = '' } of designed) {
    const child = OF_JOURNAL.includes(name) ? journal : forwarded;
    expect(child?.attributes.get(name)).toEqual({ kind: 'attribute', name });
  }
});

it('has its turn and its journal on the page before the console, and after what they publish on', () => {
  expect(markup.children.map(({ tag }) => tag)).toEqual([
    'force:serviceCloudVoiceToolkitApi',
    'lightning:messageChannel',
    'c:voiceRelayUtility',
    'c:voiceRelayTurn',
    'c:voiceJournal',
    'c:voiceConsole',
  ]);
});

it('tells the journal not to restore calls only when the page says so', () => {
  const [plain, set] = [createRelayBench(), createRelayBench({ attributes: { noRestore: true } })];
  plain.render();
  set.render();
  expect([plain.journal.given['noRestore'], set.journal.given['noRestore']]).toEqual([false, true]);
});

it('gives the console the defaults, or what the page set', () => {
  const plain = createRelayBench();
  plain.render();
  expect(plain.console.given).toMatchObject({ show: 'All', showNumbers: false, wrapUpGiveUpSeconds: 600 });
  const set = createRelayBench({ attributes: { show: 'Event log', showNumbers: true, wrapUpGiveUpSeconds: 60 } });
  set.render();
  expect(set.console.given).toMatchObject({ show: 'Event log', showNumbers: true, wrapUpGiveUpSeconds: 60 });
  set.relay.set('v.show', 'Wrap-up');
  expect(set.console.given['show']).toBe('Wrap-up');
});

it('gives the console a new status object when something has changed, and only then', () => {
  const bench = createRelayBench();
  bench.render();
  expect(bench.console.sets['relayStatus']).toBe(1);
  const first = bench.console.given['relayStatus'];
  expect(first).toEqual({
    relayId: bench.status().relayId,
    toolkit: 'found',
    notSubscribed: [],
    seen: 0,
    queued: 0,
    failedPublishes: 0,
    unreadable: 0,
  });
  bench.relay.fire('render');
  expect(bench.console.sets['relayStatus']).toBe(1);
  bench.toolkit.emit('HOLD', { callId: 'A' });
  expect(bench.console.sets['relayStatus']).toBe(2);
  expect(bench.console.given['relayStatus']).toMatchObject({ seen: 1, queued: 0 });
  expect(first).toMatchObject({ seen: 0 });
});

it('hands what its console says of the calls on to the item of the utility bar, and opens nothing', () => {
  const utility = markup.children.find(({ tag }) => tag === 'c:voiceRelayUtility');
  expect(utility?.attributes.get('face')).toEqual({ kind: 'attribute', name: 'utilityFace' });
  expect(markup.attributes.get('utilityFace')).toMatchObject({ type: 'Object', access: 'private' });
  const bench = createRelayBench();
  bench.render();
  const tell = (face: object | null): void => {
    bench.console.element.dispatchEvent(new CustomEvent('utilityface', { detail: { face } }));
    expect(bench.relay.get('v.utilityFace')).toEqual(face);
  };
  tell({ label: 'Hold 0:01', icon: 'pause', variant: 'warning', highlighted: false });
  tell(null);
  expect(bench.problems).toEqual([]);
  expect([relaySources, utilitySources].map((source) => JSON.stringify(source)).join()).not.toMatch(
    /(open|minimize)Utility/,
  );
});

it('can stand on any page and in the utility bar, but never pops out of it', () => {
  const root = parseXml(relaySources.cmp);
  expect(root.getAttribute('access')).toBe('global');
  expect(root.getAttribute('implements')).toBe('flexipage:availableForAllPageTypes,lightning:utilityItem');
  expect(markup.attributes.get('supportsPopOut')).toMatchObject({ type: 'Boolean', defaultText: 'false' });
});

it('publishes on the message channel of this project', () => {
  const channel = markup.children.find(({ tag }) => tag === 'lightning:messageChannel')?.attributes.get('type');
  expect(channel).toEqual({ kind: 'text', text: 'VoiceTelephonyEvent__c' });
  expect(existsSync('force-app/main/default/messageChannels/VoiceTelephonyEvent.messageChannel-meta.xml')).toBe(true);
});

it('has one table of events: the contract’s', () => {
  const names = [...relaySources.helper.matchAll(/'([A-Z_]{4,})'/g)].map((match) => match[1]);
  expect(names).toEqual(TOOLKIT_EVENT_TYPES);
});

it('has the API version of the project and an icon', () => {
  expect(file('.cmp-meta.xml')).toContain('<apiVersion>66.0</apiVersion>');
  expect(parseXml(file('.svg').replace(/^<\?.*\?>/, '')).localName).toBe('svg');
});
