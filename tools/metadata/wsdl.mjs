// The types that Salesforce generates from its Metadata WSDL, and whether an XML file is of its type.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import ts from '../lib/typescript.mjs';

const NAMESPACE = 'http://soap.sforce.com/2006/04/metadata';
/** The WSDL calls it text; what is inside has no type. */
const UNTYPED = 'targetConfigs';

const declarations = createRequire(import.meta.url)
  .resolve('@salesforce/types/metadata')
  .replace(/\.js$/, '.d.ts');

function typeOf(node) {
  if (ts.isArrayTypeNode(node)) return { ...typeOf(node.elementType), isList: true };
  if (ts.isTypeReferenceNode(node)) return { name: node.typeName.text };
  if (ts.isUnionTypeNode(node)) return { words: node.types.map(({ literal }) => literal.text) };
  if (ts.isLiteralTypeNode(node)) return { words: [node.literal.text] };
  return { basic: node.getText() };
}

function shapeOf(node) {
  const parts = ts.isIntersectionTypeNode(node) ? node.types : [node];
  const members = parts.filter(ts.isTypeLiteralNode).flatMap((part) => [...part.members]);
  const isRecord = parts.some(ts.isTypeLiteralNode);
  return {
    bases: isRecord ? parts.filter(ts.isTypeReferenceNode).map(({ typeName }) => typeName.text) : [],
    fields: members.map((member) => [
      member.name.text,
      { ...typeOf(member.type), isOptional: Boolean(member.questionToken) },
    ]),
    alias: isRecord ? null : typeOf(node),
  };
}

/** Every type of the WSDL by name: `fields` with their types, `bases` that it extends, or the type that it is an `alias` of. */
function loadTypes() {
  const source = ts.createSourceFile('metadata.d.ts', readFileSync(declarations, 'utf8'), ts.ScriptTarget.Latest, true);
  return new Map(
    source.statements.filter(ts.isTypeAliasDeclaration).map(({ name, type }) => [name.text, shapeOf(type)]),
  );
}

const BASIC = { boolean: /^(true|false)$/, number: /^-?\d+(\.\d+)?$/ };

function problemOfText(type, text) {
  if (type.words && !type.words.includes(text))
    return `"${text}" is not one of ${type.words.length > 8 ? `${type.words.length} allowed values` : type.words.join(', ')}`;
  if (BASIC[type.basic] && !BASIC[type.basic].test(text)) return `"${text}" is not a ${type.basic}`;
  return null;
}

/** Says of each element what the type does not know, lacks or does not allow. */
export class TypeReader {
  constructor(types = loadTypes()) {
    this.types = types;
  }

  /** What is wrong with the file's root element, a sentence each. */
  problemsOf(root) {
    const problems = [];
    if (root.attributes.xmlns !== NAMESPACE) problems.push(`its xmlns is not ${NAMESPACE}`);
    if (!this.types.has(root.tag)) return [...problems, `there is no metadata type ${root.tag}`];
    return [...problems, ...this.recordProblems(root.tag, root, root.tag)];
  }

  fieldsOf(name) {
    const { bases, fields } = this.types.get(name);
    return new Map([...bases.flatMap((base) => [...this.fieldsOf(base)]), ...fields]);
  }

  recordProblems(name, element, path) {
    const fields = this.fieldsOf(name);
    const inside = element.children.flatMap((child) => {
      const field = fields.get(child.tag);
      return field
        ? this.valueProblems(field, child, `${path}/${child.tag}`)
        : [`${path}: <${child.tag}> is not a field of ${name}`];
    });
    return [...inside, ...this.countProblems(fields, element, path)];
  }

  countProblems(fields, element, path) {
    return [...fields].flatMap(([tag, { isList, isOptional }]) => {
      const count = element.children.filter((child) => child.tag === tag).length;
      if (isList || count === 1) return [];
      if (count > 1) return [`${path}: <${tag}> is there ${count} times`];
      return isOptional ? [] : [`${path}: <${tag}> is missing`];
    });
  }

  valueProblems(type, element, path) {
    const shape = type.name && this.types.get(type.name);
    if (shape?.alias) return this.valueProblems(shape.alias, element, path);
    if (shape) return this.recordProblems(type.name, element, path);
    if (element.tag === UNTYPED) return [];
    if (element.children.length > 0) return [`${path}: text is expected, not elements`];
    const problem = problemOfText(type, element.text);
    return problem ? [`${path}: ${problem}`] : [];
  }
}
