// Salesforce Code Analyzer's engines on a staged copy of what deploys.
import { relative } from 'node:path';
import { CodeAnalyzer, CodeAnalyzerConfig, EventType, LogLevel } from '@salesforce/code-analyzer-core';
import * as eslint from '@salesforce/code-analyzer-eslint-engine';
import * as pmd from '@salesforce/code-analyzer-pmd-engine';
import * as regex from '@salesforce/code-analyzer-regex-engine';
import * as retirejs from '@salesforce/code-analyzer-retirejs-engine';
import { rewrite } from './stage.mjs';

const SELECTORS = ['Recommended', 'AppExchange', 'Security'];

/** @typedef {{ rule: string, file: string, line: number, message: string }} Violation `rule` is engine:rule, `file` from the project's folder */

/** PMD's parser of JavaScript breaks on a `catch` without a name; it reads the same lines with one. */
function nameCaughtErrors(stage) {
  for (const file of stage.files.filter((name) => name.endsWith('.js')))
    rewrite(stage, file, (text) => text.replace(/\bcatch \{/g, 'catch (error) {'));
}

function createAnalyzer(stage, java) {
  const engines = {
    eslint: { disable_react_base_config: true }, // there is no React here
    pmd: { java_command: java },
    cpd: { java_command: java },
  };
  return new CodeAnalyzer(
    CodeAnalyzerConfig.fromObject({ log_folder: stage.work, root_working_folder: stage.work, engines }),
  );
}

function violationOf(stage, violation) {
  const rule = violation.getRule();
  const place = violation.getPrimaryLocation();
  const file = place.getFile();
  return {
    rule: `${rule.getEngineName()}:${rule.getName()}`,
    file: file ? relative(stage.folder, file).replaceAll('\\', '/') : '',
    line: place.getStartLine() ?? 0,
    message: violation.getMessage().replaceAll(/\s+/g, ' '),
  };
}

/** What an engine could not do is a violation too: a file that is not read is not scanned. */
function hearFailures(analyzer, stage, failures) {
  analyzer.onEvent(EventType.EngineLogEvent, ({ engineName, logLevel, message }) => {
    if (logLevel > LogLevel.Error) return;
    const text = message.replaceAll(`${stage.folder}/`, '').replaceAll(/\s+/g, ' ');
    failures.push({ rule: `${engineName}:failure`, file: '', line: 0, message: text });
  });
}

async function runEngines(plugins, stage, java) {
  const analyzer = createAnalyzer(stage, java);
  const failures = [];
  hearFailures(analyzer, stage, failures);
  for (const plugin of plugins) await analyzer.addEnginePlugin(plugin.createEnginePlugin());
  const workspace = await analyzer.createWorkspace([stage.folder]);
  const rules = await analyzer.selectRules(SELECTORS, { workspace });
  for (const engine of rules.getEngineNames()) console.log(`${engine}: ${rules.getRulesFor(engine).length} rules`);
  const results = await analyzer.run(rules, { workspace });
  return [...results.getViolations().map((violation) => violationOf(stage, violation)), ...failures];
}

/** Every violation in the copy. @returns {Promise<Violation[]>} */
export async function findViolations(stage, java) {
  const found = await runEngines([eslint, regex, retirejs], stage, java);
  nameCaughtErrors(stage);
  return [...found, ...(await runEngines([pmd], stage, java))];
}
