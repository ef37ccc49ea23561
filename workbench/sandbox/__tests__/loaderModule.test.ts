import { bundleName, loaderModule } from '../loaderModule';

const COMPONENT = `define('c/phone', ['lwc', 'c/calls', '@salesforce/label/c.Greeting'], (function (lwc, calls, GREETING) {
  const note = "exports.nothing = 1;";
  return class {};
}));`;

const LIBRARY = `define('c/calls', ['exports', 'c/party'], (function (exports, party) {
    const FIRST = 1;
    function join(a) {
      const other = {};
      other.exports = a;
      return a;
    }
    Object.defineProperty(exports, "Party", {
        enumerable: true,
        get: function () { return party.Party; }
    });
    exports.FIRST = FIRST;
    exports.join = join;

    Object.defineProperty(exports, '__esModule', { value: true });

}));`;

const componentModule = loaderModule(
  COMPONENT,
  ['lwc', 'c/calls', '@salesforce/label/c.Greeting'],
  '/platform/sandbox.ts',
);
const libraryModule = loaderModule(LIBRARY, ['c/party'], '/platform/sandbox.ts');

/** Runs a module's text without its imports: what its code was evaluated with, and what it exports. */
function run(module: string, made: unknown): { evaluated: unknown[]; exported: unknown } {
  const evaluated: unknown[] = [];
  const statements = module
    .split('\n')
    .filter((line) => !line.startsWith('import '))
    .map((line) =>
      line
        .replace('export default ', 'return ')
        .replace(/^export const (\{.*\}) = made;$/, 'const $1 = made; return $1;'),
    );
  const evaluateBundle = (...values: unknown[]): unknown => {
    evaluated.push(...values);
    return made;
  };
  const body = new Function('evaluateBundle', 'module0', 'module1', statements.join('\n')) as (
    ...values: unknown[]
  ) => unknown;
  return { evaluated, exported: body(evaluateBundle, 'lwc itself', 'the greeting') };
}

it('knows the bundles of the namespace from all other modules', () => {
  expect(bundleName('c/voiceConsole')).toBe('voiceConsole');
  for (const id of ['lwc', 'lightning/icon', '@salesforce/label/c.Greeting', './c/phone', 'c/phone/inner'])
    expect(bundleName(id)).toBeNull();
});

it('hands the code over to the sandbox to the letter, with the modules from outside the namespace by name', () => {
  const { evaluated } = run(componentModule, null);
  expect(evaluated).toEqual([COMPONENT, { lwc: 'lwc itself', '@salesforce/label/c.Greeting': 'the greeting' }]);
});

it('has the bundles that a bundle imports evaluated before it', () => {
  const lines = componentModule.split('\n');
  expect(lines[0]).toBe('import { evaluateBundle } from "/platform/sandbox.ts";');
  expect(lines[1]).toBe('import "c/calls";');
  expect(libraryModule).toContain('import "c/party";');
});

it('exports what a component bundle hands over as the default', () => {
  const component = class {};
  expect(run(componentModule, component).exported).toBe(component);
});

it('exports each name that a library bundle exports, and no other', () => {
  const made = { Party: 1, FIRST: 2, join: 3, more: 4 };
  expect(run(libraryModule, made).exported).toEqual({ Party: 1, FIRST: 2, join: 3 });
});
