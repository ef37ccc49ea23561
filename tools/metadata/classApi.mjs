// What a Lightning web component offers to markup: the @api members of its class.
import { remember } from '../lib/remember.mjs';
import ts from '../lib/typescript.mjs';

const isApi = (member) =>
  (ts.canHaveDecorators(member) ? (ts.getDecorators(member) ?? []) : []).some(
    ({ expression }) => expression.getText() === 'api',
  );

/** The value that a literal stands for, as text; null for anything else. */
function literalText(node) {
  if (node && ts.isStringLiteral(node)) return node.text;
  return node && /^(true|false|[\d_.]+)$/.test(node.getText()) ? node.getText().replaceAll('_', '') : null;
}

/**
 * Each member once: `{ name, isMethod, initial, isUnset }`, `initial` the text of its first value if that is a literal, else null;
 * `isUnset` whether it has no first value.
 */
export const classApi = remember((source) => {
  const file = ts.createSourceFile('component.ts', source, ts.ScriptTarget.Latest, true);
  const members = file.statements.filter(ts.isClassDeclaration).flatMap((node) => [...node.members]);
  return members.filter(isApi).map((member) => ({
    name: member.name.getText(),
    isMethod: ts.isMethodDeclaration(member),
    initial: ts.isPropertyDeclaration(member) ? literalText(member.initializer) : null,
    isUnset: ts.isPropertyDeclaration(member) && !member.initializer,
  }));
});
