// The utility's panel as small as it may be on the platform.

/** With its header; pixels. */
const SIZE = { width: '320px', height: '480px' };
/** In the corner of the page, over all else. */
const PLACE = { position: 'fixed', inset: '0 auto auto 0', zIndex: '1000', boxSizing: 'border-box', margin: '0' };

/** Sets the style of the panel; null: as it was. Runs in the page. */
function setStyle(style) {
  const panel = document.querySelector('[data-relay]').parentElement;
  panel.removeAttribute('style');
  Object.assign(panel.style, style ?? {});
}

/** Makes the utility's panel as small as it may be, over the rest of the page. */
export const shrinkPanel = ({ native }) => native(setStyle, { ...PLACE, ...SIZE });

/** Puts the panel back. */
export const restorePanel = ({ native }) => native(setStyle, null);
