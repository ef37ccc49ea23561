/**
 * Makes a function that acts on a value at once and then, while values come faster than `next` calls back, only on the latest:
 * what is dragged does not lag behind.
 */
export function createLatest<Value>(
  act: (value: Value) => void,
  next: (then: () => void) => void,
): (value: Value) => void {
  let isBusy = false;
  let waiting: { readonly value: Value } | null = null;

  function take(value: Value): void {
    isBusy = true;
    act(value);
    next(() => {
      isBusy = false;
      const due = waiting;
      waiting = null;
      if (due) take(due.value);
    });
  }
  return (value) => {
    if (isBusy) waiting = { value };
    else take(value);
  };
}
