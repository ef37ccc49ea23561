// What is wrong with how a page of a console tab is laid out and marked up.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Opens every `details`, then tells what axe finds, what is cut at the right, and whether the page is wider than the screen. Runs in the page. */
async function faultsIn(source, place) {
  if (!globalThis.axe) (0, eval)(source);
  for (const details of document.querySelectorAll(`${place} details`)) details.open = true;
  const { violations } = await globalThis.axe.run(place, { resultTypes: ['violations'] });
  const { scrollWidth, clientWidth } = document.documentElement;
  const tooWide = scrollWidth > clientWidth ? [`the page is ${scrollWidth} px wide`] : [];
  const cut = [...document.querySelectorAll(`${place} :is(table, pre, dl)`)].filter(
    (element) => element.getBoundingClientRect().right > element.parentElement.getBoundingClientRect().right + 0.5,
  );
  return [
    ...tooWide,
    ...cut.map((element) => `cut: ${element.ariaLabel ?? element.textContent.slice(0, 40)}`),
    ...violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`)),
  ];
}

/** Faults of what is below a selector, as text; empty when there are none. */
export const faultsOf = (bench, place) => bench.native(faultsIn, axeSource, place);
