// The themes of the workbench.

/** Each theme, by its name in the page's address. */
export const THEMES = ['slds1', 'slds2', 'slds2-dark'];

/** Changes the theme of the page as it stands, and waits until it is shown. */
export async function showTheme(page, theme) {
  await page.getByRole('combobox', { name: 'Theme', exact: true }).selectOption(theme);
  await page.locator(`html[data-theme="${theme}"]`).waitFor();
}
