import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** Asks an org that answers with those results in turn; what is found, and the words of each question. */
function compare(names: readonly string[], results: readonly unknown[]): { found: string[]; asked: string[][] } {
  const script = `
    import { foreignComponents } from './tools/lib/nameClash.mjs';
    const [names, results] = JSON.parse(process.argv[1]);
    const asked = [];
    const ask = async (words) => results[asked.push(words) - 1];
    console.log(JSON.stringify({ found: await foreignComponents(names, ask), asked }));`;
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ['--input-type=module', '-e', script, JSON.stringify([names, results])],
    { encoding: 'utf8' },
  );
  expect(stderr).toBe('');
  return JSON.parse(stdout);
}

const NAMES = ['voiceEvents', 'voiceRelay'];
const listed = (...names: string[]) => names.map((fullName) => ({ fullName }));
const described = (entries: Record<string, string | null>) => ({
  records: Object.entries(entries).map(([DeveloperName, Description]) => ({ DeveloperName, Description })),
});

describe('the comparison of our bundle names with an org', () => {
  it('asks only for the two lists if no name is taken', () => {
    const { found, asked } = compare(NAMES, [listed('phone'), listed()]);
    expect(found).toEqual([]);
    expect(asked).toEqual([
      ['org', 'list', 'metadata', '--metadata-type', 'LightningComponentBundle'],
      ['org', 'list', 'metadata', '--metadata-type', 'AuraDefinitionBundle'],
    ]);
  });

  it('looks up only the names that are taken, in the namespace of the org', () => {
    const { asked } = compare(NAMES, [listed('phone', 'voiceEvents'), described({ voiceEvents: null }), listed()]);
    expect(asked[1]).toEqual([
      'data',
      'query',
      '--use-tooling-api',
      '--query',
      "SELECT DeveloperName, Description FROM LightningComponentBundle WHERE NamespacePrefix = null AND DeveloperName IN ('voiceEvents')",
    ]);
  });

  it('takes a component for ours by the end of its description', () => {
    const ours = described({
      voiceEvents: 'The toolkit events (Voice Toolkit Relay)',
      voiceRelay: 'Like (Voice Toolkit Relay), but mine',
    });
    const { found } = compare(NAMES, [listed('voiceEvents', 'voiceRelay'), ours, listed()]);
    expect(found).toEqual(['LightningComponentBundle voiceRelay']);
  });

  it('takes a component without a description, or one that the query does not return, for the org’s own', () => {
    const { found } = compare(NAMES, [
      listed('voiceEvents', 'voiceRelay'),
      described({ voiceEvents: null }),
      listed('voiceRelay'),
      described({}),
    ]);
    expect(found).toEqual([
      'LightningComponentBundle voiceEvents',
      'LightningComponentBundle voiceRelay',
      'AuraDefinitionBundle voiceRelay',
    ]);
  });

  it('knows every bundle by its folder', () => {
    const script = `import { bundleNames } from './tools/lib/nameClash.mjs'; console.log(JSON.stringify(bundleNames()));`;
    const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
    const names: string[] = JSON.parse(stdout);
    expect(names).toEqual(expect.arrayContaining(['voiceToolkitRelay', 'voiceEvents', 'voicePhoneSimulator']));
    const contents = readFileSync('docs/package-contents.md', 'utf8');
    for (const [, name = ''] of contents.matchAll(/\/(?:lwc|aura)\/(\w+)\//g)) expect(names).toContain(name);
  });
});
