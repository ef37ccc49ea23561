// What a console gives a flow, read from the one table in the deployed code.
import ts from '../lib/typescript.mjs';

/** Where that table stands: a map of name → [type, selector]. */
export const FLOW_INPUTS_FILE = 'force-app/main/default/lwc/voiceCallSummary/flowInputs.ts';
const TABLE = 'INPUTS';

const isTable = (node) => ts.isVariableDeclaration(node) && node.name.getText() === TABLE;

/** Name → data type of each input. Throws when the source holds no such table: the rule would then check nothing. */
export function flowInputTypes(source) {
  const file = ts.createSourceFile('flowInputs.ts', source, ts.ScriptTarget.Latest, true);
  const table = file.statements
    .filter(ts.isVariableStatement)
    .flatMap(({ declarationList }) => [...declarationList.declarations])
    .find(isTable);
  const rows = table?.initializer?.arguments?.[0]?.elements ?? [];
  const types = rows.map(({ elements: [name, row] }) => [name.text, row.elements[0].text]);
  if (types.length === 0) throw new Error(`${FLOW_INPUTS_FILE} holds no table ${TABLE}.`);
  return new Map(types);
}
