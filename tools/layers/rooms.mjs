// Reads which room of the repository imports which.
import { posix } from 'node:path';
import ts from '../lib/typescript.mjs';
import { BUNDLES, ROOMS } from '../../layers.mjs';

/** The room that a file belongs to, by its path from the root with `/`; null: a settings file of the root, which may import all. */
function roomOf(path) {
  if (path.includes('/__tests__/')) return 'test';
  if (path === 'layers.mjs' || path.startsWith('tools/lib/')) return 'ground';
  const [folder] = path.split('/');
  return folder in ROOMS ? folder : null;
}

/** What a file imports, as it is written there; also by `require`, and what it finds from its own place by `new URL`. */
function importsOf(text) {
  const modules = ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => fileName);
  const places = [...text.matchAll(/new URL\(\s*['"`](\.[^'"`]*)['"`]\s*,\s*import\.meta\.url/g)].map(
    ([, path]) => path,
  );
  return [...modules, ...places];
}

/** The path from the root that an import leads to; null: it leads to a package. */
function targetOf(path, specifier) {
  if (specifier.startsWith('.')) return posix.join(posix.dirname(path), specifier);
  if (/^(test|platform|tools|workbench)\//.test(specifier)) return specifier;
  return BUNDLES.get(/^c\/(\w+)$/.exec(specifier)?.[1]) ?? null;
}

/** A sentence for each import of these files that points up. @param files path from the root → text */
export function upwardImports(files) {
  return [...files].flatMap(([path, text]) => {
    const room = roomOf(path);
    if (room === null) return [];
    return importsOf(text).flatMap((specifier) => {
      const target = targetOf(path, specifier);
      const other = target === null ? null : roomOf(target);
      if (other === null || other === room || ROOMS[room].includes(other)) return [];
      return [`${path} imports ${specifier}: ${room} stands below ${other} and must not import it (layers.mjs).`];
    });
  });
}
