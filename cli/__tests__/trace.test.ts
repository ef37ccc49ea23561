import { spawnSync, type StdioOptions } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { commandProcess, type Outcome } from 'test/support/command';

const ROOT = resolve('.');
const folder = mkdtempSync(join(tmpdir(), 'trace-'));
afterAll(() => rmSync(folder, { recursive: true }));

// The first run may have to compile the core.
jest.setTimeout(60_000);

interface Surroundings {
  input?: string | Buffer;
  stdio?: StdioOptions;
  cwd?: string;
  env?: object;
}

function node(args: readonly string[], options: Surroundings = {}): Outcome {
  const { npm_lifecycle_event: _, ...inherited } = process.env;
  const env = { ...inherited, ...options.env };
  return spawnSync(process.execPath, [...args], { cwd: ROOT, ...options, env, encoding: 'utf8', maxBuffer: 1 << 24 });
}

/** Runs the command as a user does, in a process of its own. */
const traceAlone = (args: readonly string[], options: Surroundings = {}): Outcome =>
  node([join(ROOT, 'cli', 'trace.mjs'), ...args], options);
const trace = commandProcess('cli/main.mjs');

function fileWith(content: string | Buffer, name = 'a.jsonl'): string {
  const file = join(folder, name);
  writeFileSync(file, content);
  return file;
}

const started = (participant: string, callId = 'A'): string =>
  JSON.stringify({ type: 'CALL_STARTED', at: 1000, detail: { callId, callType: 'inbound', participant } });

interface Summary {
  readonly events: number;
  readonly calls: readonly { readonly participant: string }[];
  readonly anomalies: readonly object[];
}

async function summaryOf(content: string | Buffer): Promise<Summary> {
  const { status, stdout, stderr } = await trace(['summary', fileWith(content), '--json']);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return JSON.parse(stdout) as Summary;
}

