import { fork, type ChildProcess } from 'node:child_process';
import { resolve } from 'node:path';

export interface Outcome {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * Starts, when it is first asked, one process for all runs of a command in this test file; runs may not overlap.
 * @param module the path from the root of a module that exports `main(args)`
 * @returns a function that runs the command with arguments
 */
export function commandProcess(module: string): (args: readonly string[]) => Promise<Outcome> {
  let child: ChildProcess | undefined;
  afterAll(() => child?.disconnect());
  return (args) => {
    const asked = (child ??= fork(resolve('test/support/commandProcess.mjs'), [resolve(module)], { execArgv: [] }));
    return new Promise((done, fail) => {
      const broke = (code: number | null) => fail(new Error(`${module} ended its process with ${code}.`));
      asked.once('exit', broke);
      asked.once('message', (outcome) => {
        asked.off('exit', broke);
        done(outcome as Outcome);
      });
      asked.send([...args]);
    });
  };
}
