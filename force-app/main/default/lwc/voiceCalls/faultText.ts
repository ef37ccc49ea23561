/** A fault as it may stand in the browser's console: its kind and where it arose. Its message may quote a name or a number. */
export function faultText(fault: unknown): string {
  if (!(fault instanceof Error)) return typeof fault;
  const { name, message, stack = '' } = fault;
  const places = stack.replace(message, '').split('\n');
  return [name, ...places.filter((place) => /:\d+:\d+\)?$/.test(place))].join('\n');
}
