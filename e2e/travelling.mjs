// The line of time of the workbench, as a person uses it.

/** Where and how to travel on an open workbench. */
export function travelOn({ page, drawn }) {
  const travel = page.getByRole('region', { name: 'Time travel' });
  const slider = travel.getByRole('slider', { name: 'Moment' });
  const banner = page.getByRole('region', { name: 'Earlier moment' });
  return {
    travel,
    slider,
    banner,
    backToNow: banner.getByRole('button', { name: 'Back to now' }),
    /** What did not fit, each a button that leads to its event. */
    stops: travel.getByRole('listitem').getByRole('button'),
    dragTo: (number) => slider.fill(String(number)),
    /** Resolves when the banner says so. */
    async says(text) {
      await banner.getByRole('status').filter({ hasText: text }).waitFor();
      await drawn();
    },
    /** Resolves when now is shown. */
    async isNow() {
      await banner.waitFor({ state: 'detached' });
      await drawn();
    },
  };
}
