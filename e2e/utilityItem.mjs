// The relay's item in the utility bar, as a test reads it.
import assert from 'node:assert/strict';

/** What the item says and how: its text, icon, colour, and whether it is highlighted and its panel open. Runs in the page. */
function readItem() {
  const element = document.querySelector('footer .utility-item');
  const icon = element.querySelector('lightning-icon');
  const colour = [...icon.querySelectorAll('svg')].flatMap((svg) => [...svg.classList]);
  return {
    text: element.textContent.trim(),
    icon: [...icon.classList].find((name) => name.startsWith('slds-icon-utility-'))?.slice(18),
    variant: colour.find((name) => /^slds-icon-text-(success|warning|error)$/.test(name))?.slice(15) ?? null,
    isHighlighted: element.classList.contains('utility-item-highlighted'),
    isOpen: element.getAttribute('aria-expanded') === 'true',
  };
}

/** Notes when the item's text changed, and to what. Runs in the page. */
function watchLabel() {
  const element = document.querySelector('footer .utility-item');
  globalThis.reported = [];
  const note = () => {
    const text = element.textContent.trim();
    if (text !== globalThis.reported.at(-1)?.text) globalThis.reported.push({ text, at: performance.now() });
  };
  new window.MutationObserver(note).observe(element, { subtree: true, childList: true, characterData: true });
}

/** The item of an open workbench. */
export function utilityItemOf({ native, eventually, panels }) {
  const look = () => native(readItem);
  return {
    look,
    /** Waits until it says that. */
    says: (text) => eventually(look, (now) => assert.equal(now.text, text)),
    /** What it has to say, as the card on the record page says it: nobody renders a closed panel; after two minutes, and with nothing that needs attention, no seconds. */
    async cardSays() {
      const { word, time, attention, others } = (await panels('record')).call;
      const [seconds, minutes, hours = 0] = time.replace(' ago', '').split(':').reverse().map(Number);
      const isLong = 60 * hours + minutes >= 2 && !attention;
      const shown = isLong ? `${60 * hours + minutes} min` : time;
      assert.ok(seconds < 60);
      return `${word} ${shown}${others.length > 0 ? ` +${others.length}` : ''}`;
    },
    /** Notes from now on each text that it takes, and when, milliseconds. */
    watch: () => native(watchLabel),
    reported: () => native(() => globalThis.reported),
  };
}
