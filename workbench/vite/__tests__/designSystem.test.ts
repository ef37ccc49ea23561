import { existsSync, readFileSync } from 'node:fs';
import { createProject } from 'workbench/vite/project';
import { relativeToPage, staticFiles } from 'workbench/vite/designSystem';

const files = staticFiles(createProject(process.cwd()));

describe('a static workbench', () => {
  it('takes along each file of the design systems that the page names', () => {
    const named = ['workbench/index.html', 'workbench/simulator/view.ts'].flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/["']\/((?:slds2?|assets\/icons)\/[^"']+)["']/g)].map(
        ([, address]) => address,
      ),
    );
    expect(named.length).toBeGreaterThan(3);
    expect(named.filter((address) => !files.some(({ fileName }) => fileName === address))).toEqual([]);
    expect(files.filter(({ source }) => !existsSync(source))).toEqual([]);
  });

  it('asks for them beside its page, wherever that lies', () => {
    expect(relativeToPage('<link href="/slds/styles/a.css"> x=`/assets/icons/utility-sprite/svg/symbols.svg`')).toBe(
      '<link href="./slds/styles/a.css"> x=`./assets/icons/utility-sprite/svg/symbols.svg`',
    );
    expect(relativeToPage("'/slds2/a.css' '/other/slds/a.css'")).toBe("'./slds2/a.css' '/other/slds/a.css'");
  });
});
