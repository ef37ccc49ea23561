import { evaluateFunction, wrapDependency } from '@locker/sandbox';

/** The namespace of every bundle here, and so the sandbox that they share. */
const NAMESPACE = 'c';

type Factory = (...dependencies: unknown[]) => unknown;
type Define = (id: string, dependencies: readonly string[], factory: Factory) => void;

const evaluated = new Map<string, unknown>();

/** A module of the page as an AMD module is handed over: nothing but its default export where it has no other. */
function asAmd(module: object): unknown {
  const names = Object.keys(module);
  return names.length === 1 && 'default' in module ? module.default : module;
}

/**
 * Evaluates a bundle's AMD code in the sandbox of Lightning Web Security and returns what it exports.
 * @param outside the modules that it imports from outside the namespace, by name
 */
export function evaluateBundle(code: string, outside: Readonly<Record<string, object>>): unknown {
  let made: unknown;
  const define: Define = (id, names, factory) => {
    const exports = {};
    const dependencies = names.map((name) => {
      if (name === 'exports') return exports;
      if (evaluated.has(name)) return evaluated.get(name);
      const module = outside[name];
      if (!module) throw new Error(`${id} asks for ${name}, which is not there.`);
      return wrapDependency(asAmd(module), name, NAMESPACE) as unknown;
    });
    made = evaluateFunction(NAMESPACE, factory, {}, `//# sourceURL=lws/${id}.js`)(...dependencies) ?? exports;
    evaluated.set(id, made);
  };
  // The code comes as text, so that nothing of the page is in its scope and no bundler touches what deploys.
  new Function('define', code)(define);
  return made;
}
