import { watchFileDrop } from '../fileDrop';

const FILE = new File(['{}'], 'call.jsonl');

/** A drag event as the page gets it; jsdom has none of its own. */
function drag(type: string, { types = ['Files'], files = [FILE], relatedTarget = null as Element | null } = {}): Event {
  const event = new Event(type, { cancelable: true });
  return Object.assign(event, { dataTransfer: { types, files }, relatedTarget });
}

function watch() {
  const heard: unknown[] = [];
  const stop = watchFileDrop(window, {
    onHover: (isOver) => void heard.push(isOver),
    onFile: (file) => void heard.push(file.name),
  });
  return { heard, stop };
}

describe('watchFileDrop', () => {
  it('takes a dropped file, which the browser would open instead of the page', () => {
    const { heard, stop } = watch();
    const over = drag('dragover');
    const drop = drag('drop');
    window.dispatchEvent(over);
    window.dispatchEvent(drop);
    expect(heard).toEqual([true, false, 'call.jsonl']);
    expect([over.defaultPrevented, drop.defaultPrevented]).toEqual([true, true]);
    stop();
  });

  it('leaves dragged text to the browser', () => {
    const { heard, stop } = watch();
    const drop = drag('drop', { types: ['text/plain'], files: [] });
    window.dispatchEvent(drag('dragover', { types: ['text/plain'] }));
    window.dispatchEvent(drop);
    expect(heard).toEqual([]);
    expect(drop.defaultPrevented).toBe(false);
    stop();
  });

  it('notices that the file has left the page, not only an element', () => {
    const { heard, stop } = watch();
    window.dispatchEvent(drag('dragleave', { relatedTarget: document.body }));
    expect(heard).toEqual([]);
    window.dispatchEvent(drag('dragleave'));
    expect(heard).toEqual([false]);
    stop();
  });

  it('hears nothing after it was stopped', () => {
    const { heard, stop } = watch();
    stop();
    for (const type of ['dragover', 'dragleave', 'drop']) window.dispatchEvent(drag(type));
    expect(heard).toEqual([]);
  });
});
