const BUNDLE = /^c\/(\w+)$/;

/** The name of the bundle that a module's name stands for; null for a module of another namespace. */
export const bundleName = (id: string): string | null => BUNDLE.exec(id)?.[1] ?? null;

/** What AMD code exports by name; null when it hands over a default export alone. */
function exportedNames(code: string): readonly string[] | null {
  if (!/^define\('[^']*', \['exports'/.test(code)) return null;
  const found = code.matchAll(/^\s+(?:exports\.(\w+) = |Object\.defineProperty\(exports, "(\w+)")/gm);
  return [...found].map(([, assigned, defined]) => assigned ?? defined ?? '');
}

/**
 * The source of a module of the page that has a bundle evaluated in the sandbox and exports what came of it.
 * @param code what the platform's compiler made of the bundle: a call of `define`
 * @param imports the modules that it asks for
 * @param sandbox the module that evaluates it
 */
export function loaderModule(code: string, imports: readonly string[], sandbox: string): string {
  const quoted = (text: string): string => JSON.stringify(text);
  const inside = imports.filter((id) => bundleName(id) !== null);
  const outside = imports.filter((id) => bundleName(id) === null);
  const names = exportedNames(code);
  return [
    `import { evaluateBundle } from ${quoted(sandbox)};`,
    ...inside.map((id) => `import ${quoted(id)};`),
    ...outside.map((id, index) => `import * as module${index} from ${quoted(id)};`),
    `const outside = { ${outside.map((id, index) => `${quoted(id)}: module${index}`).join(', ')} };`,
    `const made = evaluateBundle(${quoted(code)}, outside);`,
    names ? `export const { ${names.join(', ')} } = made;` : 'export default made;',
  ].join('\n');
}
