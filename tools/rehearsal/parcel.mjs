// Opens the zip that a deployment sends: what it brings and what it deletes, and whether its list agrees with its files.
import { unzipSync } from 'fflate';
import { componentsOf, componentAt, keyOf } from './content.mjs';
import { listOf, malformed, readXml, textOf } from './xml.mjs';

const DELETIONS = ['destructiveChangesPre.xml', 'destructiveChanges.xml', 'destructiveChangesPost.xml'];

const problemIn = (file, problem, rest = {}) => ({ type: '', name: file, file, problem, line: 1, column: 1, ...rest });

function membersOf(text) {
  const types = listOf(readXml(text).types);
  return types.flatMap(({ name, members }) => listOf(members).map((member) => ({ type: name, name: String(member) })));
}

function labelsIn(files) {
  const bytes = files.get('labels/CustomLabels.labels');
  if (!bytes || malformed(textOf(bytes))) return [];
  return listOf(readXml(textOf(bytes)).labels).map(({ fullName }) => fullName);
}

/** An object's file holds its fields; each is a component of its own, and so a file of its own here. */
function withFieldsApart(files) {
  const apart = ([path, bytes]) => {
    const [, object] = /^objects\/(\w+)\.object$/.exec(path) ?? [];
    if (!object || malformed(textOf(bytes))) return [[path, bytes]];
    return [...textOf(bytes).matchAll(/<fields>([^]*?)<\/fields>/g)].map(([, field]) => [
      `customFields/${object}.${readXml(`<CustomField>${field}</CustomField>`).fullName}.field`,
      Buffer.from(`<CustomField>${field}</CustomField>`),
    ]);
  };
  return new Map([...files].flatMap(apart));
}

/**
 * What a deployment's zip holds; with `singlePackage` off everything lies in one top folder, as the platform wants it.
 * @returns {{ prefix: string, files: Map<string, Uint8Array>, labels: string[], members: object[], deletions: object[], problems: object[] }}
 */
export function openParcel(zip, { singlePackage }) {
  const entries = Object.entries(unzipSync(zip)).filter(([path]) => !path.endsWith('/'));
  const prefix = singlePackage ? '' : `${entries[0]?.[0].split('/')[0] ?? ''}/`;
  const files = withFieldsApart(new Map(entries.map(([path, bytes]) => [path.slice(prefix.length), bytes])));
  const parcel = { prefix, files, labels: labelsIn(files), members: [], deletions: [], problems: [] };
  const manifest = files.get('package.xml');
  if (!manifest || entries.some(([path]) => !path.startsWith(prefix)))
    return { ...parcel, problems: [problemIn('package.xml', 'No package.xml found')] };
  for (const file of ['package.xml', ...DELETIONS]) {
    if (!files.has(file)) continue;
    const text = textOf(files.get(file));
    const fault = malformed(text);
    if (fault) parcel.problems.push(problemIn(file, fault.problem, fault));
    else if (file === 'package.xml') parcel.members = membersOf(text);
    else parcel.deletions.push(...membersOf(text).map((member) => ({ ...member, file })));
    files.delete(file);
  }
  if (!parcel.problems.length) parcel.problems = manifestProblems(parcel);
  return parcel;
}

/** Named but absent, present but not named, and files where the platform knows no place for them. */
function manifestProblems({ files, labels, members }) {
  const present = componentsOf(files);
  const brought = new Set([...present.keys(), ...labels.map((name) => `CustomLabel:${name}`)]);
  const named = new Set(members.map(keyOf));
  const isNamed = ({ type, name }) =>
    named.has(`${type}:${name}`) ||
    named.has(`${type}:*`) ||
    (type === 'CustomLabels' && labels.some((label) => named.has(`CustomLabel:${label}`)));
  const absent = members
    .filter((member) => member.name !== '*' && !brought.has(keyOf(member)))
    .map(({ type, name }) =>
      problemIn(
        'package.xml',
        `An object '${name}' of type ${type} was named in package.xml, but was not found in zipped directory`,
        { name },
      ),
    );
  const unnamed = [...files.keys()].flatMap((path) => {
    const component = componentAt(path);
    if (!component) return [problemIn(path, `Unknown file in the zipped directory: ${path}`)];
    return isNamed(component) ? [] : [problemIn(path, `${path}: Not in package.xml`, component)];
  });
  return [...absent, ...unnamed];
}
