// The utility's panel as small as it may be on the platform.

/** With its header; pixels. */
const SIZE = { width: 320, height: 480 };

/** Makes the panel so large, in the corner of the page, over all else. Runs in the page. */
function resize({ width, height }) {
  const panel = document.querySelector('[data-relay]').parentElement;
  Object.assign(panel.style, { position: 'fixed', inset: '0 auto auto 0', zIndex: '1000', boxSizing: 'border-box' });
  Object.assign(panel.style, { margin: '0', width: `${width}px`, height: `${height}px` });
}

/** Makes the utility's panel as small as it may be. */
export const resizePanel = ({ native }) => native(resize, SIZE);
