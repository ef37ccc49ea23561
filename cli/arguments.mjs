import { parseArgs } from 'node:util';
import { Failure } from './failure.mjs';

export const USAGE = 'Usage: npm run --silent trace -- summary FILE [--json] [--mask]';

function usageError(problem) {
  return new Failure(`${problem} ${USAGE}`);
}

function parsed(args) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: { json: { type: 'boolean' }, mask: { type: 'boolean' }, help: { type: 'boolean' } },
    });
  } catch (error) {
    if (!String(error.code).startsWith('ERR_PARSE_ARGS')) throw error;
    throw usageError(`${error.message.split(/\.\s/)[0].replace(/\.$/, '')}.`);
  }
}

/** The file to read (`-`: standard input) and how to print it; null: help is asked for. Throws a Failure that says what is wrong. */
export function readArguments(args) {
  const { values, positionals } = parsed(args);
  if (values.help) return null;
  const [command, file, ...more] = positionals;
  if (command === undefined) throw usageError('No command given.');
  if (command !== 'summary') throw usageError(`There is no command "${command}".`);
  if (!file) throw usageError('No trace file given.');
  if (more.length > 0) throw usageError('More than one trace file given.');
  return { file, json: values.json ?? false, mask: values.mask ?? false };
}
