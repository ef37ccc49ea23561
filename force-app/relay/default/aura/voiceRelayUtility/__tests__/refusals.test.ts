import { fakeTime, utilitySources } from 'test/support/relay';

type Api = jest.MockedObject<Aura.UtilityBarApi>;
type Controller = VoiceRelayUtility.Controller;

function evaluate(source: string): unknown {
  const framework: Pick<Aura.Global, 'get' | 'getCallback'> = {
    get: () => 'Click to start',
    getCallback: (call) => call,
  };
  return new Function('$A', `return (${source.trim().replace(/;$/, '')});`)(framework);
}

/** The component by itself, with a utility bar of mocks. */
function bench(answers: Partial<Aura.UtilityBarApi> = {}) {
  const api: Api = {
    getEnclosingUtilityId: jest.fn(async () => 'u1'),
    getUtilityInfo: jest.fn(async () => ({ utilityLabel: 'Phone events', utilityIcon: 'broadcast' })),
    setUtilityLabel: jest.fn(async () => true),
    setUtilityIcon: jest.fn(async () => true),
    setUtilityHighlighted: jest.fn(async () => true),
    ...answers,
  } as Api;
  const controller = evaluate(utilitySources.controller) as Controller;
  const helper = evaluate(utilitySources.helper) as VoiceRelayUtility.Helper;
  const values: Record<string, unknown> = { 'v.utilityBar': api };
  let isValid = true;
  const cmp = {
    isValid: () => isValid,
    get: (name: string) => values[name],
    set: (name: string, value: unknown) => void (values[name] = value),
  } as unknown as VoiceRelayUtility.Component;
  const act = (action: keyof Controller): void =>
    controller[action](cmp, { getName: () => '', getParam: () => null }, helper);
  const wait = (isWaiting: boolean): Promise<void> => {
    values['v.isWaiting'] = isWaiting;
    act('onWaiting');
    return jest.advanceTimersByTimeAsync(5000);
  };
  const show = (appearance: VoiceRelayUtility.Look | null): Promise<void> => {
    values['v.appearance'] = appearance;
    act('onAppearance');
    return jest.advanceTimersByTimeAsync(1000);
  };
  const destroy = (): void => {
    isValid = false;
    act('onDestroy');
  };
  act('onInit');
  return { api, wait, show, render: () => act('onRender'), destroy };
}

const rejecting = (): Promise<never> => Promise.reject(new Error('No.'));
const throwing = (): never => {
  throw new Error('No.');
};

beforeEach(() => fakeTime());
afterEach(() => jest.useRealTimers());

it('asks once where it stands and what it shows, then changes that by the id', async () => {
  const { api, wait } = bench();
  for (const isWaiting of [true, false, true, false]) await wait(isWaiting);
  expect(api.getEnclosingUtilityId.mock.calls).toEqual([[]]);
  expect(api.getUtilityInfo.mock.calls).toEqual([[{ utilityId: 'u1' }]]);
  expect(api.setUtilityLabel.mock.calls.map(([options]) => options)).toEqual([
    { utilityId: 'u1', label: 'Click to start' },
    { utilityId: 'u1', label: 'Phone events' },
    { utilityId: 'u1', label: 'Click to start' },
    { utilityId: 'u1', label: 'Phone events' },
  ]);
  expect(api.setUtilityHighlighted.mock.calls.map(([options]) => options)).toEqual([
    { utilityId: 'u1', highlighted: true },
    { utilityId: 'u1', highlighted: false },
    { utilityId: 'u1', highlighted: true },
    { utilityId: 'u1', highlighted: false },
  ]);
});

it('asks nothing as long as nothing waits', async () => {
  const { api, wait } = bench();
  for (const isWaiting of [false, false]) await wait(isWaiting);
  expect(api.getEnclosingUtilityId).not.toHaveBeenCalled();
});

