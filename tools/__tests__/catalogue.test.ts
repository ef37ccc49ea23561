import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import Ajv from 'ajv/dist/2020';
import { parseRelayLine, TOOLKIT_EVENT_TYPES } from 'c/voiceEvents';
import { createRelay, type RelayMessage, type StatusMessage } from 'c/voiceRelay';
import { commandProcess } from 'test/support/command';

type Fields = Record<string, unknown>;
interface Entry {
  readonly name: string;
  readonly example: Fields & { readonly detail: Fields };
}

const PAYLOADS = 'force-app/main/default/lwc/voiceEvents/payloads.ts';
const MESSAGES = 'force-app/main/default/lwc/voiceRelay/messages.ts';
const CHANNEL = 'force-app/main/default/messageChannels/VoiceTelephonyEvent.messageChannel-meta.xml';
const FACTS = 'tools/catalogue/facts.json';
const PAGE = 'docs/events.md';
const SCHEMA = 'docs/events.schema.json';
const SHOWN = 'workbench/simulator/catalogue.json';

const read = (file: string): string => readFileSync(file, 'utf8');
const entries = JSON.parse(read(SHOWN)) as readonly Entry[];
const page = read(PAGE);

const command = commandProcess('tools/catalogue/main.mjs');

async function catalogue(...args: string[]) {
  const { status, stdout, stderr } = await command(args);
  return { status, stdout: stdout.trim(), stderr: stderr.trim() };
}

jest.setTimeout(60_000);

describe('npm run catalogue', () => {
  let folder: string;
  const change = (file: string, from: string | RegExp, to: string) => {
    const text = read(join(folder, file));
    expect(text).toMatch(from);
    writeFileSync(join(folder, file), text.replace(from, to));
  };

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'catalogue-'));
    for (const source of [PAYLOADS, MESSAGES, CHANNEL, FACTS, PAGE, SCHEMA, SHOWN, 'traces']) {
      mkdirSync(dirname(join(folder, source)), { recursive: true });
      cpSync(source, join(folder, source), { recursive: true });
    }
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('has written what the contract says', async () => {
    expect(await catalogue('--check')).toEqual({
      status: 0,
      stdout: 'The catalogue is as the contract says.',
      stderr: '',
    });
  });

  it('names each file that a changed contract makes untrue, writes none of them, and then writes them', async () => {
    change(PAYLOADS, "MUTE: ['callId']", "MUTE: ['callId', 'isRemote']");
    change(PAYLOADS, '  callType: string;', '  callType: string;\n  isRemote?: boolean;');
    expect(await catalogue(folder, '--check')).toEqual({
      status: 1,
      stdout: '',
      stderr: `Not what the contract says: ${PAGE}, ${SCHEMA}, ${SHOWN}. Run npm run catalogue.`,
    });
    expect(read(join(folder, PAGE))).toBe(page);
    expect(await catalogue(folder)).toMatchObject({ status: 0, stdout: `Written: ${PAGE}, ${SCHEMA}, ${SHOWN}` });
    expect(read(join(folder, PAGE))).toMatch(/\| `isRemote` +\| `boolean` +\| optional +\| not documented +\|/);
    expect((await catalogue(folder, '--check')).status).toBe(0);
  });

  it('follows the status of the relay, and the words of the message channel', async () => {
    change(MESSAGES, 'Events that hosts received.', 'Events that came.');
    change(CHANNEL, 'Random per page load', 'Random per page');
    expect((await catalogue(folder)).stdout).toBe(`Written: ${PAGE}, ${SCHEMA}`);
    expect(read(join(folder, PAGE))).toMatch(/\| `seen` +\| `number` +\| always +\| Events that came +\|/);
    expect(read(join(folder, SCHEMA))).toContain('"description": "Random per page;');
  });

  it('asks for the facts about an event that it does not know', async () => {
    change(PAYLOADS, 'MUTE: [', 'MUZZLE: [');
    expect(await catalogue(folder)).toEqual({
      status: 1,
      stdout: '',
      stderr: 'facts.json describes events that the contract does not have: MUTE.',
    });
    change(FACTS, /"MUTE": \{[^}]*\},/, '');
    expect((await catalogue(folder)).stderr).toBe('tools/catalogue/facts.json says nothing about the event MUZZLE.');
  });

  it('asks for the type of a field that an event has', async () => {
    change(PAYLOADS, "MUTE: ['callId']", "MUTE: ['callId', 'isRemote']");
    expect((await catalogue(folder)).stderr).toBe('The contract says nothing about the field isRemote of MUTE.');
  });

  it('asks for the facts about a kind of message, or a field of it, that it does not know', async () => {
    change(MESSAGES, "readonly kind: 'status';", "readonly kind: 'weather';");
    expect((await catalogue(folder)).stderr).toBe('tools/catalogue/facts.json says nothing about the kind weather.');
    change(MESSAGES, "readonly kind: 'weather';", "readonly kind: 'status';\n  readonly rain: boolean;");
    expect((await catalogue(folder)).stderr).toBe(
      'Neither the contract nor facts.json describes rain of the kind status.',
    );
  });

  it('shows no example that no trace has', async () => {
    change(FACTS, '"trace": "recording-pause"', '"trace": "mute"');
    expect((await catalogue(folder)).stderr).toBe('The trace mute has no PAUSE_RECORDING to show as an example.');
  });

  it('refuses a type that it cannot say in JSON Schema', async () => {
    change(PAYLOADS, '  callType: string;', '  callType: [string];');
    expect((await catalogue(folder)).stderr).toBe('The catalogue knows no schema for the type [string].');
  });
});

