/** Describes a fault for the browser's console by kind and place; its message is left out, as it may quote a name or a number. */
export function faultText(fault: unknown): string {
  if (!(fault instanceof Error)) return typeof fault;
  const { name, message, stack = '' } = fault;
  const places = stack.replace(message, '').split('\n');
  return [name, ...places.filter((place) => /:\d+:\d+\)?$/.test(place))].join('\n');
}
