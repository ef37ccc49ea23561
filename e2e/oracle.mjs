// The oracle of test/oracle: traces summarised by a second reading of the contract, which shares no code with the product.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import ts from '../tools/lib/typescript.mjs';
import { root } from '../tools/lib/run.mjs';

const SOURCES = join(root, 'test', 'oracle');
const compilerOptions = { target: ts.ScriptTarget.ES2023, module: ts.ModuleKind.ES2022 };

/** Loads its modules into Node, which reads no TypeScript. */
async function loadOracle() {
  const folder = mkdtempSync(join(tmpdir(), 'oracle-'));
  const isOfOracle = (name) => name.endsWith('.ts') && !/traces/i.test(name); // those make traces
  for (const name of readdirSync(SOURCES).filter(isOfOracle)) {
    const { outputText } = ts.transpileModule(readFileSync(join(SOURCES, name), 'utf8'), { compilerOptions });
    const text = outputText.replace(/(from '\.\/\w+)'/g, "$1.mjs'");
    writeFileSync(join(folder, name.replace(/\.ts$/, '.mjs')), text);
  }
  const load = (name) => import(pathToFileURL(join(folder, `${name}.mjs`)));
  const [{ createOracle, oracleSummary }, { sameParty }] = await Promise.all(['contractOracle', 'names'].map(load));
  rmSync(folder, { recursive: true });
  return { createOracle, oracleSummary, sameParty };
}

export const { createOracle, oracleSummary, sameParty } = await loadOracle();
