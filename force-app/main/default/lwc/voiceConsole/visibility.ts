/**
 * Reports whether an element is visible, as soon as that is known and at each change. It does so before painting, so that the
 * first frame is up to date. Without an observer in the sandbox it counts as visible. Returns a function that stops it.
 */
export function watchVisibility(element: Element, changed: (isVisible: boolean) => void): () => void {
  let hasSize = typeof ResizeObserver === 'undefined';
  let reported: boolean | null = null;
  const report = (): void => {
    const isVisible = hasSize && document.visibilityState !== 'hidden';
    if (isVisible === reported) return;
    reported = isVisible;
    changed(isVisible);
  };
  const observer = hasSize
    ? null
    : new ResizeObserver((entries) => {
        const size = entries.at(-1)?.contentRect;
        hasSize = size !== undefined && size.width + size.height > 0;
        report();
      });
  observer?.observe(element);
  document.addEventListener('visibilitychange', report);
  report();
  return () => {
    observer?.disconnect();
    document.removeEventListener('visibilitychange', report);
  };
}
