import { fakeTime, utilitySources } from 'test/relay';

type Api = jest.MockedObject<Aura.UtilityBarApi>;
type Helper = VoiceRelayUtility.Helper;

/** The helper by itself, with a utility bar of mocks. */
function bench(answers: Partial<Aura.UtilityBarApi> = {}) {
  const api: Api = {
    getEnclosingUtilityId: jest.fn(async () => 'u1'),
    getUtilityInfo: jest.fn(async () => ({ utilityLabel: 'Phone events' })),
    setUtilityLabel: jest.fn(async () => true),
    setUtilityHighlighted: jest.fn(async () => true),
    ...answers,
  } as Api;
  const framework: Pick<Aura.Global, 'get' | 'getCallback'> = { get: () => 'Open once', getCallback: (call) => call };
  const helper = new Function('$A', `return (${utilitySources.helper.trim().replace(/;$/, '')});`)(framework) as Helper;
  const cmp = { find: () => api } as unknown as VoiceRelayUtility.Component;
  const item: VoiceRelayUtility.Item = { wanted: null, shown: null };
  const wait = (isWaiting: boolean): Promise<void> => {
    helper.watch(cmp, item, isWaiting);
    return jest.advanceTimersByTimeAsync(5000);
  };
  return { api, wait };
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
    { utilityId: 'u1', label: 'Open once' },
    { utilityId: 'u1', label: 'Phone events' },
    { utilityId: 'u1', label: 'Open once' },
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
