// Rehearses the commands of the docs, with the real Salesforce CLI against an org on this machine; then plants faults.
// Ends with `rehearsal: N passed, N failed`. Words after the script's name choose the commands and faults that hold one of them.
import { join } from 'node:path';
import { documentedCommands } from './documented.mjs';
import { expectRefused, FAULTS, plantAndDeploy, roundsOf } from './faults.mjs';
import { act, uncalled } from './journey.mjs';
import { copyBuilt, copyProject, copySources, temporaryFolder } from './project.mjs';
import { expect, openStage } from './stage.mjs';

const UNPROVEN = [
  'the log-in in a browser, and the page that `sf org open` opens',
  'what an org compiles of Aura markup, and whether force:serviceCloudVoiceToolkitApi deploys where Voice is off',
  'how a Dev Hub builds a package version, and the page that installs it from a link',
  'that the Dev Hub grants the features, settings and edition of the scratch definitions',
  'the order in which an org checks deletions, and pages that are active for an app or a profile',
  'icons, tabs, templates and standard components of pages: only their names are read',
];
const total = { passed: 0, failed: 0 };

/** Runs one step and gives its line, with the reason when it failed. */
async function outcomeOf(name, run) {
  try {
    await run();
    total.passed += 1;
    return `✓ ${name}`;
  } catch (error) {
    total.failed += 1;
    return `✗ ${name}\n${error.message.trimEnd().replace(/^/gm, '    ')}`;
  }
}

const words = process.argv.slice(2);
const isWanted = (text) => words.length === 0 || words.some((word) => text.includes(word));

const isLogin = (line) => line.startsWith('sf org login');
/** These need a Dev Hub and nothing that was deployed before, so that they run beside the others. */
const isOfScratchOrg = (line) => /^npm run (org:create|deploy|org:delete)\b/.test(line);

/** Commands build on one another: a choice of them needs the log-ins, and may need commands before it. Resolves to their lines. */
async function rehearse(stage, commands, show = () => {}) {
  const lines = [];
  for (const { file, line } of commands.filter((one) => isWanted(one.line) || isLogin(one.line))) {
    lines.push(await outcomeOf(`${file}: ${line}`, () => act(stage, line)));
    show(lines.at(-1));
  }
  return lines;
}

/** What leaves the same behind whenever it is typed: the docs repeat it, the rehearsal does not. */
const mayBeTypedOnce = (line) => isLogin(line) || line === 'npm run release';

function withoutRepetition(commands) {
  const isFirst = ({ line }, index) => commands.findIndex((one) => one.line === line) === index;
  return commands.filter((one, index) => !mayBeTypedOnce(one.line) || isFirst(one, index));
}

async function rehearseFaults(stage, folder) {
  await stage.type('sf org login web --alias hub');
  const lines = [];
  for (const [index, round] of roundsOf(FAULTS.filter(({ name }) => isWanted(name))).entries()) {
    const copy = join(folder, `fault-${index}`);
    copySources(stage.project, copy);
    const deployed = plantAndDeploy(stage, round, copy);
    for (const fault of round) {
      const name = `planted fault: ${fault.name}: ${fault.names} is refused, "${fault.says}"`;
      lines.push(await outcomeOf(name, async () => expectRefused(fault, round, await deployed)));
    }
  }
  return lines;
}

async function rehearseScratchOrgAndFaults(stage, commands, folder) {
  await stage.type('sf org login web --set-default-dev-hub --alias my-hub');
  const lines = await rehearse(stage, commands);
  return [...lines, ...(await rehearseFaults(stage, folder))];
}

const { folder, remove } = temporaryFolder();
const [project, second] = ['project', 'second-project'].map((name) => join(folder, name));
copyProject(project);
const stage = await openStage(join(folder, 'home'), project);
console.log(await outcomeOf('a fresh copy compiles: npm run build', () => stage.type('npm run build')));
copyBuilt(project, second);
const other = await openStage(join(folder, 'other-home'), second);
const commands = documentedCommands(project);
const typed = withoutRepetition(commands);
const beside = rehearseScratchOrgAndFaults(
  other,
  typed.filter(({ line }) => isOfScratchOrg(line)),
  folder,
);
await rehearse(
  stage,
  typed.filter(({ line }) => !isOfScratchOrg(line)),
  console.log,
);
for (const line of await beside) console.log(line);
if (!words.length) {
  const lines = commands.map(({ line }) => line);
  const isCalled = () =>
    expect(uncalled(lines).length === 0, `no documented command matches ${uncalled(lines).join(', ')}`);
  console.log(await outcomeOf('the docs have every command that the rehearsal has an expectation for', isCalled));
}
stage.close();
other.close();
remove();
console.log('\nEvery command and every fault went through the real CLI. What only an org can prove:');
for (const line of UNPROVEN) console.log(`- ${line}`);
console.log(`\nrehearsal: ${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed || total.passed === 0 ? 1 : 0;