describe('--json', () => {
  it.each(['consult-swap-conference', 'vendor-oddities'])('prints the summary of the trace %s', async (name) => {
    const { status, stdout, stderr } = await trace(['summary', `traces/${name}.jsonl`, '--json']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(JSON.parse(stdout)).toEqual(JSON.parse(readFileSync(`traces/expected/${name}.json`, 'utf8')));
  });

  it('reads standard input for "-"', () => {
    const input = readFileSync('traces/hold.jsonl');
    const { status, stdout } = traceAlone(['--json', 'summary', '-'], { input });
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toEqual(JSON.parse(readFileSync('traces/expected/hold.json', 'utf8')));
  });

  it('masks names with --mask', async () => {
    const { stdout } = await trace(['summary', 'traces/warm-transfer.jsonl', '--json', '--mask']);
    expect(JSON.parse(stdout).calls[0]).toMatchObject({
      participant: '…0170',
      parties: [{ name: '…0170' }, { name: 'R…' }],
    });
  });

  it('writes no control character that a terminal would obey, and loses none', async () => {
    const { stdout } = await trace(['summary', fileWith(started('\u001b[31m\u009b2J\u007f\u2028')), '--json']);
    expect(stdout).toMatch(/^[^\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028]*$/);
    expect(JSON.parse(stdout).calls[0].participant).toBe('\u001b[31m\u009b2J\u007f\u2028');
  });
});

describe('reading', () => {
  it('accepts a byte order mark, CRLF, blank lines that count, and a last line without an end', async () => {
    const { events, calls, anomalies } = await summaryOf(
      `\ufeff${started('Bob')}\r\n\r\nno JSON\r\n \n${started('B', 'B')}`,
    );
    expect({ events, anomalies }).toEqual({
      events: 2,
      anomalies: [{ seq: 3, code: 'malformed', callId: null, leg: null }],
    });
    expect(calls.map(({ participant }) => participant)).toEqual(['Bob', 'B']);
  });

  it.each([0, 1])(
    'puts characters and lines together that lie across the pieces read (shifted by %d)',
    async (shift) => {
      const name = `${'x'.repeat(shift)}${'é'.repeat(600_000)}`;
      expect(
        (await summaryOf(`${started(name)}\n${started('Bob', 'B')}\n`)).calls.map((call) => call.participant),
      ).toEqual([name, 'Bob']);
    },
  );

  it('does not take the line separator U+2028 in a name for the end of a line', async () => {
    expect(await summaryOf(`${started('a\u2028b').replace('\\u2028', '\u2028')}\n`)).toMatchObject({
      events: 1,
      calls: [{ participant: 'a\u2028b' }],
      anomalies: [],
    });
  });

  it.each([
    ['UTF-8', (text: string) => Buffer.from(`\ufeff${text}`)],
    ['UTF-16 LE, as Windows PowerShell writes it', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['UTF-16 BE', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
  ])('accepts %s with a byte order mark', async (_, bytes) => {
    const name = `${'😀é'.repeat(100_000)}x`;
    const content = bytes(`${started(name)}\r\nno JSON\r\n${started('Bob', 'B')}`);
    const { events, calls, anomalies } = await summaryOf(content);
    expect({ events, anomalies }).toEqual({
      events: 2,
      anomalies: [{ seq: 2, code: 'malformed', callId: null, leg: null }],
    });
    expect(calls.map(({ participant }) => participant)).toEqual([name, 'Bob']);
  });

  it('puts a byte order mark together that comes in two pieces, and reads a file of one byte', async () => {
    const script = `
      import { textOf } from './cli/text.mjs';
      const read = async (chunks) => {
        let text = '';
        for await (const piece of textOf(chunks.map((bytes) => Buffer.from(bytes)))) text += piece;
        return text;
      };
      console.log(JSON.stringify([await read([[0xff], [0xfe, 0x41, 0x00], [0x42], [0x00]]), await read([[0x41]]), await read([])]));`;
    const { stdout, stderr } = node(['--input-type=module', '--eval', script]);
    expect(stderr).toBe('');
    expect(JSON.parse(stdout)).toEqual(['\ufeffAB', 'A', '']);
  });

  it.each([
    ['an empty file', ''],
    ['a file of blank lines', '\ufeff \n\r\n\t'],
    ['a file with one line of another kind', 'x\n{"kind":"status"}'],
    ['a file with one malformed line of a known type', 'x\n{"type":"HOLD"}\n[]'],
  ])('succeeds on %s', async (_, content) => {
    expect(await summaryOf(content)).toMatchObject({ events: 0, calls: [] });
  });

  it('finds a file from where the user called npm', () => {
    const env = { npm_lifecycle_event: 'trace', INIT_CWD: join(ROOT, 'traces') };
    expect(traceAlone(['summary', 'hold.jsonl'], { env }).status).toBe(0);
    expect(traceAlone(['summary', 'hold.jsonl'], { cwd: join(ROOT, 'traces') }).status).toBe(0);
  });
});

describe('the readable table', () => {
  it('shows calls, parties, audio and anomalies in words', async () => {
    const { status, stdout } = await trace(['summary', 'traces/vendor-oddities.jsonl']);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^31 events, 2 calls, 9 anomalies\n\nCalls\n/);
    for (const word of ['28d7fccc-8717-444c-869b-191786534fab', '16:36:41', '+1 (41 555-0142', '415-555-0109', '4.30'])
      expect(stdout).toContain(word);
    expect(stdout).toMatch(/│ +25 │ An event came for a call that was already over; it changed nothing\. +│ +1 +│/);
    expect(stdout).not.toContain('after-end');
  });

  it('distinguishes the legs of a callId, also in anomalies', async () => {
    const line = (type: string, at: number) => JSON.stringify({ type, at, detail: { callId: 'A' } });
    const types = ['CALL_STARTED', 'CALL_ENDED', 'CALL_STARTED', 'WRAP_UP_ENDED'];
    const { stdout } = await trace([
      'summary',
      fileWith(types.map((type, index) => line(type, index * 5000)).join('\n')),
    ]);
    expect(stdout).toMatch(/leg 2/);
    expect(stdout).not.toMatch(/leg 1/);
    expect(stdout).toMatch(/│ +4 │ The end of wrap-up[^│]+│ 2 +│/);
  });

  it('shows audio reports without a sample', async () => {
    const lines = [started('Bob'), '{"type":"AUDIO_STATS","at":2000,"detail":{"callId":"A"}}'];
    const { stdout } = await trace(['summary', fileWith(lines.join('\n'))]);
    expect(stdout).toMatch(/│ +1 │ +1 │ +0 │ +0 │ +– │ +– │ +– │ +– │ +– │/);
  });

  it('shows the sign for unknown where a value is not known', async () => {
    const { stdout } = await trace(['summary', fileWith('{"type":"MUTE","at":5,"detail":{"callId":"A"}}')]);
    expect(stdout).toMatch(/│ 1 │ – +│ active +│ – +│ +– │ +– │ +0:00 │ +0:00 │ +0:00 │ +– │/);
    expect(stdout).not.toContain('unknown');
    expect(stdout).not.toContain('null');
  });

  it('masks names with --mask', async () => {
    const { stdout } = await trace(['summary', 'traces/two-calls.jsonl', '--mask']);
    expect(stdout).toContain('…0164');
    expect(stdout).not.toContain('555-0164');
  });

  it('lets no name reach the terminal with characters that it obeys', async () => {
    const { stdout } = await trace(['summary', fileWith(started('\u001b]0;x\u0007\n\u009b2J\u202egnp', 'A\u001b[2J'))]);
    expect(stdout).toContain('�]0;x���2J�gnp');
    expect(stdout).toMatch(/^[^\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]*$/);
  });

  it('cuts a name and an id that would fill screens, whole characters only, and leaves them whole with --json', async () => {
    const [name, id] = ['😀'.repeat(50_000), 'x'.repeat(100_000)];
    const file = fileWith(started(name, id));
    const { stdout } = await trace(['summary', file]);
    expect([...stdout].filter((letter) => letter === '😀')).toHaveLength(2 * 191); // once as the call's, once as a party
    expect(stdout.match(/x/g)).toHaveLength(191);
    expect(stdout).not.toContain('\ufffd');
    expect(JSON.parse((await trace(['summary', file, '--json'])).stdout).calls[0]).toMatchObject({
      callId: id,
      participant: name,
    });
  });

  it('counts the anomalies that it does not list', async () => {
    const { stdout } = await trace(['summary', fileWith(`${'x\n'.repeat(130)}{"kind":"status"}`)]);
    expect(stdout).toContain('0 events, 0 calls, 130 anomalies');
    expect(stdout.match(/A message could not be read and was left out\./g)).toHaveLength(100);
    expect(stdout).toContain('… and 30 more: --json lists all.');
  });

  it('lists every call of a long trace', async () => {
    const input = Array.from({ length: 450 }, (_, index) => started('Bob', `call-${index}.`)).join('\n');
    const { stdout } = await trace(['summary', fileWith(input)]);
    for (let index = 0; index < 450; index++) expect(stdout).toContain(`call-${index}.`);
  });

  it('ends quietly when its reader has seen enough', () => {
    const script = `
      import { spawn } from 'node:child_process';
      const child = spawn(process.execPath, ['cli/trace.mjs', 'summary', '-', '--json'], { stdio: ['pipe', 'pipe', 'inherit'] });
      child.stdout.destroy();
      child.stdin.end('{"kind":"status"}\\n' + 'x\\n'.repeat(20000));
      child.on('exit', (code) => process.exit(code));`;
    expect(node(['--input-type=module', '--eval', script])).toMatchObject({ status: 0, stderr: '' });
  });
});

describe('--help', () => {
  it('prints the usage and exits with 0, whatever else is given', async () => {
    for (const args of [['--help'], ['summary', 'none.jsonl', '--help']])
      expect(await trace(args)).toMatchObject({
        status: 0,
        stdout: expect.stringMatching(/^Usage: .*\n$/),
        stderr: '',
      });
  });
});

describe('a request that cannot be met', () => {
  const file = 'traces/hold.jsonl';
  it.each([
    ['no command', [], 'No command given.'],
    ['an unknown command', ['show', file], 'There is no command "show".'],
    ['no file', ['summary'], 'No trace file given.'],
    ['an empty file name', ['summary', ''], 'No trace file given.'],
    ['two files', ['summary', file, file], 'More than one trace file given.'],
    ['an unknown option', ['summary', file, '--yaml'], "Unknown option '--yaml'."],
    ['an unknown short option', ['summary', '-j', file], "Unknown option '-j'."],
    ['a value for a switch', ['summary', file, '--json=yes'], "Option '--json' does not take an argument."],
    ['a missing file', ['summary', 'none.jsonl'], 'Cannot read none.jsonl: there is no such file.'],
    ['a file taken for a folder', ['summary', `${file}/x`], `Cannot read ${file}/x: there is no such file.`],
    ['a folder', ['summary', 'traces'], 'Cannot read traces: it is a folder.'],
    ['a name that is too long', ['summary', 'x'.repeat(300)], 'ENAMETOOLONG.'],
    ['a name with control characters', ['summary', 'a\u001b[2J\nb'], 'Cannot read a�[2J�b: there is no such file.'],
  ])('says so in one line and exits with 2: %s', async (_, args, message) => {
    const { status, stdout, stderr } = await trace(args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(message);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  });

  it.each([
    ['text', 'Hello\n'],
    ['another JSON object', '{"name":"demo"}\n'],
    ['lists and numbers', '[{"type":"HOLD"}]\n7\nnull'],
    ['an unknown event type only', '{"type":"TELEPATHY","at":1,"detail":{}}'],
    ['a trace inside a string', JSON.stringify(started('Bob'))],
    ['a byte order mark that is not at the start', `x\n\ufeff${started('Bob')}`],
  ])('says in one line that the file is not a trace, and exits with 2: %s', async (_, content) => {
    const file = fileWith(content);
    const { status, stdout, stderr } = await trace(['summary', file]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toBe(
      `Cannot read ${file}: it is not a trace (expected one JSON object a line, with a "type" such as "CALL_STARTED").\n`,
    );
  });

  // Windows gives a folder to no program as its input.
  (process.platform === 'win32' ? it.skip : it)(
    'says so in one line and exits with 2: a folder as standard input',
    () => {
      const input = openSync('traces', 'r');
      const { status, stdout, stderr } = traceAlone(['summary', '-'], { stdio: [input, 'pipe', 'pipe'] });
      closeSync(input);
      expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
      expect(stderr).toBe('Cannot read standard input: it is a folder.\n');
    },
  );
});

it('compiles the core again, without a word, when a source is newer', () => {
  const source = 'force-app/main/default/lwc/voiceCallSummary/voiceCallSummary.ts';
  const soon = new Date();
  utimesSync(source, soon, soon);
  const { status, stdout, stderr } = traceAlone(['summary', 'traces/inbound-missed.jsonl', '--json']);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(JSON.parse(stdout).events).toBe(2);
  expect(statSync('dist/compiled.json').mtimeMs).toBeGreaterThanOrEqual(soon.getTime());
});

it('shows a progress bar for big files on a terminal, and nothing otherwise', () => {
  const script = `
    import { startProgress } from './cli/progress.mjs';
    const shownFor = (size, isTTY) => {
      let shown = '';
      const terminal = { isTTY, columns: 80, write: (text) => (shown += text), cursorTo: () => 0, clearLine: () => 0 };
      const progress = startProgress(size, terminal);
      progress.update(size / 4);
      progress.stop();
      return shown;
    };
    const big = 1 << 28;
    console.log(JSON.stringify([shownFor(big, true), shownFor(big, false), shownFor(1000, true), shownFor(null, true)]));`;
  const { stdout, stderr } = node(['--input-type=module', '--eval', script]);
  expect(stderr).toBe('');
  const [shown, ...others] = JSON.parse(stdout) as string[];
  expect(shown).toContain('25 %');
  expect(others).toEqual(['', '', '']);
});
