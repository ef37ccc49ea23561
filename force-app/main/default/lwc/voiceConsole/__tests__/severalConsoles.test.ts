import { createSender, receive, mountConsole, pass, START, useNewTabs } from 'test/support/console';
import { event } from 'test/support/trace';

const ANN = { participant: 'Ann Lee' };
useNewTabs();

describe('six consoles on one page', () => {
  const mountSix = async () => {
    const consoles = [];
    for (let count = 0; count < 6; count += 1) {
      consoles.push(await mountConsole());
      await pass(130); // each mounted at another part of the second
    }
    return consoles;
  };

  it('count each event once and show the same second', async () => {
    const consoles = await mountSix();
    await receive(event('CALL_CONNECTED', Date.now(), ANN), event('HOLD', Date.now(), ANN));
    for (const seconds of ['0:00', '0:01', '0:02']) {
      expect(consoles.map(({ time }) => time())).toEqual(Array(6).fill(seconds));
      await pass(1000);
    }
  });

  it('all stop showing an alert that the rep snoozes in one of them', async () => {
    const consoles = await mountSix();
    await receive(event('CALL_CONNECTED', START, ANN), event('MUTE', START));
    await pass(30_000);
    for (const { attention } of consoles) expect(attention()).toBe("They can't hear you");
    await consoles[3]?.snooze();
    for (const { attention } of consoles) expect(attention()).toBe('');
    const late = await mountConsole();
    expect(late.attention()).toBe('');
    await pass(60_000);
    for (const { attention } of [...consoles, late]) expect(attention()).toBe("They can't hear you");
  });

  it('go on when the first of them leaves the page', async () => {
    const [first, second] = await mountSix();
    const { next } = createSender();
    await receive(next('CALL_CONNECTED', 0));
    first?.element.remove();
    await receive(next('HOLD', 0));
    expect(second?.word()).toBe('On hold');
  });
});

describe('a console that opens late', () => {
  it('shows the same as one that was there from the start', async () => {
    const { next, lose } = createSender();
    const early = await mountConsole();
    await receive(next('CALL_STARTED', 60_000), next('CALL_CONNECTED', 55_000), next('PAUSE_RECORDING', 40_000));
    lose();
    await receive(next('HOLD', 30_000), next('MUTE', 20_000));
    await pass(10_000);
    const late = await mountConsole();
    expect(late.text('call')).toBe(early.text('call'));
    expect(late.marks()).toEqual(early.marks());
    expect(late.marks()).toEqual(['Messages missing']);
    expect(late.attention()).toBe(early.attention());
    await receive(next('RESUME', 0));
    expect([late.word(), early.word()]).toEqual(['Muted', 'Muted']);
  });
});
