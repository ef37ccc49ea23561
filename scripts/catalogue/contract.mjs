// Reads the typed contract: what TypeScript says of the messages, with the comments beside it.
import ts from 'typescript';

/** The text of the last doc comment in a piece of source, on one line. */
function commentIn(text) {
  const comment = [...text.matchAll(/\/\*\*(.*?)\*\//gs)].at(-1)?.[1] ?? '';
  return comment.replace(/\s*\n\s*\*?\s*/g, ' ').trim();
}

const commentOf = (node) => commentIn(node.getFullText().slice(0, node.getStart() - node.getFullStart()));

function fieldOf(member) {
  if (!ts.isPropertySignature(member) || !member.type)
    throw new Error(`The contract has a member that is no typed field: ${member.getText()}`);
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

/** The messages with a field `kind`: the kind, the comment, and the fields in their order with the aliases of the file resolved. */
export function messagesWithKind(types) {
  return [...types.values()].flatMap(({ comment, fields = [] }) => {
    const kind = fields.find(({ name }) => name === 'kind')?.type.literal?.text;
    const resolved = fields.map((field) => ({ ...field, type: types.get(field.type.getText())?.alias ?? field.type }));
    return kind ? [{ kind, comment, fields: resolved }] : [];
  });
}

/** The fields of a type: its own when it is written out, else those of the interface that it names. */
export function fieldsOf(type, types) {
  if (ts.isTypeLiteralNode(type)) return type.members.map(fieldOf);
  const named = types.get(type.getText());
  if (!named?.fields)
    throw new Error(`The contract has a type that is neither written out nor an interface: ${type.getText()}`);
  return named.fields;
}

/** The interfaces of the same file that fields name, also through others, in the order in which they are met. */
export function namedBy(fields, types, met = new Set()) {
  for (const { type } of fields)
    for (const [name, { fields: inner }] of types)
      if (inner && !met.has(name) && new RegExp(`\\b${name}\\b`).test(type.getText()))
        namedBy(inner, types, met.add(name));
  return met;
}
