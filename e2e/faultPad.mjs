// The fault pad of the phone simulator, and how it is worked.

/** What tests do with the pad of an open workbench. */
export function faultPadOf({ page }) {
  const pad = page.getByRole('region', { name: 'Faults' });
  const fault = (name) => pad.getByRole('button', { name, exact: true });
  const choose = (which) => pad.getByLabel('Which events').selectOption({ label: which });
  return {
    pad,
    /** The button of a fault. */
    fault,
    choose,
    /** The switches that are on. */
    pressed: () => pad.locator('[aria-pressed="true"]').allInnerTexts(),
    async clear() {
      if (await fault('No faults').isEnabled()) await fault('No faults').click();
      await choose('Every third event');
    },
    /** Sends events of one call, all at once. */
    emit: (...types) =>
      page.evaluate((all) => all.forEach((type) => window.workbench.emit(type, { callId: 'call-1' })), types),
  };
}
