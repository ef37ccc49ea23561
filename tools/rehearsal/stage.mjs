// A loopback org with one user of the CLI in front of it: what they type, and what the org then holds.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { componentsOf } from './content.mjs';
import { HUB_ID } from './orgs.mjs';
import { closedEnvironment, runNode, runSf } from './project.mjs';
import { openServer } from './server.mjs';

/** Warnings that the rehearsal itself causes, or that the CLI gives whatever the project does. */
const EXPECTED_WARNINGS = [
  /Using insecure protocol: http/,
  /Record types defined in the scratch org definition file/,
  /This command will expose sensitive information/, // `org open` where no browser may start
  // the CLI's own list has the feature without the quantity that its documentation requires
  /Scratch org definition validation issues in orgConfig:/,
];

/** The log-in that stands for a browser's. */
export const LOGIN = (url) =>
  `org login access-token --instance-url ${url} --no-prompt --alias hub --set-default-dev-hub`;

/** Lines of an output that warn of something unexpected. */
export function warningsIn(output) {
  return output
    .split('\n')
    .filter((line) => /^Warning:/.test(line) && !EXPECTED_WARNINGS.some((expected) => expected.test(line)));
}

/** Type and name of all that an org holds. */
export function heldBy(org) {
  return [
    ...componentsOf(org.content.files).keys(),
    ...[...org.content.labels].map((name) => `CustomLabel:${name}`),
  ].sort();
}

/** Commands as their reader's machine runs them, where they differ: a log-in without a browser, a file in another folder. */
function asRehearsed(line, url) {
  return line
    .replace(/^sf org login web/, `sf org login access-token --instance-url ${url} --no-prompt`)
    .replace(/--metadata-dir (?!dist\/)/, '--metadata-dir dist/')
    .replace(/(delete source .*?)( --no-prompt)?$/, '$1 --no-prompt');
}

/** Opens a stage for the project in a folder: `sf` and `type` throw when what they run fails or warns. */
export async function openStage(home, project) {
  const server = await openServer();
  const place = (cwd) => ({ cwd, env: { ...closedEnvironment(home), SF_ACCESS_TOKEN: `${HUB_ID}!rehearsal` } });
  const mustSucceed = (line, { code, output }) => {
    const warnings = warningsIn(output);
    if (code !== 0 || warnings.length)
      throw new Error(`$ ${line}\nexit code ${code}\n${warnings.join('\n') || output}`);
    return output;
  };
  const sf = async (line, folder = project) => mustSucceed(`sf ${line}`, await runSf(line, place(folder)));
  const runNpm = (line) => {
    const [name, ...args] = line.split(' ').filter((word) => word !== '--' && word !== 'npm' && word !== 'run');
    const script = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8')).scripts[name];
    expect(script?.startsWith('node '), `package.json has no script ${name} that Node runs`);
    const [file, ...before] = script.slice('node '.length).split(' ');
    return runNode(join(project, file), [...before, ...args], place(project));
  };
  const run = (line, folder) =>
    line.startsWith('npm') ? runNpm(line) : runSf(asRehearsed(line, server.url).slice('sf '.length), place(folder));
  return {
    server,
    project,
    sf,
    /** Runs a documented command; resolves to its output. */
    type: async (line) => mustSucceed(line, await run(line, project)),
    /** Runs a command where a refusal is expected; resolves to the output. */
    refused: async (line, folder = project) => {
      const { code, output } = await run(line, folder);
      if (code === 0) throw new Error(`$ ${line}\nwas not refused\n${output}`);
      return output;
    },
    close: () => server.close(),
  };
}

/** Throws a sentence unless the condition holds. */
export function expect(condition, sentence) {
  if (!condition) throw new Error(sentence);
}

/** Throws unless the output says the text. */
export function expectSaid(output, text) {
  expect(output.includes(text), `the output does not name "${text}":\n${output}`);
}
