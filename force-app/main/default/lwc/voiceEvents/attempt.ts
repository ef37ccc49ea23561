/** What reading gives, or `otherwise` where it throws: a value from outside may be a proxy that refuses to be read. */
export function attempt<Value>(read: () => Value, otherwise: Value): Value {
  try {
    return read();
  } catch {
    return otherwise; // expected of what others made; the caller says what it counts as
  }
}
