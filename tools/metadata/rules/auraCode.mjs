// Rules about controllers and helpers of Aura bundles, which the server parses in its own way and writes again.
import { remember } from '../../lib/remember.mjs';
import ts from '../../lib/typescript.mjs';
import { findComments, lineAt } from '../../../platform/aura/serverText.mjs';

const parse = (source) => ts.createSourceFile('literal.js', source, ts.ScriptTarget.Latest, true, ts.ScriptKind.JS);

function everyNode(node) {
  const nodes = [node];
  ts.forEachChild(node, (child) => void nodes.push(...everyNode(child)));
  return nodes;
}

/** The program without positions and comments, as text: the kinds of its nodes in their order, with names and literals. */
const shapeOf = remember((source) =>
  everyNode(parse(source))
    .map((node) => `${node.kind} ${ts.isIdentifier(node) || ts.isLiteralExpression(node) ? node.text : ''}`)
    .join('\n'),
);

/** Comments that change the program when they become line breaks. */
function commentProblems(source) {
  const shape = shapeOf(source);
  return findComments(source)
    .filter(({ start, end }) => shapeOf(`${source.slice(0, start)}\n${source.slice(end)}`) !== shape)
    .map(
      ({ start }) =>
        `line ${lineAt(source, start)}: the server turns this comment into a line break, which changes the program`,
    );
}

/** Problems of the whole file, as the server's parser reads it. */
function serverProblems(source) {
  try {
    return commentProblems(source);
  } catch (error) {
    return [`the server cannot read it: ${error.message}`];
  }
}

const at = (node) => `line ${lineAt(node.getSourceFile().text, node.getStart())}: `;

function misreadProblems(source) {
  return everyNode(parse(source)).flatMap((node) => {
    if (ts.isTemplateExpression(node) || ts.isNoSubstitutionTemplateLiteral(node))
      return [`${at(node)}the server's parser knows no template literals`];
    if (ts.isRegularExpressionLiteral(node) && /['"{}]/.test(node.text))
      return [`${at(node)}a quote or brace in a regular expression misleads the server's parser`];
    return [];
  });
}

const CONSTANTS = [ts.SyntaxKind.TrueKeyword, ts.SyntaxKind.FalseKeyword, ts.SyntaxKind.NullKeyword];

/** Whether the server can read a value as data: JSON, in either kind of quotes. */
function isData(node) {
  if (ts.isStringLiteral(node) || ts.isNumericLiteral(node) || CONSTANTS.includes(node.kind)) return true;
  if (ts.isPrefixUnaryExpression(node))
    return node.operator === ts.SyntaxKind.MinusToken && ts.isNumericLiteral(node.operand);
  if (ts.isArrayLiteralExpression(node)) return node.elements.every(isData);
  if (!ts.isObjectLiteralExpression(node)) return false;
  return node.properties.every((property) => ts.isPropertyAssignment(property) && isData(property.initializer));
}

function memberProblems(member) {
  const name = member.name?.getText() ?? member.getText();
  if (!ts.isPropertyAssignment(member) || ts.isComputedPropertyName(member.name))
    return [`${at(member)}${name} is not of the form name: value`];
  const value = member.initializer;
  if (!ts.isFunctionExpression(value))
    return isData(value) ? [] : [`${at(member)}${name} is neither a function nor data`];
  if (value.name || value.asteriskToken || value.modifiers)
    return [`${at(member)}${name} is not of the form name: function (...) {...}`];
  const parameters = value.getSourceFile().text.slice(value.parameters.pos, value.parameters.end);
  return /^\s*(\w+(\s*,\s*\w+)*\s*)?$/.test(parameters)
    ? []
    : [`${at(member)}the parameters of ${name} are not plain names`];
}

function literalProblems(source) {
  const { statements } = parse(source);
  const [statement] = statements;
  const literal = statement && ts.isExpressionStatement(statement) ? ts.skipParentheses(statement.expression) : null;
  if (statements.length !== 1 || !literal || !ts.isObjectLiteralExpression(literal))
    return [
      `line ${statements[1] ? lineAt(source, statements[1].getStart()) : 1}: it is not one object in parentheses`,
    ];
  return literal.properties.flatMap(memberProblems);
}

const rule = (name, problemsOf) => ({
  name,
  files: ({ matching }) => matching(/\/aura\/.*(Controller|Helper)\.js$/),
  problems: (file, { files }) => problemsOf(files.get(file)),
});

/** @type {import('../rules.mjs').Rule[]} */
export const auraCodeRules = [
  rule('does the same when its comments are line breaks', serverProblems),
  rule("holds nothing that the server's parser misreads", misreadProblems),
  rule('is one object of functions and data', literalProblems),
];
