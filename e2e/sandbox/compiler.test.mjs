// That the page's bundles went through a compiler that refuses what the platform refuses.
import assert from 'node:assert/strict';
import test from 'node:test';
import { compileForPlatform, readBundle } from '../../workbench/sandbox/compile.mjs';

const NAME = 'voiceCallPanel';
const files = readBundle(NAME);

/** The bundle with an addition to its class, or to the end of another file of it. */
function withAddition(addition, file = `${NAME}.js`) {
  const text = files[file];
  const at = file.endsWith('.js') ? text.lastIndexOf('}') : text.length;
  return { ...files, [file]: `${text.slice(0, at)}${addition}\n${text.slice(at)}` };
}

test('a bundle becomes an AMD module that asks for what it imports', async () => {
  const { code, imports } = await compileForPlatform(NAME, files);
  assert.match(code, /^define\('c\/voiceCallPanel', \['lwc', /);
  for (const id of ['lwc', 'lightning/icon', 'c/voiceCallLabels']) assert.ok(imports.includes(id), id);
});

test('async code becomes generators, as under Lightning Web Security', async () => {
  const { code } = await compileForPlatform(NAME, withAddition('async later() { await null; }'));
  assert.doesNotMatch(code, /\basync\b|\bawait null/);
});

for (const [what, addition, reason, file = `${NAME}.js`] of [
  ['a private method', '#hidden() {}', 'private methods'],
  ['a static block', 'static { this.count = 1; }', 'Static class blocks'],
  ['an accessor field', 'accessor size = 1;', 'decoratorAutoAccessors'],
  ['an expression in a template', '<template><p>{a + 1}</p></template>', 'LWC1', `${NAME}.html`],
  ['an id selector', '#calls { color: red; }', 'LWC1', `${NAME}.css`],
])
  test(`a bundle with ${what} is refused, with the reason and the file`, async () => {
    const refused = compileForPlatform(NAME, withAddition(addition, file));
    await assert.rejects(refused, ({ message }) => {
      assert.ok(message.startsWith(`The platform refuses the bundle ${NAME}:\n${file}:`), message);
      assert.ok(message.includes(reason), message);
      return true;
    });
  });
