// Serves the workbench: installs what is missing, builds, and says where it is. PORT changes the port.
import { createServer as createProbe } from 'node:net';
import { join } from 'node:path';
import { mustRun, root } from '../tools/lib/run.mjs';
import { ensureInstalled } from '../tools/lib/setup.mjs';

const told = process.env.PORT || '4173';
const port = Number(told);
const REFUSALS = { EADDRINUSE: 'is taken', EACCES: 'is not allowed to you' };

function fail(line) {
  console.error(line);
  process.exit(1);
}

/** Why nobody can listen on the port at that address; undefined: one can, or this machine has no such address. */
async function refusal(host) {
  return new Promise((resolve) => {
    const probe = createProbe();
    probe.once('error', ({ code }) => resolve(REFUSALS[code]));
    probe.listen(port, host, () => probe.close(() => resolve(undefined)));
  });
}

if (!/^\d+$/.test(told) || port > 65535) fail(`PORT is not a port number: ${told}`);
for (const host of ['0.0.0.0', '::', '127.0.0.1', '::1']) {
  const reason = await refusal(host);
  if (reason) fail(`Port ${port} ${reason}. Choose another: set PORT, for instance to ${port === 4173 ? 4174 : 4173}.`);
}

await ensureInstalled(['dependencies']);
await mustRun('tools/build.mjs');

const { createServer } = await import('vite');
const server = await createServer({
  configFile: join(root, 'workbench', 'vite.config.ts'),
  logLevel: 'warn',
  server: { port },
});
await server.listen();
console.log(`Workbench: http://localhost:${server.httpServer.address().port}/`);
