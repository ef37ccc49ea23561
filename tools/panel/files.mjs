// The files of a new panel: those of the first one in docs/your-own-panel.md under another name, and a test.

const SAMPLE = 'callCount';

const capital = (name) => name[0].toUpperCase() + name.slice(1);
const tagOf = (name) => `c-${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;

const testOf = (name) => `import ${capital(name)} from 'c/${name}';
import { subscribe } from 'lightning/messageService';
import { createElement } from 'lwc';
import { setup } from '@sa11y/jest';

setup(); // gives expect() its toBeAccessible

/** Publishes a message on the channel that the panel subscribed to. */
async function publish(message) {
  const [, , listener] = subscribe.mock.calls.at(-1);
  listener({ v: 1, relayId: 'relay', at: Date.UTC(2026, 0, 1), ...message });
  await Promise.resolve();
}

afterEach(() => document.body.replaceChildren());

it('shows the open call, accessibly', async () => {
  const panel = createElement('${tagOf(name)}', { is: ${capital(name)} });
  document.body.appendChild(panel);
  expect(panel.shadowRoot.textContent).toBe('No open call');
  await publish({ seq: 1, type: 'CALL_STARTED', detail: { callId: 'call-1' } });
  expect(panel.shadowRoot.textContent).toBe('call-1 ringing');
  await expect(panel).toBeAccessible();
});
`;

/**
 * Returns path below the LWC folder → text of each file of the panel.
 * @param page the text of docs/your-own-panel.md
 */
export function panelFiles(page, name) {
  const blocks = page.matchAll(/^`lwc\/(\S+)`\n\n```\w+\n(.*?)^```$/gms);
  const renamed = (text) => text.replaceAll(SAMPLE, name).replaceAll(capital(SAMPLE), capital(name));
  const files = [...blocks]
    .filter(([, path]) => path.startsWith(`${SAMPLE}/`))
    .map(([, path, text]) => [renamed(path), renamed(text)]);
  return new Map([...files, [`${name}/__tests__/${name}.test.js`, testOf(name)]]);
}
