import { readFileSync } from 'node:fs';
import { TOOLKIT_EVENT_TYPES } from 'c/voiceEvents';
import { DEFAULT_SETTINGS } from 'c/voiceSettings';
import { createRelayBench, fakeTime, pass, RELAY_FOLDER, relaySources, utilitySources } from 'test/support/relay';
import { parseMarkup } from 'platform/aura/markup';
import { everyElement, xmlRoot } from 'tools/lib/xml.mjs';

const CONSOLE_META = 'force-app/main/default/lwc/voiceConsole/voiceConsole.js-meta.xml';
const markup = parseMarkup(relaySources.cmp);
const file = (name: string): string => readFileSync(`${RELAY_FOLDER}/voiceToolkitRelay${name}`, 'utf8');
const designed = xmlRoot(file('.design')).children.map(({ attributes }) => attributes);
const forwarded = markup.children.find(({ tag }) => tag === 'c:voiceConsole');
const relayHost = markup.children.find(({ tag }) => tag === 'c:voiceRelayHost');
/** Its console takes these; everything else is a setting of the relay, which travels in its status. */
const OF_CONSOLE = ['show', 'flowEvent', 'flowApiName', 'flowInputs', 'flowOnUnanswered'];
const ofConsole = designed.filter(({ name = '' }) => OF_CONSOLE.includes(name));
const ofRelay = designed.flatMap(({ name = '' }) => (OF_CONSOLE.includes(name) ? [] : [name]));

afterEach(() => document.body.replaceChildren());

it('offers in App Builder the attributes that it declares, with the same defaults', () => {
  expect(designed.length).toBeGreaterThan(5);
  for (const { name = '', default: text } of designed)
    expect(markup.attributes.get(name)).toMatchObject({ access: 'global', defaultText: text });
});

/** What the console offers, by the targets where it does. */
function offeredByConsole() {
  const all = everyElement(xmlRoot(readFileSync(CONSOLE_META, 'utf8')));
  return all
    .filter(({ tag }) => tag === 'targetConfig')
    .map(({ attributes, children }) => ({
      targets: attributes['targets'],
      properties: children.filter(({ tag }) => tag === 'property').map((property) => property.attributes),
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

it('gives the console what the console offers, and its voiceRelayHost the settings', () => {
  const given = (child: typeof forwarded) =>
    [...(child?.attributes ?? [])].filter(([, { kind }]) => kind === 'attribute');
  expect(given(forwarded)).toEqual(OF_CONSOLE.map((name) => [name, { kind: 'attribute', name }]));
  expect(given(relayHost)).toEqual([['settings', { kind: 'attribute', name: 'settings' }]]);
});

it('reports every setting in its status, as the admin set it', () => {
  expect(ofRelay.sort()).toEqual(Object.keys(DEFAULT_SETTINGS).sort());
  const plain = createRelayBench();
  plain.render();
  expect(plain.statuses[0]?.settings).toEqual(DEFAULT_SETTINGS);
  const attributes = { mutedSeconds: 45, maskNumbers: true, showHistory: 'false' };
  const set = createRelayBench({ attributes });
  set.render();
  expect(set.statuses[0]?.settings).toEqual({ ...DEFAULT_SETTINGS, ...attributes });
  expect(set.snapshot.settings).toEqual({
    ...DEFAULT_SETTINGS,
    mutedSeconds: 45,
    maskNumbers: true,
    showHistory: false,
  });
});

it('holds the toolkit, the utility bar, and its voiceRelayHost before the console', () => {
  expect(markup.children.map(({ tag }) => tag)).toEqual([
    'force:serviceCloudVoiceToolkitApi',
    'lightning:utilityBarAPI',
    'c:voiceRelayUtility',
    'c:voiceRelayHost',
    'c:voiceConsole',
  ]);
});

it.each([
  [undefined, false],
  [true, true],
  ['true', true],
  ['false', false],
])('keeps noRestore %p as %p in the settings of its status', (noRestore, expected) => {
  const bench = createRelayBench({ attributes: noRestore === undefined ? {} : { noRestore } });
  bench.render();
  expect(bench.statuses[0]?.settings).toMatchObject({ noRestore: expected, wrapUpGiveUpSeconds: 600 });
});

it('gives the console the defaults, or the attributes of the page', () => {
  const plain = createRelayBench();
  plain.render();
  expect(plain.console).toMatchObject({ show: 'All', flowEvent: 'CALL_ENDED', flowInputs: 'voiceCallSummary' });
  const set = createRelayBench({ attributes: { show: 'Event log', flowInputs: 'leg', flowOnUnanswered: true } });
  set.render();
  expect(set.console).toMatchObject({ show: 'Event log', flowInputs: 'leg', flowOnUnanswered: true });
  set.relay.set('v.show', 'Wrap-up');
  expect(set.console['show']).toBe('Wrap-up');
});

it('shows the state of the calls on its utility item, and opens nothing', async () => {
  fakeTime();
  const bench = createRelayBench();
  bench.render();
  const before = bench.item();
  bench.toolkit.emit('CALL_CONNECTED', { callId: 'A', participant: 'Bob' });
  await pass(1000);
  expect(bench.item().label).toMatch(/^Connected 0:0\d$/);
  bench.toolkit.emit('CALL_ENDED', { callId: 'A' });
  bench.toolkit.emit('WRAP_UP_ENDED', { callId: 'A' });
  await pass(1000);
  expect(bench.item()).toEqual(before);
  expect(bench.problems).toEqual([]);
  jest.useRealTimers();
  const sources = [relaySources, utilitySources].map((source) => JSON.stringify(source)).join();
  expect(sources).not.toMatch(/(open|minimize)Utility/);
});

it('can stand on any page and in the utility bar, but never pops out of it', () => {
  const { attributes } = xmlRoot(relaySources.cmp);
  expect(attributes['access']).toBe('global');
  expect(attributes['implements']).toBe('flexipage:availableForAllPageTypes,lightning:utilityItem');
  expect(markup.attributes.get('supportsPopOut')).toMatchObject({ type: 'Boolean', defaultText: 'false' });
});

it('has one table of the 15 events', () => {
  const names = [...relaySources.helper.matchAll(/'([A-Z_]{4,})'/g)].map((match) => match[1]);
  expect(names).toEqual(TOOLKIT_EVENT_TYPES);
});

it('has the API version of the project and an icon', () => {
  expect(file('.cmp-meta.xml')).toContain('<apiVersion>66.0</apiVersion>');
  expect(xmlRoot(file('.svg')).tag).toBe('svg');
});