it.each([
  ['no utility', async (): Promise<false> => false],
  ['a refusal', rejecting],
  ['an error', throwing],
  ['no promise at all', (): unknown => undefined],
  ['nothing, ever', (): Promise<never> => new Promise(() => {})],
])('makes no further call after %s to its first question', async (_, answer) => {
  const { api, wait } = bench({
    getEnclosingUtilityId: jest.fn(answer) as Aura.UtilityBarApi['getEnclosingUtilityId'],
  });
  for (const isWaiting of [true, false, true, false]) await wait(isWaiting);
  expect(api.getEnclosingUtilityId).toHaveBeenCalledTimes(1);
  expect(api.getUtilityInfo).not.toHaveBeenCalled();
  expect(api.setUtilityLabel).not.toHaveBeenCalled();
  expect(api.setUtilityHighlighted).not.toHaveBeenCalled();
});

it('changes nothing that it could not put back', async () => {
  const { api, wait } = bench({ getUtilityInfo: jest.fn(rejecting) });
  await wait(true);
  expect(api.setUtilityLabel).not.toHaveBeenCalled();
  expect(api.setUtilityHighlighted).not.toHaveBeenCalled();
});

it.each([
  ['rejected', rejecting],
  ['thrown out', throwing],
])('goes on when a call is %s', async (_, refuse) => {
  const { api, wait } = bench({ setUtilityLabel: jest.fn(refuse), setUtilityHighlighted: jest.fn(refuse) });
  for (const isWaiting of [true, false]) await wait(isWaiting);
  expect(api.setUtilityLabel).toHaveBeenCalledTimes(2);
  expect(api.setUtilityHighlighted).toHaveBeenCalledTimes(2);
});

it('shows nothing when what waited goes out before the first answer comes', async () => {
  let answer = (_id: string): void => {};
  const asked = new Promise<string>((resolve) => (answer = resolve));
  const { api, wait } = bench({ getEnclosingUtilityId: jest.fn(() => asked) });
  for (const isWaiting of [true, false]) await wait(isWaiting);
  answer('u1');
  await jest.advanceTimersByTimeAsync(0);
  expect(api.getUtilityInfo).toHaveBeenCalledTimes(1);
  expect(api.setUtilityLabel).not.toHaveBeenCalled();
  expect(api.setUtilityHighlighted).not.toHaveBeenCalled();
});

const HOLD = { label: 'Hold 0:01', icon: 'pause', variant: 'warning', highlighted: true };

it.each([
  ['no utility', async (): Promise<false> => false],
  ['a refusal', rejecting],
  ['an error', throwing],
])('makes no further call for calls that go on after %s', async (_, answer) => {
  const { api, show, render } = bench({
    getEnclosingUtilityId: jest.fn(answer) as Aura.UtilityBarApi['getEnclosingUtilityId'],
  });
  render();
  for (const look of [HOLD, null, { ...HOLD, label: 'Hold 0:02' }]) {
    await show(look);
    render();
  }
  expect(api.getEnclosingUtilityId).toHaveBeenCalledTimes(1);
  for (const name of ['getUtilityInfo', 'setUtilityLabel', 'setUtilityIcon', 'setUtilityHighlighted'] as const)
    expect(api[name]).not.toHaveBeenCalled();
});

it.each([
  ['as its key', { utilityIcon: 'broadcast' }, [{ utilityId: 'u1', icon: 'broadcast' }]],
  [
    'with its sprite',
    { utilityIcon: 'utility:broadcast', utilityIconVariant: null },
    [{ utilityId: 'u1', icon: 'broadcast' }],
  ],
  [
    'with a colour',
    { utilityIcon: 'broadcast', utilityIconVariant: 'error' },
    [{ utilityId: 'u1', icon: 'broadcast', options: { iconVariant: 'error' } }],
  ],
])('puts back an icon that was told %s', async (_, reported, back) => {
  const { api, show, render } = bench({
    getUtilityInfo: jest.fn(async () => ({ utilityLabel: 'Phone events', ...reported })),
  });
  render();
  await show(HOLD);
  await show(null);
  const [first, ...rest] = api.setUtilityIcon.mock.calls.map(([options]) => options);
  expect(first).toEqual({ utilityId: 'u1', icon: 'pause', options: { iconVariant: 'warning' } });
  expect(rest).toEqual(back);
});

