import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** The table of the pictures, and the page that is made of it. */
function readTable(): { shots: { name: string; says: string }[]; page: string } {
  const program = `
    import { picturesPage } from './e2e/pictures/page.mjs';
    import { SHOTS } from './e2e/pictures/shots.mjs';
    console.log(JSON.stringify({ shots: SHOTS, page: picturesPage(SHOTS) }));`;
  const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', program], { encoding: 'utf8' });
  return JSON.parse(stdout);
}

const { shots, page: madePage } = readTable();
const folder = join('docs', 'images');
const pictures = readdirSync(folder).filter((name) => name.endsWith('.png'));
const page = readFileSync(join('docs', 'pictures.md'), 'utf8');

describe('the reference pictures', () => {
  it('are those of the table, each once', () => {
    expect(pictures.sort()).toEqual(shots.map(({ name }) => `${name}.png`).sort());
  });

  it('weigh 3 MB at most', () => {
    const bytes = pictures.reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
    expect(bytes).toBeLessThanOrEqual(3 * 1024 * 1024);
  });

  it('are PNG files', () => {
    for (const name of pictures) expect(readFileSync(join(folder, name)).toString('latin1', 1, 4)).toBe('PNG');
  });

  it('stand beside the version of the browser that they were made with', () => {
    expect(readFileSync(join(folder, 'chromium.txt'), 'utf8')).toMatch(/^\d+\.\d+\.\d+\.\d+\n$/);
  });

  it('are all shown in their page, each with a sentence', () => {
    expect(page).toBe(madePage);
    for (const { name, says } of shots) {
      expect(page).toContain(`\n${says}\n`);
      expect(page).toContain(`](images/${name}.png)`);
      expect(says).toMatch(/^[A-Z].*\.$/);
    }
  });
});
