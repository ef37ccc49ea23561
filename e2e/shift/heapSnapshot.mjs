// What lives in a page's heap, by class, from the browser's own snapshot.

/** What the engine makes of the page's scripts as they run: it goes on to grow for long, and holds nothing of the page. */
const isEngines = (type, name) => type === 'code' || type === 'hidden' || name.startsWith('system / ');
/** Types whose nodes have a class; of all others the type itself says enough. */
const HAVE_A_CLASS = new Set(['object', 'native', 'closure']);
/** An element is named with its attributes: its tag is its class. */
const classOf = (name) => (/^<[\w-]+/.exec(name)?.[0] ?? name).slice(0, 80);

function readClasses(text) {
  const { snapshot, nodes, strings } = JSON.parse(text);
  const { node_fields: fields, node_types: types } = snapshot.meta;
  const [typeAt, nameAt, sizeAt] = ['type', 'name', 'self_size'].map((field) => fields.indexOf(field));
  const classes = new Map();
  for (let node = 0; node < nodes.length; node += fields.length) {
    const type = types[typeAt][nodes[node + typeAt]];
    const name = strings[nodes[node + nameAt]];
    if (isEngines(type, name)) continue;
    const key = HAVE_A_CLASS.has(type) ? `${type} ${classOf(name)}` : type;
    const known = classes.get(key) ?? { count: 0, bytes: 0 };
    classes.set(key, { count: known.count + 1, bytes: known.bytes + nodes[node + sizeAt] });
  }
  return classes;
}

/** Count and bytes of what lives, by class, after a collection; what the engine keeps for itself left out. */
export async function takeSnapshot(session) {
  const chunks = [];
  const keep = ({ chunk }) => chunks.push(chunk);
  session.on('HeapProfiler.addHeapSnapshotChunk', keep);
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  session.off('HeapProfiler.addHeapSnapshotChunk', keep);
  return readClasses(chunks.join(''));
}

/** Bytes of a snapshot in all. */
export const bytesOf = (classes) => [...classes.values()].reduce((sum, { bytes }) => sum + bytes, 0);

/** The classes that have at least that number of instances more than before, each with how many more. */
export function grownClasses(before, after, least) {
  const grown = [...after].map(([name, { count }]) => [name, count - (before.get(name)?.count ?? 0)]);
  return new Map(grown.filter(([, more]) => more >= least));
}
