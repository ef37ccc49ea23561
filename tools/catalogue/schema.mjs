// Writes the contract as JSON Schema 2020-12: what is on the channel, each event by its type, each other message by its kind.
import ts from '../lib/typescript.mjs';
import { namedBy } from './contract.mjs';

const PRIMITIVES = new Map([
  [ts.SyntaxKind.StringKeyword, { type: 'string' }],
  [ts.SyntaxKind.NumberKeyword, { type: 'number' }],
  [ts.SyntaxKind.BooleanKeyword, { type: 'boolean' }],
  [ts.SyntaxKind.UnknownKeyword, {}],
]);
/** Types of the language that say nothing about what is sent, around one that does. */
const WRAPPERS = ['Readonly'];
const refTo = (name) => ({ $ref: `#/$defs/${name}` });

/** The schema of a type; throws for a form that the contract has not used so far. */
export function schemaOf(type) {
  const primitive = PRIMITIVES.get(type.kind);
  if (primitive) return { ...primitive };
  if (ts.isTypeOperatorNode(type)) return schemaOf(type.type); // `readonly` says nothing about what is sent
  if (ts.isArrayTypeNode(type)) return { type: 'array', items: schemaOf(type.elementType) };
  if (ts.isLiteralTypeNode(type)) return { const: JSON.parse(type.literal.getText().replaceAll("'", '"')) };
  if (ts.isUnionTypeNode(type)) return { anyOf: type.types.map(schemaOf) };
  if (ts.isTypeReferenceNode(type)) {
    const name = type.typeName.getText();
    if (WRAPPERS.includes(name)) return schemaOf(type.typeArguments[0]);
    return name === 'Record' ? { type: 'object' } : refTo(type.getText());
  }
  throw new Error(`The catalogue knows no schema for the type ${type.getText()}.`);
}

/** @param also further forms that readers accept, by field */
function propertiesOf(fields, texts = {}, also = {}) {
  return Object.fromEntries(
    fields.map(({ name, type, comment }) => {
      const schema = also[name] ? { anyOf: [schemaOf(type), ...also[name]] } : schemaOf(type);
      const description = texts[name] || comment;
      return [name, description ? { description, ...schema } : schema];
    }),
  );
}

/** The `detail` of one event. No field is required: each has been seen missing, and others may come. */
export function detailSchema(entry, also, texts) {
  return {
    description: `${entry.when}.`,
    type: 'object',
    properties: propertiesOf(entry.contract, texts, also),
    examples: [entry.example.detail],
  };
}

const choice = (key, value, then) => ({
  if: { required: [key], properties: { [key]: { const: value } } },
  then,
});

function relayMessage(entries, message) {
  return {
    description: 'One event. Unknown fields and unknown event types are to be passed over.',
    type: 'object',
    required: message.filter(({ required }) => required).map(({ name }) => name),
    properties: Object.fromEntries(message.map(({ name, description, schema }) => [name, { description, ...schema }])),
    allOf: entries.map(({ name }) => choice('type', name, { properties: { detail: refTo(name) } })),
  };
}

function otherMessage(kinds) {
  return {
    description: 'A message that is not an event. Unknown kinds are to be passed over.',
    type: 'object',
    required: ['v', 'kind'],
    properties: { v: { const: 1 }, kind: { type: 'string' } },
    allOf: kinds.map(({ kind, comment, fields }) =>
      choice('kind', kind, {
        description: comment,
        required: fields.filter(({ isOptional }) => !isOptional).map(({ name }) => name),
        properties: propertiesOf(fields),
      }),
    ),
  };
}

/** The whole schema, from what `entries.mjs` has put together. */
export function writeSchema({ entries, kinds, message, types, facts }) {
  const shared = namedBy(
    entries.flatMap(({ contract }) => contract),
    types,
  );
  const structures = [...shared].map((name) => {
    const { comment } = types.get(name);
    const fields = types.get(name).fields;
    return [name, { description: comment, type: 'object', properties: propertiesOf(fields, facts.fields) }];
  });
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Messages on the channel VoiceTelephonyEvent__c',
    $comment: 'Written by `npm run catalogue` from the typed contract.',
    if: { required: ['kind'] },
    then: refTo('OtherMessage'),
    else: refTo('RelayMessage'),
    $defs: {
      RelayMessage: relayMessage(entries, message),
      OtherMessage: otherMessage(kinds),
      ...Object.fromEntries(entries.map(({ name, schema }) => [name, schema])),
      ...Object.fromEntries(structures),
    },
  };
}
