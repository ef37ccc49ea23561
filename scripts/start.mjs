// Serves the workbench: installs what is missing, builds, and says where it is. PORT changes the port.
import { createServer as createProbe } from 'node:net';
import { join } from 'node:path';
import { mustRun, root } from './run.mjs';
import { ensureInstalled } from './setup.mjs';

const port = Number(process.env.PORT || 4173);

function fail(line) {
  console.error(line);
  process.exit(1);
}

/** Whether nobody listens on the port, on any address of this machine. */
async function isFree(host) {
  return new Promise((resolve) => {
    const probe = createProbe();
    probe.once('error', ({ code }) => resolve(code !== 'EADDRINUSE'));
    probe.listen(port, host, () => probe.close(() => resolve(true)));
  });
}

if (!Number.isInteger(port) || port < 0 || port > 65535) fail(`PORT is no port number: ${process.env.PORT}`);
for (const host of ['0.0.0.0', '::', '127.0.0.1', '::1'])
  if (!(await isFree(host))) fail(`Port ${port} is taken. Choose another: set PORT, for instance to ${port + 1}.`);

await ensureInstalled();
await mustRun('scripts/build.mjs');

const { createServer } = await import('vite');
const server = await createServer({
  configFile: join(root, 'workbench', 'vite.config.ts'),
  logLevel: 'warn',
  server: { port },
});
await server.listen();
console.log(`Workbench: http://localhost:${server.httpServer.address().port}/`);