it.each([undefined, null, '', 'standard:account', 'https://example.com/x.svg'])(
  'never changes an icon that it could not put back, such as %s',
  async (utilityIcon) => {
    const getUtilityInfo = jest.fn(async () => ({ utilityLabel: 'Phone events', utilityIcon: utilityIcon ?? null }));
    const { api, show, render } = bench({ getUtilityInfo });
    render();
    for (const look of [HOLD, null]) await show(look);
    expect(api.setUtilityIcon).not.toHaveBeenCalled();
    expect(api.setUtilityLabel).toHaveBeenCalledTimes(2);
  },
);

it.each([
  ['was denied', async (): Promise<false> => false],
  ['never came', (): Promise<never> => new Promise(() => {})],
])('asks once more after the first rendering when the answer before %s', async (_, answer) => {
  const getEnclosingUtilityId = jest.fn<Promise<string | false>, []>(async () => 'u1').mockImplementationOnce(answer);
  const { api, wait, show, render } = bench({ getEnclosingUtilityId });
  await wait(true);
  expect(api.setUtilityLabel).not.toHaveBeenCalled();
  await wait(false);
  for (let round = 0; round < 3; round += 1) render();
  await show(HOLD);
  expect(getEnclosingUtilityId).toHaveBeenCalledTimes(2);
  expect(api.setUtilityLabel.mock.calls).toEqual([[{ utilityId: 'u1', label: 'Hold 0:01' }]]);
});

it.each(['getEnclosingUtilityId', 'getUtilityInfo'] as const)(
  'does nothing when destroyed while %s is asked',
  async (name) => {
    let answer = (_value: unknown): void => {};
    const { api, show, render, destroy } = bench({
      [name]: jest.fn(() => new Promise((resolve) => (answer = resolve))),
    });
    render();
    await show(HOLD);
    destroy();
    answer(name === 'getUtilityInfo' ? { utilityLabel: 'Phone events', utilityIcon: 'call' } : 'u1');
    await jest.advanceTimersByTimeAsync(5000);
    expect(api.getUtilityInfo).toHaveBeenCalledTimes(name === 'getUtilityInfo' ? 1 : 0);
    expect(api.setUtilityLabel).not.toHaveBeenCalled();
    expect(jest.getTimerCount()).toBe(0);
  },
);

it('shows nothing of the calls before the first rendering, and it then', async () => {
  const { api, show, render } = bench();
  await show(HOLD);
  expect(api.getEnclosingUtilityId).not.toHaveBeenCalled();
  render();
  await jest.advanceTimersByTimeAsync(0);
  expect(api.setUtilityLabel.mock.calls).toEqual([[{ utilityId: 'u1', label: 'Hold 0:01' }]]);
});

it('tells what it showed at first from what it was made to show before a second answer came', async () => {
  const answers: ((id: string) => void)[] = [];
  const labels = ['Phone events'];
  const { api, wait, show, render } = bench({
    getEnclosingUtilityId: jest.fn(() => new Promise<string>((resolve) => answers.push(resolve))),
    getUtilityInfo: jest.fn(async () => ({ utilityLabel: labels.at(-1) ?? '', utilityIcon: 'call' })),
    setUtilityLabel: jest.fn(async ({ label }) => labels.push(label) > 0),
  });
  await wait(true);
  render();
  for (const answer of answers) {
    answer('u1');
    await jest.advanceTimersByTimeAsync(1000);
  }
  expect(api.getUtilityInfo).toHaveBeenCalledTimes(2);
  await wait(false);
  await show(null);
  expect(labels).toEqual(['Phone events', 'Click to start', 'Phone events']);
});