describe('the page', () => {
  it('has a row and a section for each event of the contract, in its order', () => {
    expect(entries.map(({ name }) => name)).toEqual([...TOOLKIT_EVENT_TYPES]);
    const headings = [...page.matchAll(/^## ([A-Z_]+)$/gm)].map(([, name]) => name);
    expect(headings).toEqual([...TOOLKIT_EVENT_TYPES]);
    const rows = [...page.matchAll(/^\| \[([A-Z_]+)\]\(#([a-z_]+)\)/gm)];
    expect(rows.map(([, name, anchor]) => [name, anchor])).toEqual(headings.map((name) => [name, name?.toLowerCase()]));
  });

  it('says of the same four events as the Native Telephony scenario shows that they never come there', () => {
    const never = [...page.matchAll(/^\| \[([A-Z_]+)\].*\| never +\| [^|]+\|$/gm)].map(([, name]) => name);
    expect(never).toEqual(['AUDIO_STATS', 'CALL_STARTED', 'SWAP', 'WRAP_UP_ENDED']);
    expect(never.filter((name) => read('traces/native-telephony.jsonl').includes(`"${name}"`))).toEqual([]);
  });

  it('describes every field that the message channel declares', () => {
    const declared = [...read(CHANNEL).matchAll(/<fieldName>(\w+)</g)].map(([, name]) => name);
    expect(declared.length).toBeGreaterThan(5);
    expect(declared.filter((name) => !page.includes(`| \`${name}\` `))).toEqual([]);
  });

  it('shows only numbers that nobody has', () => {
    const numbers = [...page.matchAll(/"participant": ?"([^"]*\d{4})"/g)].map(([, number]) => number);
    expect(numbers.length).toBeGreaterThan(3);
    expect(numbers.filter((number) => !/\b555-01\d\d$/.test(number ?? ''))).toEqual([]);
  });
});

describe('the JSON Schema', () => {
  const ajv = new Ajv({ strictTypes: false, allErrors: true });
  const validate = ajv.compile(JSON.parse(read(SCHEMA)));
  const faultsOf = (message: unknown) =>
    validate(message)
      ? []
      : (validate.errors ?? []).filter(({ keyword }) => keyword !== 'if').map(({ instancePath }) => instancePath);
  const exampleOf = (type: string) => {
    const example = entries.find(({ name }) => name === type)?.example;
    if (!example) throw new Error(`There is no example of ${type}.`);
    return example;
  };
  const withDetail = (type: string, detail: Fields) => {
    const example = exampleOf(type);
    return { ...example, detail: { ...example.detail, ...detail } };
  };

  const traces = readdirSync('traces').filter((name) => name.endsWith('.jsonl'));
  it.each(traces)('accepts each event of %s', (name) => {
    const lines = read(join('traces', name)).trim().split('\n');
    const events = lines
      .map((line) => JSON.parse(line))
      .filter((line, at) => parseRelayLine(line, at).kind === 'event');
    expect(events.length).toBeGreaterThan(1);
    expect(events.flatMap((event) => faultsOf(event).map((path) => `${event.seq}: ${path}`))).toEqual([]);
  });

  it('accepts each example, with unknown fields and without any documented one', () => {
    expect(entries).toHaveLength(15);
    for (const { name, example } of entries) {
      expect(faultsOf(example)).toEqual([]);
      expect(faultsOf({ ...withDetail(name, { queue: 'Support' }), sentBy: 7 })).toEqual([]);
      expect(faultsOf({ ...example, detail: {} })).toEqual([]);
    }
  });

  it.each(TOOLKIT_EVENT_TYPES)('accepts %s with a number for the id of its call, and refuses a list', (type) => {
    expect(faultsOf(withDetail(type, { callId: 7 }))).toEqual([]);
    expect(new Set(faultsOf(withDetail(type, { callId: [7] })))).toEqual(new Set(['/detail/callId']));
  });

  it.each([
    ['CALL_STARTED', { participant: 4155550123, callType: null }, ['/detail/callType']],
    ['CALL_CONNECTED', { callAttributes: 'isTranscribed' }, ['/detail/callAttributes']],
    ['HOLD', { participant: ['+1 (415) 555-0123'] }, ['/detail/participant']],
  ])('refuses %s with fields of another type', (type, detail, paths) => {
    expect([...new Set(faultsOf(withDetail(type, detail)))].sort()).toEqual(paths);
  });

  it('accepts audio statistics as a list, one element or text, and refuses a number that is text', () => {
    const element = { inputChannelStats: { packetsCount: 1500, packetsLost: 3 } };
    for (const stats of [[element], element, JSON.stringify([element]), []])
      expect(faultsOf(withDetail('AUDIO_STATS', { stats }))).toEqual([]);
    const wrong = { inputChannelStats: { packetsCount: '1500' } };
    for (const stats of [[wrong], wrong, 7])
      expect(faultsOf(withDetail('AUDIO_STATS', { stats }))).toContain('/detail/stats');
  });

  it.each(['v', 'relayId', 'seq', 'at', 'type', 'detail'])(
    'refuses a message without %s, or with a wrong one',
    (field) => {
      const { [field]: value, ...rest } = exampleOf('MUTE') as Fields;
      expect(value).toBeDefined();
      expect(faultsOf(rest)).toEqual(['']);
      expect(new Set(faultsOf({ ...rest, [field]: false }))).toEqual(new Set([`/${field}`]));
    },
  );

  it('accepts that a message was cut, and refuses another value of that', () => {
    expect(faultsOf({ ...exampleOf('MUTE'), cut: true })).toEqual([]);
    expect(faultsOf({ ...exampleOf('MUTE'), cut: false })).toEqual(['/cut']);
  });

  it('accepts an event of an unknown type and a message of an unknown kind', () => {
    expect(faultsOf({ ...exampleOf('MUTE'), type: 'WHISPER', detail: { callId: 7 } })).toEqual([]);
    expect(faultsOf({ v: 1, kind: 'weather' })).toEqual([]);
  });

  it('accepts what a relay publishes, its status and what it cuts, and refuses a status with a field of another type', () => {
    const published: (RelayMessage | StatusMessage)[] = [];
    const retries: (() => void)[] = [];
    const relay = createRelay({
      relayId: 'relay-1',
      now: () => ({ wallTime: 5, pageTime: 5 }),
      after: (_ms, action) => {
        retries.push(action);
        return () => undefined;
      },
      storedStamp: null,
      lastSeqFrom: () => -Infinity,
    });
    const settings = { noRestore: true, wrapUpGiveUpSeconds: 300 };
    relay.join({
      settings,
      publish(message) {
        if ('detail' in message && 'tooMuch' in message.detail) throw new Error('refused');
        published.push(message);
      },
    });
    const payload = { type: 'MUTE', detail: { callId: 'A', tooMuch: true } };
    const received = { type: 'MUTE', wallTime: 5, pageTime: 5, json: JSON.stringify(payload), payload };
    relay.receive([received, { facts: { listening: true, toolkit: 'found', notSubscribed: ['SWAP'] } }]);
    for (let retry = 0; retry < 5; retry += 1) retries.at(-1)?.();
    const statuses = published.filter((message) => 'kind' in message);
    expect(published.filter((message) => 'cut' in message).length).toBe(1);
    expect(statuses.length).toBeGreaterThan(1);
    expect(published.flatMap(faultsOf)).toEqual([]);
    const [status] = statuses;
    for (const field of Object.keys(status ?? {}).filter((name) => name !== 'kind'))
      expect([field, new Set(faultsOf({ ...status, [field]: [7] }))]).toEqual([
        field,
        new Set([field === 'notSubscribed' ? '/notSubscribed/0' : `/${field}`]),
      ]);
    expect(faultsOf({ v: 1, kind: 'status' }).length).toBe(10);
  });
});
