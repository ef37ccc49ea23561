import assert from 'node:assert/strict';
import test from 'node:test';
import { openWorkbench } from './harness.mjs';
import { TRACES } from './traces.mjs';

/** Keeps everything that a script writes to the console, whole. Runs in the page, before its scripts. */
function keepWhatIsWritten() {
  const reported = (value) => {
    if (value instanceof Error) return `${value.stack} ${value.message}`;
    try {
      return typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
    } catch {
      return String(value);
    }
  };
  window.written = [];
  for (const [name, write] of Object.entries(window.console))
    if (typeof write === 'function')
      window.console[name] = (...values) => {
        window.written.push(values.map(reported).join(' '));
        write.apply(window.console, values);
      };
  for (const type of ['error', 'unhandledrejection'])
    window.addEventListener(type, (event) => window.written.push(reported(event.error ?? event.reason)));
}

const bench = await openWorkbench({ before: keepWhatIsWritten });
const { page } = bench;
const consoleTexts = [];
page.on('console', (message) => consoleTexts.push(message.text()));

/** Everything that was written since the last time. */
async function written() {
  const kept = await page.evaluate(() => window.written.splice(0));
  return [...kept, ...consoleTexts.splice(0)];
}

/** Values of attributes that are not secret. */
const HARMLESS = /^(true|false|[a-z]{2}-[A-Z]{2})$/;

/** The names of all parties of a trace, and what its attributes tell. */
function secretsOf(lines) {
  const details = lines.map((line) => JSON.parse(line).detail);
  const values = details.flatMap(({ participant, callAttributes = {} }) => [
    participant,
    ...Object.values(callAttributes),
  ]);
  return [...new Set(values.filter((value) => typeof value === 'string' && value.trim() && !HARMLESS.test(value)))];
}

/** The secrets that a text tells: a name, or seven digits of a number in a row. */
function secretsIn(text, secrets) {
  const digits = text.replace(/\D/g, '');
  return secrets.filter((secret) => {
    const number = secret.replace(/\D/g, '');
    const parts = Array.from({ length: Math.max(0, number.length - 6) }, (_, from) => number.slice(from, from + 7));
    return text.includes(secret) || parts.some((part) => digits.includes(part));
  });
}

const isTelling = (texts, secrets) => texts.filter((text) => secretsIn(text, secrets).length > 0);

for (const { name, title, lines } of TRACES)
  test(`${name}: nothing that the page writes to its console holds a name, a number or an attribute`, async () => {
    const secrets = secretsOf(lines);
    assert.ok(secrets.length > 0);
    await page.getByLabel('Speed').selectOption({ label: 'Instant' });
    await bench.scenario(title).click();
    await bench.eventually(
      () => page.getByRole('region', { name: 'Playback' }).getByRole('status').textContent(),
      (status) => assert.match(status, /^Finished/),
    );
    assert.deepEqual(isTelling(await written(), secrets), []);
  });

test('what is written is looked through: a number and a name that the page writes are found', async () => {
  const secrets = ['+1 (415) 555-0123', 'Billing Tier 2'];
  await written(); // what came before
  await page.evaluate(() => {
    console.info('from 415.555.0123');
    console.debug({ participant: 'Billing Tier 2' });
    console.log('nothing to see: 5550');
  });
  const texts = await written();
  assert.equal(texts.length, 6);
  assert.ok(isTelling(texts, secrets).length >= 3);
  assert.deepEqual(
    isTelling(texts, secrets).filter((text) => text.includes('nothing')),
    [],
  );
});
