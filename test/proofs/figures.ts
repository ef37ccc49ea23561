/** Formats a whole number with spaces between thousands. */
export const grouped = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ' ');

/** Prints the figure of a proof as a line `name: figure` in Jest's output. */
export function sayFigure(name: string, figure: string): void {
  process.stdout.write(`${name}: ${figure}\n`);
}

/** Reads a proof's size or seed from the environment, for a longer or another run. */
export function sizeFrom(variable: string, usual: number): number {
  const size = Number(process.env[variable] || usual);
  if (!Number.isSafeInteger(size) || size < 0) throw new Error(`${variable} must be a whole number.`);
  return size;
}
