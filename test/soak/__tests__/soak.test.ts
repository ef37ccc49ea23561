import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

const read = (file: string): string => readFileSync(file, 'utf8');
const steps = [...read('test/soak/soak.mjs').matchAll(/(?:inJest\(\s*|name: )'(\w+)'/g)].map(([, name = '']) => name);

describe('npm run soak', () => {
  it('says which proofs there are when asked for another', () => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['test/soak/soak.mjs', 'garbage', 'luck'], {
      encoding: 'utf8',
    });
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toBe(`No such proof: luck. There are: ${steps.join(', ')}.\n`);
  });
});

describe('the page of proofs', () => {
  const page = read('docs/proofs.md');

  it('says how to run each of the long proofs', () => {
    const listed = [...page.matchAll(/`npm run soak -- (\w+)`/g)].map(([, name = '']) => name);
    expect([...new Set(listed)].sort()).toEqual([...steps].sort());
  });

  it('names each proof', () => {
    const proofs = readdirSync('test/proofs').filter((name) => name.endsWith('.test.ts'));
    expect(proofs.filter((name) => !page.includes(`\`${name.replace('.test.ts', '')}\``))).toEqual([]);
  });
});
