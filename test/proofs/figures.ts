/** A whole number as people read it, its thousands apart. */
export const grouped = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ' ');

/** Says what a proof came to, as a line `name: figure` that Jest shows among its own. */
export function sayFigure(name: string, figure: string): void {
  process.stdout.write(`${name}: ${figure}\n`);
}

/** A proof's size or seed: from the environment for a longer or another run. */
export function sizeFrom(variable: string, usual: number): number {
  const size = Number(process.env[variable] || usual);
  if (!Number.isSafeInteger(size) || size < 0) throw new Error(`${variable} must be a whole number.`);
  return size;
}
