import { clockTime } from './clockTime';

/** One key of a value, as a tree shows it. */
export interface TreeNode {
  /** Its own name; an item's is its place, from 0 on. */
  readonly key: string;
  /** All names from the top down to it, for telling nodes apart. */
  readonly path: string;
  /** The value, or what a list or an object is in a few words. */
  readonly text: string;
  /** Whether it, or something in it, differs from what was there before. */
  readonly isChanged: boolean;
  /** Null: a plain value. */
  readonly children: readonly TreeNode[] | null;
}

type Fields = Readonly<Record<string, unknown>>;

/** Milliseconds; no length of time that a call has is as long. */
const IN_2001 = 1e12;
/** What tells an object from its neighbours. */
const NAMES = ['callId', 'name', 'relayId', 'code', 'kind', 'phase'];

const isInside = (value: unknown): value is Fields => typeof value === 'object' && value !== null;

function valueText(value: unknown): string {
  if (typeof value === 'number' && value >= IN_2001 && Number.isInteger(value)) return `${value} (${clockTime(value)})`;
  return typeof value === 'string' ? JSON.stringify(value) : String(value);
}

function insideText(value: Fields): string {
  if (Array.isArray(value)) return value.length === 1 ? '1 item' : `${value.length} items`;
  const name = NAMES.map((key) => value[key]).find((one) => typeof one === 'string');
  const count = Object.keys(value).length;
  return typeof name === 'string' ? JSON.stringify(name) : `${count} ${count === 1 ? 'field' : 'fields'}`;
}

function nodeOf(key: string, path: string, value: unknown, before: unknown): TreeNode {
  if (!isInside(value))
    return { key, path, text: valueText(value), isChanged: !Object.is(value, before), children: null };
  const earlier = isInside(before) && Array.isArray(before) === Array.isArray(value) ? before : null;
  const children = nodesOf(value, earlier, path);
  const isShorter = earlier !== null && Object.keys(earlier).some((name) => !Object.hasOwn(value, name));
  const isChanged = earlier === null || isShorter || children.some((child) => child.isChanged);
  return { key, path, text: insideText(value), isChanged, children };
}

function nodesOf(value: Fields, before: Fields | null, above: string): readonly TreeNode[] {
  return Object.entries(value).map(([key, one]) => nodeOf(key, above ? `${above}.${key}` : key, one, before?.[key]));
}

/** Everything in an object, marked where it differs from the object before; null: there was none, and nothing is marked. */
export function treeOf(value: object, before: object | null): readonly TreeNode[] {
  return nodesOf(value as Fields, (before ?? value) as Fields, '');
}
