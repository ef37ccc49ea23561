/** Levels to keep of a value that is nested too deep for `JSON.stringify`. */
const KEPT_LEVELS = 100;

/** Replaces a part that JSON cannot represent. */
const CUT = '…';

/** Copies a value as plain JSON, cut where it is too deep, contains itself or has no JSON form. */
function cut(value: unknown, above: readonly object[]): unknown {
  if (value === null || typeof value === 'string' || typeof value === 'boolean' || typeof value === 'number')
    return value;
  if (typeof value !== 'object' || above.length === KEPT_LEVELS || above.includes(value)) return CUT;
  const within = [...above, value];
  if (Array.isArray(value)) return value.map((item) => cut(item, within));
  return Object.fromEntries(Object.entries(value).map(([key, field]) => [key, cut(field, within)]));
}

/** Writes a value as JSON text. Parts without a JSON form are cut and marked with `…`, so that no trace line is lost. */
export function jsonText(value: unknown): string {
  try {
    return JSON.stringify(value) ?? JSON.stringify(CUT);
  } catch {
    return JSON.stringify(cut(value, []));
  }
}
