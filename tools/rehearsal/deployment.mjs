// Applies a deployment to what an org holds, or refuses it as a whole, as the platform does with rollbackOnError.
import { contentProblems } from './checks/content.mjs';
import { componentsOf, emptyContent, keyOf, mainFileOf } from './content.mjs';
import { openParcel } from './parcel.mjs';

const isOf = (type, name) => (path) => path.startsWith(`${type}/${name}/`);

function remove(content, { type, name }) {
  if (type === 'CustomLabel') return content.labels.delete(name);
  const component = componentsOf(content.files).get(keyOf({ type, name }));
  for (const path of component?.files.keys() ?? []) content.files.delete(path);
  return Boolean(component);
}

/** The org after the deployment: a bundle is replaced as a whole, labels are added one by one. */
function applied(before, parcel) {
  const after = emptyContent();
  for (const [path, bytes] of before.files) after.files.set(path, bytes);
  for (const name of [...before.labels, ...parcel.labels]) after.labels.add(name);
  for (const component of componentsOf(parcel.files).values()) {
    remove(after, component);
    if (component.type !== 'CustomLabels') for (const [path, bytes] of component.files) after.files.set(path, bytes);
  }
  const absent = parcel.deletions.filter((deletion) => !remove(after, deletion));
  if (parcel.deletions.some(({ type }) => type === 'CustomLabel'))
    for (const path of before.files.keys()) if (path.startsWith('translations/')) after.files.delete(path); // they go with their labels
  return { after, absent };
}

/** A problem in what stays in the org is the fault of what was deleted. */
function blame(problem, parcel) {
  if (parcel.files.has(problem.file) || [...parcel.files.keys()].some(isOf(problem.file.split('/')[0], problem.name)))
    return problem;
  const [first] = parcel.deletions;
  if (!first) return problem;
  const text = `This deletion is referenced elsewhere in the org. Remove the usage and try again. Used by: ${problem.file}: ${problem.problem}`;
  return { ...problem, type: first.type, name: first.name, file: first.file, problem: text };
}

function forbiddenDeletion({ type, name, file }, { assignments, content }) {
  const refusal = (problem) => [{ type, name, file, problem, line: 1, column: 1 }];
  if (type === 'CustomLabels') return refusal('CustomLabels cannot be deleted; name each CustomLabel');
  if (type === 'Flow' && content.files.has(`flows/${name}.flow`))
    return refusal('insufficient access rights on cross-reference id'); // what is said of a flow that has versions
  if (type === 'PermissionSet' && assignments.includes(`0PSxx-${name}`))
    return refusal(`The permission set ${name} is assigned to users; remove the assignments first`);
  return [];
}

const same = (one, other) => Boolean(one && other) && Buffer.compare(one, other) === 0;

function successesOf(before, parcel) {
  const old = componentsOf(before.files);
  const components = [...componentsOf(parcel.files).values()].map((component) => {
    const was = old.get(keyOf(component));
    const isChanged = [...component.files].some(([path, bytes]) => !same(bytes, was?.files.get(path)));
    return { ...component, file: mainFileOf(component), isCreated: !was, isChanged };
  });
  const labels = parcel.labels.map((name) => {
    const isCreated = !before.labels.has(name);
    return { type: 'CustomLabel', name, file: 'labels/CustomLabels.labels', isCreated, isChanged: true };
  });
  const deleted = parcel.deletions.map((deletion) => ({ ...deletion, isDeleted: true }));
  return [...components, ...labels, ...deleted, { type: '', name: 'package.xml', file: 'package.xml' }];
}

/**
 * Deploys a zip into an org `{ content, features }`.
 * @returns {Promise<{ prefix: string, failures: object[], successes: object[], warnings: object[] }>} failures empty: done
 */
export async function deploy(org, zip, { singlePackage, checkOnly }) {
  const parcel = openParcel(zip, { singlePackage });
  const { prefix, problems } = parcel;
  if (problems.length) return { prefix, failures: problems, successes: [], warnings: [] };
  const forbidden = parcel.deletions.flatMap((deletion) => forbiddenDeletion(deletion, org));
  if (forbidden.length) return { prefix, failures: forbidden, successes: [], warnings: [] };
  const { after, absent } = applied(org.content, parcel);
  const failures = (await contentProblems(after, org.features)).map((problem) => blame(problem, parcel));
  const successes = failures.length ? [] : successesOf(org.content, parcel);
  if (!failures.length && !checkOnly) org.content = after;
  const warnings = absent.map((deletion) => ({
    ...deletion,
    problem: `No ${deletion.type} named: ${deletion.name} found`,
  }));
  return { prefix, failures, successes, warnings };
}
