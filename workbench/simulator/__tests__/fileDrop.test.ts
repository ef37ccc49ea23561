import { watchFileDrop } from '../fileDrop';

const FILE = new File(['{}'], 'call.jsonl');

/** A drag event as the page gets it; jsdom has none of its own. */
function drag(type: string, { types = ['Files'], files = [FILE], relatedTarget = null as Element | null } = {}): Event {
  const event = new Event(type, { cancelable: true });
  return Object.assign(event, { dataTransfer: { types, files }, relatedTarget });
}

function watch() {
  const received: unknown[] = [];
  const stop = watchFileDrop(window, {
    onHover: (isOver) => void received.push(isOver),
    onFile: (file) => void received.push(file.name),
  });
  return { received, stop };
}

describe('watchFileDrop', () => {
  it('takes a dropped file, which the browser would open instead of the page', () => {
    const { received, stop } = watch();
    const over = drag('dragover');
    const drop = drag('drop');
    window.dispatchEvent(over);
    window.dispatchEvent(drop);
    expect(received).toEqual([true, false, 'call.jsonl']);
    expect([over.defaultPrevented, drop.defaultPrevented]).toEqual([true, true]);
    stop();
  });

  it('leaves dragged text to the browser', () => {
    const { received, stop } = watch();
    const drop = drag('drop', { types: ['text/plain'], files: [] });
    window.dispatchEvent(drag('dragover', { types: ['text/plain'] }));
    window.dispatchEvent(drop);
    expect(received).toEqual([]);
    expect(drop.defaultPrevented).toBe(false);
    stop();
  });

  it('notices that the file has left the page, not only an element', () => {
    const { received, stop } = watch();
    window.dispatchEvent(drag('dragleave', { relatedTarget: document.body }));
    expect(received).toEqual([]);
    window.dispatchEvent(drag('dragleave'));
    expect(received).toEqual([false]);
    stop();
  });

  it('hears nothing after it was stopped', () => {
    const { received, stop } = watch();
    stop();
    for (const type of ['dragover', 'dragleave', 'drop']) window.dispatchEvent(drag(type));
    expect(received).toEqual([]);
  });
});
