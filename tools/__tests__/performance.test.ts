import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

interface Figures {
  benchmarks: { title: string; lines: { what: string; figure: string; met: boolean | null }[] }[];
}

const FIGURES = 'docs/performance.json';
const PAGE = 'docs/performance.md';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'performance-'));
  mkdirSync(join(folder, 'docs'));
  for (const file of [FIGURES, PAGE]) cpSync(file, join(folder, file));
});

afterEach(() => rmSync(folder, { recursive: true }));

function change(alter: (figures: Figures) => void): void {
  const figures = JSON.parse(readFileSync(FIGURES, 'utf8')) as Figures;
  alter(figures);
  writeFileSync(join(folder, FIGURES), JSON.stringify(figures));
}

function check(): { status: number | null; said: string } {
  const { status, stderr } = spawnSync(process.execPath, ['bench/checkPage.mjs', folder], { encoding: 'utf8' });
  return { status, said: stderr };
}

describe('the page of figures', () => {
  it('says what was measured, and why each goal that is missed is missed', () => {
    expect(check()).toEqual({ status: 0, said: '' });
  });

  it('is refused when it shows another figure than was measured', () => {
    change(({ benchmarks: [first] }) => {
      const line = first?.lines[0];
      if (line) line.figure = '1 ns an event';
    });
    expect(check()).toMatchObject({
      status: 1,
      said: expect.stringContaining('is not what docs/performance.json makes'),
    });
  });

  it('is refused when it says nothing of a goal that is missed', () => {
    change(({ benchmarks }) => {
      benchmarks.at(-1)?.lines.push({ ...benchmarks[0]!.lines[0]!, what: 'Something new', met: false });
    });
    expect(check()).toMatchObject({ status: 1, said: expect.stringContaining(': Something new') });
  });

  it('has all nine benchmarks, each with lines', () => {
    const { benchmarks } = JSON.parse(readFileSync(FIGURES, 'utf8')) as Figures;
    const titles = [
      'Reduce',
      'Fan-out',
      'Relay',
      'Event to screen',
      'Idle',
      'Memory',
      'Traces',
      'Size',
      'Join and restore',
    ];
    expect(benchmarks.map(({ title }) => title)).toEqual(titles);
    for (const { lines } of benchmarks) expect(lines.length).toBeGreaterThan(0);
  });
});
