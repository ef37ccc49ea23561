import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import test, { after } from 'node:test';
import { createWorkbenchPage } from './workbenchPage.mjs';
import { launchBrowser } from './browser.mjs';
import { root } from '../tools/lib/run.mjs';

const isWindows = process.platform === 'win32';
const started = [];

async function freePort() {
  const server = createServer().listen(0);
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

/** Types `npm start`; `output` and `errors` collect what it says. */
function npmStart(port) {
  const child = spawn('npm', ['start'], {
    cwd: root,
    env: { ...process.env, PORT: String(port) },
    shell: isWindows,
    detached: !isWindows, // a group of its own, so that all of it can be ended
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const run = { child, output: '', errors: '' };
  child.stdout.on('data', (chunk) => (run.output += chunk));
  child.stderr.on('data', (chunk) => (run.errors += chunk));
  started.push(child);
  return run;
}

function end({ pid, exitCode }) {
  if (exitCode !== null) return;
  if (isWindows) spawn('taskkill', ['/pid', String(pid), '/t', '/f']);
  else process.kill(-pid);
}

/** The address that `npm start` prints. */
async function addressOf(run) {
  for (;;) {
    const address = /^Workbench: (\S+)$/m.exec(run.output)?.[1];
    if (address) return address;
    assert.equal(run.child.exitCode, null, run.output + run.errors);
    await Promise.race([once(run.child.stdout, 'data'), once(run.child, 'close')]);
  }
}

/** Collects the words that the bar of the card in the utility bar shows from now on, each change once. */
function collectWords() {
  const words = [];
  const read = () => {
    const word = document.querySelector('footer [data-part="bar"] [data-part="word"]')?.textContent.trim();
    if (word && word !== words.at(-1)) words.push(word);
  };
  globalThis.observedWords = words;
  read();
  new window.MutationObserver(read).observe(document.body, { childList: true, subtree: true, characterData: true });
}

const port = await freePort();
const run = npmStart(port);
const browser = await launchBrowser();
after(async () => {
  await browser.close();
  started.forEach(end);
});

test('npm start says where the workbench is, and "Inbound call" there is a call from ringing to its end', async () => {
  const address = await addressOf(run);
  assert.equal(address, `http://localhost:${port}/`);
  const bench = await createWorkbenchPage(await browser.newPage());
  const { page, complaints } = bench;
  await bench.open(address);
  await page.getByLabel('Speed').selectOption({ label: '60×' });
  await bench.native(collectWords);
  await page.getByRole('button', { name: 'Inbound call' }).click();
  // At its end it lands on its last moment with a call.
  // The call has a page of its own.
  const before = ['No call in this tab'];
  await bench.eventually(
    () => bench.native(() => globalThis.observedWords),
    (words) =>
      assert.deepEqual(words, [...before, 'Ringing', 'Connected', 'Call ended', 'No call in this tab', 'Call ended']),
  );
  assert.deepEqual(complaints, []);
});

test('npm start on a port that is taken says so in one line and ends', async () => {
  await addressOf(run);
  const second = npmStart(port);
  const [code] = await once(second.child, 'close');
  const ownLines = second.errors.split('\n').filter((line) => line && !line.startsWith('npm '));
  assert.equal(code, 1);
  assert.deepEqual(ownLines, [`Port ${port} is taken. Choose another: set PORT, for instance to 4173.`]);
});

for (const wrong of ['eighty', '80.5', '1e3', '-1', '65536', ' '])
  test(`npm start with the PORT "${wrong}" says in one line that it is not a port number, and ends`, async () => {
    const run = npmStart(wrong);
    const [code] = await once(run.child, 'close');
    assert.equal(code, 1);
    assert.ok(run.errors.split('\n').includes(`PORT is not a port number: ${wrong}`), run.errors);
  });
