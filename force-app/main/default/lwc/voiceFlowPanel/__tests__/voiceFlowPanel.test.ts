import VoiceFlowPanel from 'c/voiceFlowPanel';
import { flush, mount, textOf, unmountAll } from 'test/support/mount';
import { event, stateOf } from 'test/support/trace';

const ANN = { participant: '+1 (415) 555-0123' };
const [ann] = stateOf([event('CALL_CONNECTED', 0, ANN), event('CALL_ENDED', 1000)]).calls;
const [bo] = stateOf([event('CALL_CONNECTED', 0, { callId: 'B', participant: 'Bo Roe' })]).calls;
const [nobody] = stateOf([event('CALL_CONNECTED', 0, { callId: 'C' })]).calls;

const flowOf = (name: string, call: unknown) => ({
  start: name,
  apiName: 'My_Flow',
  call,
  inputs: [{ name: 'voiceCallSummary', type: 'String', value: `{"of":"${name}"}` }],
});
const [FIRST, SECOND, THIRD] = [flowOf('first', ann), flowOf('second', bo), flowOf('third', nobody)];

type FlowElement = HTMLElement & {
  flowApiName: string;
  flowInputVariables: unknown;
  flowFinishBehavior: string;
};

async function mountPanel(flows?: readonly unknown[], options: { showNumbers?: boolean } = {}) {
  const ended: unknown[] = [];
  const element = await mount<Record<string, unknown>>('c-voice-flow-panel', VoiceFlowPanel, {
    ...(flows && { flows }),
    ...options,
  });
  element.addEventListener('flowend', (end) => ended.push((end as CustomEvent<{ start: string }>).detail.start));
  const find = <E extends HTMLElement>(selector: string) => element.shadowRoot?.querySelector<E>(selector) ?? null;
  return {
    element,
    ended,
    find,
    flow: () => find<FlowElement>('lightning-flow'),
    part: (name: string) => textOf(find(`[data-part="${name}"]`)),
    async show(...next: readonly unknown[]): Promise<void> {
      Object.assign(element, { flows: next });
      await flush();
    },
    say: (status: string) =>
      find('lightning-flow')?.dispatchEvent(new CustomEvent('statuschange', { detail: { status } })),
  };
}

afterEach(unmountAll);

it.each([undefined, []])('shows nothing for no flow: %p', async (flows) => {
  const { element, find } = await mountPanel(flows);
  expect(find('section')).toBeNull();
  expect(textOf(element)).toBe('');
  await expect(element).toBeAccessible();
});

it('runs the first flow with the call as its one input, in a region named by whom the call is with', async () => {
  const { element, find, flow, part } = await mountPanel([FIRST, SECOND]);
  expect(flow()).toMatchObject({ flowApiName: 'My_Flow', flowFinishBehavior: 'NONE' });
  expect(flow()?.flowInputVariables).toEqual([{ name: 'voiceCallSummary', type: 'String', value: '{"of":"first"}' }]);
  expect(find('[role="region"]')?.getAttribute('aria-label')).toBe('Flow for the call with …0123');
  expect(find('h2')?.textContent).toBe('Flow for the call with …0123');
  expect(part('others')).toBe('1 more waiting');
  expect(element.shadowRoot?.querySelectorAll('lightning-flow')).toHaveLength(1);
  await expect(element).toBeAccessible();
});

it('shows the whole number only when told to, and that nobody was named', async () => {
  expect((await mountPanel([FIRST], { showNumbers: true })).part('title')).toContain('+1 (415) 555-0123');
  const { part, element } = await mountPanel([THIRD]);
  expect(part('title')).toBe('Flow for the call with Unknown participant');
  expect(part('others')).toBe('');
  await expect(element).toBeAccessible();
});

it('leaves markup in a name inert', async () => {
  const [call] = stateOf([event('CALL_CONNECTED', 0, { participant: '<img src=x onerror=alert(1)>' })]).calls;
  const { find, part } = await mountPanel([flowOf('a', call)]);
  expect(find('img')).toBeNull();
  expect(part('title')).toContain('<img src=x onerror=alert(1)>');
});

it('gives the platform no other inputs while the same flow runs, or it would begin again', async () => {
  const { element, flow, show } = await mountPanel([FIRST]);
  const [before, inputs] = [flow(), flow()?.flowInputVariables];
  await show({ ...FIRST }, SECOND);
  Object.assign(element, { showNumbers: true });
  await flush();
  expect(flow()).toBe(before);
  expect(flow()?.flowInputVariables).toBe(inputs);
});

it('runs the next flow in an element of its own', async () => {
  const { flow, show, part } = await mountPanel([FIRST, SECOND]);
  const before = flow();
  await show(SECOND);
  expect(flow()).not.toBe(before);
  expect(flow()?.flowInputVariables).toEqual([{ name: 'voiceCallSummary', type: 'String', value: '{"of":"second"}' }]);
  expect(part('title')).toBe('Flow for the call with Bo Roe');
  await show();
  expect(flow()).toBeNull();
});

it.each(['FINISHED', 'FINISHED_SCREEN', 'PAUSED'])('ends with the status %s', async (status) => {
  const { ended, say } = await mountPanel([FIRST, SECOND]);
  say(status);
  expect(ended).toEqual(['first']);
});

it.each(['STARTED', 'ERROR', ''])('goes on with the status %p', async (status) => {
  const { ended, say } = await mountPanel([FIRST, SECOND]);
  say(status);
  expect(ended).toEqual([]);
});

it('ends the flow that says so, though another has come in its place', async () => {
  const { ended, flow, show } = await mountPanel([FIRST, SECOND]);
  const first = flow();
  await show(SECOND);
  first?.dispatchEvent(new CustomEvent('statuschange', { detail: { status: 'FINISHED' } }));
  expect(ended.filter((start) => start === 'second')).toEqual([]);
});

it('can be closed whatever the flow says', async () => {
  const { ended, find } = await mountPanel([FIRST]);
  find('[data-part="close"]')?.click();
  expect(ended).toEqual(['first']);
  expect(find('[data-part="close"]')?.textContent?.trim()).toBe('Close');
});

it('takes no focus, and announces each flow once', async () => {
  const field = document.body.appendChild(document.createElement('input'));
  field.focus();
  const { find, part, show } = await mountPanel();
  const live = find('[role="status"]');
  await show(FIRST);
  expect(document.activeElement).toBe(field);
  expect(find('[role="status"]')).toBe(live);
  expect(part('announced')).toBe('Flow for the call with …0123');
  const reported = live?.querySelector('p');
  await show({ ...FIRST }, SECOND);
  expect(live?.querySelector('p')).toBe(reported);
  await show(flowOf('fourth', ann));
  expect(live?.querySelector('p')).not.toBe(reported);
});

describe('the focus', () => {
  const home = '.home';

  it('stays at this place of the page when the flow that had it goes', async () => {
    const { element, find, show } = await mountPanel([FIRST, SECOND]);
    find('[data-part="close"]')?.focus();
    await show(SECOND);
    expect(element.shadowRoot?.activeElement).toBe(find(home));
    await show();
    expect(element.shadowRoot?.activeElement).toBe(find(home));
    await expect(element).toBeAccessible();
  });

  it('is not taken from elsewhere', async () => {
    const { element, show } = await mountPanel([FIRST]);
    await show(SECOND);
    await show();
    expect(element.shadowRoot?.activeElement).toBeNull();
  });
});
