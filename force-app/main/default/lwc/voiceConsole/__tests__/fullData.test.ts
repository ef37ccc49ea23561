import { createSender, mountConsole, pass, receive, useNewTabs } from 'test/support/console';
import { openPart } from 'test/support/mount';
import { statusMessage } from 'test/support/status';

jest.mock('@salesforce/customPermission/Voice_Relay_Full_Data', () => ({ __esModule: true, default: true }), {
  virtual: true,
});

useNewTabs();

const ONE = { participant: '+1 (415) 555-0101', callAttributes: { tier: 'gold' } };

const logPanel = ({ element }: { element: HTMLElement }) =>
  element.shadowRoot?.querySelector<HTMLElement & { hasFullData: boolean }>('c-voice-event-log-panel');

/** Mounts a console whose event log is open. */
async function mountLog() {
  const console = await mountConsole({ show: 'Details' });
  const opening = openPart(logPanel(console) as HTMLElement, 'log');
  await pass(0);
  await opening;
  return console;
}

describe('a user with the custom permission', () => {
  it('sees whole numbers in the log and is offered them for the export', async () => {
    const console = await mountLog();
    await receive(createSender().next('CALL_CONNECTED', 0, ONE));
    expect(console.text('event-log')).toContain('555-0101');
    expect(logPanel(console)?.shadowRoot?.querySelector('[data-part="unmasked"]')).not.toBeNull();
  });

  it('sees masked numbers on the screen where the relay masks them', async () => {
    const console = await mountLog();
    await receive(statusMessage({ settings: { maskNumbers: true } }), createSender().next('CALL_CONNECTED', 0, ONE));
    expect(console.text('event-log')).toContain('…0101');
    expect(logPanel(console)?.hasFullData).toBe(true);
  });

  it('sees of attributes the keys only', async () => {
    const console = await mountLog();
    await receive(createSender().next('CALL_CONNECTED', 0, ONE));
    expect(console.text('event-log')).toContain('tier');
    expect(console.text('event-log')).not.toContain('gold');
  });
});
