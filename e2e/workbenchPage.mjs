// What tests do with an open workbench.
import { createNativeWorld } from './nativeWorld.mjs';
import { explanationOf, marksOf, openDetails, PLACES, readAtAGlance, readPanels } from './panels.mjs';

/** How long something may take that is waited for, milliseconds. */
const PATIENCE = { action: 20_000, navigation: 180_000, condition: 40_000 };

/**
 * Lets a test hold the page's time: what is shown then is exactly what the events say. When time passes, what the page does every
 * so often is done at once. Runs in the page, before its scripts.
 */
function makeTimeHoldable() {
  const now = Date.now.bind(Date);
  const { setInterval, clearInterval } = window;
  const repeated = new Map();
  let held = null;
  Date.now = () => held ?? now();
  window.setInterval = (action, ...rest) => {
    const id = setInterval(action, ...rest);
    repeated.set(id, action);
    return id;
  };
  window.clearInterval = (id) => {
    repeated.delete(id);
    clearInterval(id);
  };
  window.heldTime = {
    hold: () => (held = now()),
    pass(milliseconds) {
      held += milliseconds;
      for (const action of [...repeated.values()]) action();
    },
    release: () => (held = null),
  };
}

/**
 * Everything a page should not do: errors and warnings on its console, failed requests, dialogs. E2E_TOLERATED is how a message
 * on the console begins that the page named by E2E_URL cannot help.
 */
function collectComplaints(page) {
  const complaints = [];
  const tolerated = process.env.E2E_TOLERATED;
  page.on('pageerror', (error) => complaints.push(`uncaught: ${error.stack ?? error}`));
  page.on('console', (message) => {
    if (tolerated && message.text().startsWith(tolerated)) return;
    if (['error', 'warning', 'assert'].includes(message.type()))
      complaints.push(`console ${message.type()}: ${message.text()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`${response.status()}: ${response.url()}`);
  });
  page.on('requestfailed', (request) => {
    const { errorText } = request.failure() ?? {};
    // Leaving a page aborts what it still loads.
    if (errorText !== 'net::ERR_ABORTED') complaints.push(`${errorText}: ${request.url()}`);
  });
  page.on('dialog', (dialog) => {
    complaints.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  return complaints;
}

/** Resolves when the next frame is drawn: a console learns its size with it, and only then draws itself. Runs in the page. */
const nextFrame = () => new Promise((resolve) => window.requestAnimationFrame(() => setTimeout(resolve)));

/** `window.workbench`, from here; what a function of it changes is drawn when it returns. */
function remoteOf(page, drawn) {
  const drawnAfter = async (result) => {
    const value = await result;
    await drawn();
    return value;
  };
  return {
    reset: () => drawnAfter(page.evaluate(() => window.workbench.reset())),
    messages: () => page.evaluate(() => window.workbench.messages()),
    /** Plays a trace at once. */
    play: (text) => drawnAfter(page.evaluate((trace) => window.workbench.play(trace, { speed: Infinity }), text)),
  };
}

/** The page's time, which stands still from `hold` on, until `pass` or `release`. */
const timeOf = (page) => ({
  hold: () => page.evaluate(() => void window.heldTime.hold()),
  pass: (milliseconds) => page.evaluate((passed) => window.heldTime.pass(passed), milliseconds),
  release: () => page.evaluate(() => void window.heldTime.release()),
});

/** Resolves when the value of `read` passes `check`, to what `check` returns; fails with its last error when that does not come. */
async function eventually(read, check) {
  const deadline = Date.now() + PATIENCE.condition;
  for (;;) {
    const value = await read();
    try {
      return check(value);
    } catch (error) {
      if (Date.now() > deadline) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Makes a page ready for the workbench, which `open` then loads. */
export async function createWorkbenchPage(page) {
  page.setDefaultTimeout(PATIENCE.action);
  page.setDefaultNavigationTimeout(PATIENCE.navigation);
  await page.addInitScript(makeTimeHoldable);
  const native = await createNativeWorld(page);
  const drawn = () => native(nextFrame);
  return {
    page,
    complaints: collectComplaints(page),
    native,
    eventually,
    /** Resolves when what has changed is drawn. */
    drawn,
    ...remoteOf(page, drawn),
    ...timeOf(page),
    /** The part of the page where a console stands: `utility` or `record`. */
    place: (name) => page.locator(PLACES[name]),
    region: (name, place = 'utility') => page.locator(PLACES[place]).getByRole('region', { name, exact: true }),
    /** The button that plays a scenario of the gallery. */
    scenario: (title) => page.getByRole('button', { name: new RegExp(`^${title}`) }),
    /** What all panels of a place say; null for those that are not shown. */
    panels: (place = 'utility') => readPanels(native, place),
    /** What of the card in the utility bar is to be seen without scrolling. */
    glance: () => readAtAGlance(native),
    /** What the marks above the panels say. */
    marks: (place = 'utility') => marksOf(native, place),
    /** What a mark explains: `why`, `toDo`. */
    explanation: (word, place = 'utility') => explanationOf({ page }, word, place),
    /** Shows the details, with everything in them open. */
    openDetails: (place = 'utility') => openDetails({ page, native, eventually }, place),
    async open(url) {
      await page.goto(url);
      const isReady = () => window.workbench?.listenerCount() > 0;
      await page.waitForFunction(isReady, undefined, { timeout: PATIENCE.navigation });
      await drawn();
    },
  };
}
