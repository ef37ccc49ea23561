import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** JavaScript and its source map, as Vite takes them; `null` when there is no map. */
export interface Compiled {
  readonly code: string;
  readonly map: string | null;
}

/** Returns what `make` returned for this source of this file before, or calls it; null is not kept. */
export type CompileOnce = (source: string, file: string, make: () => Promise<Compiled>) => Promise<Compiled>;

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/**
 * Makes a cache on disk: compiling every source at each start would take seconds.
 * @param folder where it lies
 * @param compiler name, version and options of what compiles; when it changes, nothing that is kept is good
 */
export function createCache(folder: string, compiler: string): CompileOnce {
  return async (source, file, make) => {
    const key = hashOf(`${compiler}\n${source}`);
    const kept = join(folder, `${hashOf(file)}.json`); // one for each file, so that editing does not fill the disk
    if (existsSync(kept)) {
      const known = JSON.parse(readFileSync(kept, 'utf8')) as Compiled & { readonly key: string };
      if (known.key === key) return { code: known.code, map: known.map };
    }
    const { code, map } = await make();
    mkdirSync(folder, { recursive: true });
    const draft = `${kept}.${process.pid}`; // another server may read while this one writes
    writeFileSync(draft, JSON.stringify({ key, code, map }));
    renameSync(draft, kept);
    return { code, map };
  };
}
