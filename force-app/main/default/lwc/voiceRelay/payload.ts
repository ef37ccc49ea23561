import { attempt } from 'c/voiceEvents';

type Fields = Readonly<Record<string, unknown>>;

/** Deeper levels are left out. No phone sends as many, and the stack holds far more. */
const DEEPEST = 100;

/** A toolkit event as plain JSON. */
export interface ReadPayload {
  readonly type: string;
  readonly detail: Fields;
  /** False if a part could not be read. */
  readonly isComplete: boolean;
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
const isFields = (value: unknown): value is Fields => isObject(value) && !Array.isArray(value);

/** Copies plain JSON down to the deepest level. Each part below it becomes null, and `lose` is called. */
function copyJson(value: unknown, level: number, lose: () => void): unknown {
  if (!isObject(value)) return value;
  if (level > DEEPEST) {
    lose();
    return null;
  }
  if (Array.isArray(value)) return value.map((item) => copyJson(item, level + 1, lose));
  return Object.fromEntries(Object.entries(value).map(([key, field]) => [key, copyJson(field, level + 1, lose)]));
}

/** Copies a value part by part. A part becomes null if it throws, has no JSON form, or contains itself (is in `above`). */
function copyParts(value: unknown, above: readonly object[], lose: () => void): unknown {
  const json = attempt(() => JSON.stringify(value) as string | undefined, undefined);
  if (json !== undefined) return copyJson(JSON.parse(json), above.length + 1, lose);
  lose();
  if (!isObject(value) || above.includes(value) || above.length === DEEPEST) return null;
  const within = [...above, value];
  const parts = attempt(() => Object.keys(value), []).map((key) => {
    const part = attempt<unknown>(() => (value as Fields)[key], undefined);
    return [key, copyParts(part, within, lose)] as const;
  });
  const isArray = attempt(() => Array.isArray(value), false); // throws for a revoked proxy
  return isArray ? parts.map(([, part]) => part) : Object.fromEntries(parts);
}

/**
 * Reads the payload that the toolkit sent. Never throws: `detail` is `{}` if nothing of it can be read.
 * @param subscribed the event that was subscribed to; used if the payload names none
 * @param json the payload as JSON text; undefined: it has no JSON, so `payload` is read part by part
 */
export function readPayload(subscribed: string, json: string | undefined, payload: unknown): ReadPayload {
  let isComplete = true;
  const lose = (): void => {
    isComplete = false;
  };
  const source = json === undefined ? payload : attempt<unknown>(() => JSON.parse(json), null);
  const type = attempt<unknown>(() => (source as Fields)['type'], undefined);
  const detail = copyParts(
    attempt<unknown>(() => (source as Fields)['detail'], undefined),
    [],
    lose,
  );
  const isNamed = typeof type === 'string' && type !== '';
  if (!isNamed || !isFields(detail)) lose();
  return { type: isNamed ? type : subscribed, detail: isFields(detail) ? detail : {}, isComplete };
}
