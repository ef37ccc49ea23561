import { statusMessage } from 'test/support/status';
import { createSender, expectAccessible, receive, mountConsole, pass, useNewTabs } from 'test/support/console';
import { reloadPage } from 'test/support/page';

const REGIONS = { call: ['Call'], details: ['Audio quality', 'Timeline', 'Event log', 'Relay status'] };

const consoleWith = async (properties: object = {}) => {
  const mounted = await mountConsole(properties);
  const root = mounted.element.shadowRoot as ShadowRoot;
  const tab = (name: string) => root.querySelector<HTMLElement>(`[data-tab="${name}"]`) as HTMLElement;
  const panel = (name: string) => root.querySelector<HTMLElement>(`[data-panel="${name}"]`) as HTMLElement;
  return {
    ...mounted,
    root,
    tab,
    panel,
    async open(name: string) {
      tab(name).click();
      await pass(0);
    },
    async press(key: string) {
      root.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
      await pass(0);
    },
    chosen: () => root.querySelector<HTMLElement>('[aria-selected="true"]')?.dataset['tab'],
    regions: () =>
      [...root.querySelectorAll('[data-panel] *')].flatMap(
        (panelElement) => panelElement.shadowRoot?.querySelector('[role="region"]')?.getAttribute('aria-label') ?? [],
      ),
  };
};

useNewTabs();

describe('a console', () => {
  it('has a tab for the rep and one for details, and mounts only the one that is shown', async () => {
    const { element, regions, open } = await consoleWith();
    expect(regions()).toEqual(REGIONS.call);
    await open('details');
    expect(regions()).toEqual(expect.arrayContaining(REGIONS.details));
    expect(regions()).not.toContain('Call');
    await open('call');
    expect(regions()).toEqual(REGIONS.call);
    await expectAccessible(element);
  });

  it('is accessible in its details', async () => {
    const { element, open } = await consoleWith();
    await receive(createSender().next('CALL_CONNECTED', 0));
    await open('details');
    await expectAccessible(element);
  });

  it.each([
    ['Call', REGIONS.call],
    ['Details', REGIONS.details],
  ])('shows %s alone when asked to, without tabs', async (show, names) => {
    const { root, regions } = await consoleWith({ show });
    expect(regions()).toEqual(expect.arrayContaining(names));
    expect(root.querySelector('[role="tablist"], [role="tabpanel"]')).toBeNull();
  });

  it.each(['', 'Nonsense', 'Event log'])('shows both for a choice that does not exist: %p', async (show) => {
    expect((await consoleWith({ show })).regions()).toEqual(REGIONS.call);
  });
});

describe('the tabs', () => {
  it('name what they control, and only the chosen tab can be reached by the tab key', async () => {
    const { tab, panel } = await consoleWith();
    for (const name of ['call', 'details'])
      expect(tab(name).getAttribute('aria-controls')).toBe(panel(name).getAttribute('id'));
    expect([tab('call').tabIndex, tab('details').tabIndex]).toEqual([0, -1]);
  });

  it('move with the arrows, Home and End, and the focus with them', async () => {
    const { root, tab, press, chosen } = await consoleWith();
    tab('call').focus();
    for (const [key, name] of [
      ['ArrowRight', 'details'],
      ['ArrowRight', 'call'],
      ['ArrowLeft', 'details'],
      ['Home', 'call'],
      ['End', 'details'],
      ['a', 'details'],
    ] as const) {
      await press(key);
      expect([chosen(), root.activeElement]).toEqual([name, tab(name)]);
    }
  });

  it('are remembered in the tab of the browser', async () => {
    await (await consoleWith()).open('details');
    reloadPage();
    expect((await consoleWith()).chosen()).toBe('details');
  });

  it('bring the call forward when one rings or connects', async () => {
    const { open, chosen } = await consoleWith();
    const { next } = createSender();
    await open('details');
    await receive(next('CALL_STARTED', 0));
    expect(chosen()).toBe('call');
    await open('details');
    await receive(next('CALL_CONNECTED', 0));
    expect(chosen()).toBe('call');
    await open('details');
    await receive(next('HOLD', 0), next('CALL_ENDED', 0));
    expect(chosen()).toBe('details');
  });

  it('do not switch while the focus is in the details', async () => {
    const { open, chosen, panel } = await consoleWith();
    await receive(createSender().next('CALL_CONNECTED', 0));
    await open('details');
    panel('details').querySelector<HTMLElement>('[data-part="copy"]')?.focus();
    await receive(createSender('other').next('CALL_STARTED', 0, { callId: 'B' }));
    expect(chosen()).toBe('details');
  });

  it.each([
    ['the toolkit is missing', [statusMessage({ listening: false, toolkit: 'missing' })]],
    ['something did not fit', [createSender().next('UNMUTE', 0)]],
    ['a setting makes no sense', [statusMessage({ settings: { mutedSeconds: 'soon' } })]],
  ])('have a dot at the details when %s', async (_, messages) => {
    const { root, tab } = await consoleWith();
    await receive(statusMessage());
    expect(root.querySelector('[data-part="dot"]')).toBeNull();
    await receive(...messages);
    expect(root.querySelector('[data-part="dot"]')).not.toBeNull();
    expect(tab('details').getAttribute('aria-label')).toBe('Details: Needs a look');
  });
});

describe('a console that nobody sees', () => {
  it('renders nothing until it is seen, and then the present', async () => {
    const report: ((entries: unknown[]) => void)[] = [];
    class Observer {
      constructor(callback: (entries: unknown[]) => void) {
        report.push(callback);
      }
      observe(): void {}
      disconnect(): void {}
    }
    Object.assign(globalThis, { ResizeObserver: Observer });
    const { root, regions, word } = await consoleWith();
    const resize = async (width: number) => {
      report[0]?.([{ contentRect: { width, height: width } }]);
      await pass(0);
    };
    const { next } = createSender();
    await receive(next('CALL_CONNECTED', 0));
    expect(regions()).toEqual([]);
    await resize(320);
    expect(word()).toBe('Connected');
    await resize(0);
    let changes = 0;
    const observer = new MutationObserver((records) => (changes += records.length));
    for (const place of [root, ...[...root.querySelectorAll('*')].flatMap((one) => one.shadowRoot ?? [])])
      observer.observe(place, { attributes: true, characterData: true, childList: true, subtree: true });
    await receive(next('HOLD', 0));
    await pass(5000);
    expect(changes).toBe(0);
    await resize(320);
    expect(word()).toBe('On hold');
    delete (globalThis as { ResizeObserver?: unknown }).ResizeObserver;
  });
});
