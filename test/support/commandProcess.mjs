// Runs a command as often as its tests ask, in one process: loading it takes longer than most of its runs.
// The module that is named exports `main(args)`, which prints and returns the exit code.
import { pathToFileURL } from 'node:url';

const { main } = await import(pathToFileURL(process.argv[2]).href);
let said;
for (const name of ['stdout', 'stderr']) {
  process[name].setMaxListeners(0); // each run adds its own
  process[name].write = (text, done) => {
    said[name] += text;
    done?.();
    return true;
  };
}

process.on('message', async (args) => {
  said = { stdout: '', stderr: '' };
  const status = await main(args);
  process.send({ status, ...said });
});
