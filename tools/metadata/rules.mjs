// Every rule that the metadata keeps, and what a project breaks of them.
import { auraRules } from './rules/aura.mjs';
import { componentRules } from './rules/components.mjs';
import { designRules } from './rules/design.mjs';
import { fileRules } from './rules/files.mjs';
import { flowRules } from './rules/flows.mjs';
import { iconRules } from './rules/icons.mjs';
import { labelRules } from './rules/labels.mjs';
import { nameRules } from './rules/names.mjs';
import { pageRules } from './rules/pages.mjs';

/**
 * A sentence about each of some files: `name` completes "this file …".
 * @typedef {object} Rule
 * @property {string} name
 * @property {(project: object) => string[]} files the files that it speaks of
 * @property {(file: string, project: object) => string[]} problems a sentence each; none when the file keeps the rule
 */

const RULES = [
  ...fileRules,
  ...nameRules,
  ...componentRules,
  ...designRules,
  ...labelRules,
  ...pageRules,
  ...auraRules,
  ...flowRules,
  ...iconRules,
];

/** The names of the rules, each of which has a planted fault in the tests. */
export const ruleNames = RULES.map(({ name }) => name);

/** Every problem as `{ rule, file, problem }`, and how many pairs of rule and file were passed and failed. */
export function checkProject(project, names = ruleNames) {
  const outcomes = RULES.filter(({ name }) => names.includes(name)).flatMap(({ name, files, problems }) =>
    files(project).map((file) => ({ rule: name, file, problems: problems(file, project) })),
  );
  const failed = outcomes.filter(({ problems }) => problems.length > 0);
  return {
    passed: outcomes.length - failed.length,
    failed: failed.length,
    problems: failed.flatMap(({ rule, file, problems }) => problems.map((problem) => ({ rule, file, problem }))),
  };
}
