import { watchVisibility } from '../visibility';

/** Stands for the browser's, which jsdom lacks: the test says what size an element has. */
class Observer {
  static last: Observer | undefined;
  readonly observed: Element[] = [];
  private readonly callback: ResizeObserverCallback;
  isOn = true;

  constructor(callback: ResizeObserverCallback) {
    this.callback = callback;
    Observer.last = this;
  }
  observe(element: Element): void {
    this.observed.push(element);
  }
  unobserve(): void {}
  disconnect(): void {
    this.isOn = false;
  }
  resize(width: number, height: number): void {
    const entry = { contentRect: { width, height } } as ResizeObserverEntry;
    if (this.isOn) this.callback([entry], this);
  }
}

function setPageState(state: DocumentVisibilityState): void {
  jest.spyOn(document, 'visibilityState', 'get').mockReturnValue(state);
  document.dispatchEvent(new Event('visibilitychange'));
}

function watch() {
  const seen: boolean[] = [];
  const stop = watchVisibility(document.createElement('div'), (isVisible) => seen.push(isVisible));
  return { seen, stop };
}

afterEach(() => {
  jest.restoreAllMocks();
  delete (globalThis as { ResizeObserver?: unknown }).ResizeObserver;
});

describe('an element', () => {
  beforeEach(() => Object.assign(globalThis, { ResizeObserver: Observer }));

  it('is not seen until it has a size, and each change is reported once', () => {
    const { seen } = watch();
    Observer.last?.resize(320, 0);
    Observer.last?.resize(320, 200);
    Observer.last?.resize(0, 0);
    expect(seen).toEqual([false, true, false]);
  });

  it('is not seen while the page is in the background', () => {
    const { seen } = watch();
    Observer.last?.resize(320, 200);
    setPageState('hidden');
    setPageState('visible');
    expect(seen).toEqual([false, true, false, true]);
  });

  it('is not watched any more once that is undone', () => {
    const { seen, stop } = watch();
    stop();
    Observer.last?.resize(320, 200);
    setPageState('hidden');
    expect(seen).toEqual([false]);
  });
});

it('where the sandbox cannot say, an element is seen as long as the page is', () => {
  const { seen, stop } = watch();
  setPageState('hidden');
  expect(seen).toEqual([true, false]);
  stop();
  setPageState('visible');
  expect(seen).toEqual([true, false]);
});
