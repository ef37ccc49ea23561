/**
 * Reports whether an element can be seen, once it is known and whenever it changes: before the page is painted, so that what
 * was not rendered meanwhile is right in the first frame. Where the sandbox cannot say, it is always seen. Returns its own undo.
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
