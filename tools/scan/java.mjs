// The Java that PMD runs on.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const NEEDED = 11;

/** The version of `java -version`, as one number: 8 for "1.8.0", 17 for "17.0.15"; null when there is none. */
export function majorVersion(text) {
  const [, first, second] = /version "(\d+)(?:\.(\d+))?/.exec(text) ?? [];
  if (first === undefined) return null;
  return Number(first === '1' ? second : first);
}

/** The command of a Java that is new enough; ends the process with a clear line when there is none. */
export function requireJava() {
  const { JAVA_HOME } = process.env;
  const command = JAVA_HOME ? join(JAVA_HOME, 'bin', 'java') : 'java';
  const version = majorVersion(spawnSync(command, ['-version'], { encoding: 'utf8' }).stderr ?? '');
  if (version !== null && version >= NEEDED) return command;
  const found = version === null ? `none answers as ${command}` : `${command} is Java ${version}`;
  console.error(`The scan needs Java ${NEEDED} or newer; ${found}. Install one and set JAVA_HOME.`);
  process.exit(1);
}
