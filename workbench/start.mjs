// Serves the workbench: installs what it runs on, and says where it is. PORT changes the port.
import { createServer as createProbe } from 'node:net';
import { join } from 'node:path';
import { root } from '../tools/lib/run.mjs';
import { ensureInstalled } from '../tools/lib/setup.mjs';

const wanted = process.env.PORT || '4173';
const port = Number(wanted);
const REFUSALS = { EADDRINUSE: 'is taken', EACCES: 'is not allowed to you' };
/** Where the workbench is; empty before it is there. */
let address = '';

function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}

/** Why nobody can listen on the port at that address; undefined: it can be used, or this machine has no such address. */
async function refusal(host) {
  return new Promise((resolve) => {
    const probe = createProbe();
    probe.once('error', ({ code }) => resolve(REFUSALS[code]));
    probe.listen(port, host, () => probe.close(() => resolve(undefined)));
  });
}

/** Vite's own messages, without clearing the screen; after an error the address stands below it. */
function createQuietLogger(createLogger) {
  const logger = createLogger('warn', { allowClearScreen: false });
  const { error } = logger;
  logger.error = (...message) => {
    error(...message);
    if (address) console.log(address);
  };
  return logger;
}

if (!/^\d+$/.test(wanted) || port > 65535) fail(`PORT is not a port number: ${wanted}`);
for (const host of ['0.0.0.0', '::', '127.0.0.1', '::1']) {
  const reason = await refusal(host);
  if (reason) fail(`Port ${port} ${reason}. Choose another: set PORT, for instance to ${port === 4173 ? 4174 : 4173}.`);
}

await ensureInstalled(root, ['dependencies']);

const { createLogger, createServer } = await import('vite');
const server = await createServer({
  configFile: join(root, 'workbench', 'vite.config.ts'),
  customLogger: createQuietLogger(createLogger),
  server: { port },
});
await server.listen();
address = `Workbench: http://localhost:${server.httpServer.address().port}/`;
console.log(address);
