import { launchBrowser } from './browser.mjs';
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
const child = spawn('node', ['tools/run.cjs', 'workbench/start.mjs'], {
  cwd: '/work/wt/firsthour',
  env: { ...process.env, PORT: '4398' },
  detached: true,
  stdio: ['ignore', 'pipe', 'inherit'],
});
await new Promise((r) => {
  let o = '';
  child.stdout.on('data', (c) => {
    o += c;
    process.stdout.write(c);
    if (/Workbench: /.test(o)) r();
  });
});
const b = await launchBrowser();
const page = await b.newPage();
page.on('pageerror', (e) => console.log('ERR', String(e).slice(0, 300)));
await page.goto('http://localhost:4398/');
await page.locator('footer [aria-label="Call status"]').first().waitFor({ timeout: 120000 });
const text = readFileSync('/tmp/fh/big.jsonl', 'utf8')
  .split('\n')
  .slice(0, Number(process.argv[2] ?? 10000))
  .join('\n');
const cdp = await page.context().newCDPSession(page);
await cdp.send('Profiler.enable');
await cdp.send('Profiler.setSamplingInterval', { interval: 1000 });
await cdp.send('Profiler.start');
let a = Date.now();
await page.evaluate((t) => window.workbench.play(t, { speed: Infinity }), text);
console.log('play', Date.now() - a);
const { profile } = await cdp.send('Profiler.stop');
const byId = new Map(profile.nodes.map((n) => [n.id, n]));
const self = new Map();
const dt = profile.timeDeltas;
profile.samples.forEach((id, i) => {
  const n = byId.get(id);
  const k =
    n.callFrame.functionName + ' ' + n.callFrame.url.replace(/.*4398/, '').slice(-60) + ':' + n.callFrame.lineNumber;
  self.set(k, (self.get(k) ?? 0) + dt[i]);
});
console.log(
  [...self]
    .sort((x, y) => y[1] - x[1])
    .slice(0, 25)
    .map(([k, v]) => `${(v / 1000).toFixed(0)} ms ${k}`)
    .join('\n'),
);
// inclusive
const parent = new Map();
for (const n of profile.nodes) for (const c of n.children ?? []) parent.set(c, n.id);
const inc = new Map();
profile.samples.forEach((id, i) => {
  const seen = new Set();
  for (let x = id; x !== undefined; x = parent.get(x)) {
    const n = byId.get(x);
    const k =
      n.callFrame.functionName + ' ' + n.callFrame.url.replace(/.*4398/, '').slice(-50) + ':' + n.callFrame.lineNumber;
    if (seen.has(k)) continue;
    seen.add(k);
    inc.set(k, (inc.get(k) ?? 0) + dt[i]);
  }
});
console.log('--- inclusive');
console.log(
  [...inc]
    .sort((x, y) => y[1] - x[1])
    .slice(0, 45)
    .map(([k, v]) => `${(v / 1000).toFixed(0)} ms ${k}`)
    .join('\n'),
);
await b.close();
process.kill(-child.pid);
process.exit();
