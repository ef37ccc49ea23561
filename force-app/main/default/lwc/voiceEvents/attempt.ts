/** Returns `read()`, or `otherwise` if it throws: a value from outside may be a proxy that refuses to be read. */
export function attempt<Value>(read: () => Value, otherwise: Value): Value {
  try {
    return read();
  } catch {
    return otherwise; // expected for values from outside; the caller decides how they count
  }
}
