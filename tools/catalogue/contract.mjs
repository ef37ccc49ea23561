// Reads the typed contract: what TypeScript says of the messages, with the comments beside it.
import ts from '../lib/typescript.mjs';

/** The text of the last doc comment in a piece of source, on one line. */
function commentIn(text) {
  const comment = [...text.matchAll(/\/\*\*(.*?)\*\//gs)].at(-1)?.[1] ?? '';
  return comment.replace(/\s*\n\s*\*?\s*/g, ' ').trim();
}

const commentOf = (node) => commentIn(node.getFullText().slice(0, node.getStart() - node.getFullStart()));

function fieldOf(member) {
  if (!ts.isPropertySignature(member) || !member.type)
    throw new Error(`The contract has a member that is not a typed field: ${member.getText()}`);
  return {
    name: member.name.getText(),
    type: member.type,
    isOptional: Boolean(member.questionToken),
    comment: commentOf(member),
  };
}

/** The fields of an interface, its own first; the interfaces that it extends stand above it. */
function allFieldsOf(node, types) {
  const names = (node.heritageClauses ?? []).flatMap((clause) => clause.types.map((type) => type.getText()));
  return [...node.members.map(fieldOf), ...names.flatMap((name) => types.get(name).fields)];
}

/**
 * Reads the types that a source file declares, by name.
 * @param source TypeScript; only interfaces and type aliases are read
 */
export function readTypes(source) {
  const types = new Map();
  for (const node of ts.createSourceFile('contract.ts', source, ts.ScriptTarget.Latest, true).statements) {
    if (ts.isInterfaceDeclaration(node))
      types.set(node.name.text, { comment: commentOf(node), fields: allFieldsOf(node, types) });
    if (ts.isTypeAliasDeclaration(node)) types.set(node.name.text, { comment: commentOf(node), alias: node.type });
  }
  return types;
}

const nameOf = (member) => member.name.getText();

/** The object literal that a file assigns to a constant of that name, without the types around it. */
function literalNamed(file, name) {
  const declarations = file.statements
    .filter(ts.isVariableStatement)
    .flatMap((node) => node.declarationList.declarations);
  let value = declarations.find((declaration) => nameOf(declaration) === name)?.initializer;
  while (value && !ts.isObjectLiteralExpression(value)) value = value.expression;
  if (!value) throw new Error(`The contract has no ${name}.`);
  return value;
}

/**
 * Reads the events of the payload map, in its order, each with its comment and its documented fields.
 * @param types those of the same file
 */
export function readEvents(source, types) {
  const file = ts.createSourceFile('payloads.ts', source, ts.ScriptTarget.Latest, true);
  const { fields } = types.get('PayloadFields');
  return literalNamed(file, 'PAYLOADS').properties.map((event) => ({
    name: nameOf(event),
    comment: commentOf(event),
    fields: event.initializer.elements.map(({ text }) => {
      const field = fields.find(({ name }) => name === text);
      if (!field) throw new Error(`The contract says nothing about the field ${text} of ${nameOf(event)}.`);
      return field;
    }),
  }));
}

/** The messages with a field `kind`: the kind, the comment, and the fields in their order with the aliases of the file resolved. */
export function messagesWithKind(types) {
  return [...types.values()].flatMap(({ comment, fields = [] }) => {
    const kind = fields.find(({ name }) => name === 'kind')?.type.literal?.text;
    const resolved = fields.map((field) => ({ ...field, type: types.get(field.type.getText())?.alias ?? field.type }));
    return kind ? [{ kind, comment, fields: resolved }] : [];
  });
}

/** The interfaces of the same file that fields name, also through others, in the order in which they are met. */
export function namedBy(fields, types, met = new Set()) {
  for (const { type } of fields)
    for (const [name, { fields: inner }] of types)
      if (inner && !met.has(name) && new RegExp(`\\b${name}\\b`).test(type.getText()))
        namedBy(inner, types, met.add(name));
  return met;
}
