/** Levels that are kept of what is nested too deep for JSON to be written. */
const KEPT_LEVELS = 100;

/** What stands for a part that JSON cannot write. */
const CUT = '…';

/** The value as plain JSON, cut where it is nested too deep, contains itself or is no JSON. */
function cut(value: unknown, above: readonly object[]): unknown {
  if (value === null || typeof value === 'string' || typeof value === 'boolean' || typeof value === 'number')
    return value;
  if (typeof value !== 'object' || above.length === KEPT_LEVELS || above.includes(value)) return CUT;
  const within = [...above, value];
  if (Array.isArray(value)) return value.map((item) => cut(item, within));
  return Object.fromEntries(Object.entries(value).map(([key, field]) => [key, cut(field, within)]));
}

/** The value as JSON text; what cannot be written whole is cut and says so, so that a line of a trace is never lost. */
export function jsonText(value: unknown): string {
  try {
    return JSON.stringify(value) ?? JSON.stringify(CUT);
  } catch {
    return JSON.stringify(cut(value, []));
  }
}
