// A page used with keys alone.
import assert from 'node:assert/strict';

/** More presses of Tab than the page has controls. */
const MANY = 100;

/** The option that the arrows have come to in the list that is open; null: none is. Runs in the page. */
const highlighted = () =>
  document.getElementById(document.activeElement.getAttribute('aria-activedescendant'))?.textContent ?? null;

/** What a user does who has no mouse. */
export function keysOf({ page, native, eventually }) {
  const { keyboard } = page;

  /** Presses Tab until the control has the focus. */
  async function tabTo(control) {
    const focused = control.and(page.locator(':focus'));
    for (let presses = 0; presses < MANY; presses++) {
      if (await focused.count()) return;
      await keyboard.press('Tab');
    }
    assert.fail(`Tab does not reach ${control}`);
  }

  /** Goes to a control and presses keys there. */
  async function pressOn(control, ...keys) {
    await tabTo(control);
    for (const key of keys) await keyboard.press(key);
  }

  /** Opens a list and goes to an option with a key, as fast as the list follows. */
  async function chooseFrom(combobox, option, key = 'ArrowDown') {
    await pressOn(combobox, 'Enter');
    for (let before = null; before !== option;) {
      const here = await eventually(
        () => native(highlighted),
        (text) => (assert.notEqual(text, before), text),
      );
      await keyboard.press(here === option ? 'Enter' : key);
      before = here;
    }
  }

  return { tabTo, pressOn, chooseFrom };
}
