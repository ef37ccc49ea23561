import VoiceRelayTurn from 'c/voiceRelayTurn';
import { createElement } from 'lwc';
import { unmountAll } from 'test/mount';

type Methods = Pick<VoiceRelayTurn, 'offer' | 'published' | 'leave'>;
type TurnElement = HTMLElement & Methods;

const message = (relayId: string, type: string) => ({ relayId, seq: 1, type, detail: {} });

/** A relay's turn on the page, with how often it was told to ask again. */
function mountTurn(): { element: TurnElement; turns: jest.Mock } {
  const element = createElement<Methods>('c-voice-relay-turn', { is: VoiceRelayTurn });
  const turns = jest.fn();
  element.addEventListener('turn', turns);
  document.body.appendChild(element);
  turns.mockClear();
  return { element, turns };
}

/** A time later than all before in this file: the turns of all tests are one. */
const later = (() => {
  let now = 0;
  return () => (now += 60_000);
})();

beforeEach(() => jest.useFakeTimers());
afterEach(() => {
  unmountAll();
  jest.useRealTimers();
});

it('shows nothing', () => {
  const { element } = mountTurn();
  expect(element.shadowRoot?.childNodes).toHaveLength(0);
});

it('takes turns with every other one of the page', () => {
  const [a, b] = [mountTurn(), mountTurn()];
  const at = later();
  expect(b.element.offer(message('b', 'HOLD'), at, at)).toEqual({ kind: 'hold' });
  expect(a.element.offer(message('a', 'HOLD'), at, at)).toEqual({ kind: 'publish', standsFor: null });
  a.element.published(message('a', 'HOLD'), at, at);
  expect([a.turns.mock.calls.length, b.turns.mock.calls.length]).toEqual([0, 1]);
  expect(b.element.offer(message('b', 'HOLD'), at, at)).toEqual({ kind: 'drop' });
});

it('has its relay ask again two seconds after it had to hold an event', () => {
  mountTurn();
  const b = mountTurn();
  const at = later();
  b.element.offer(message('b', 'HOLD'), at, at);
  jest.advanceTimersByTime(1999);
  expect(b.turns).not.toHaveBeenCalled();
  jest.advanceTimersByTime(1);
  expect(b.turns).toHaveBeenCalledTimes(1);
  expect(b.element.offer(message('b', 'HOLD'), at, at).kind).toBe('publish');
});

it.each([
  ['is taken off the page', (element: TurnElement) => element.remove()],
  ['is told that its relay ends', (element: TurnElement) => element.leave()],
])('hands the lead on when it %s', (_, end) => {
  const [a, b] = [mountTurn(), mountTurn()];
  const at = later();
  b.element.offer(message('b', 'HOLD'), at, at);
  end(a.element);
  expect(b.turns).toHaveBeenCalledTimes(1);
  expect(b.element.offer(message('b', 'HOLD'), at, at).kind).toBe('publish');
});

it('leaves no timer behind', () => {
  mountTurn();
  const b = mountTurn();
  const at = later();
  b.element.offer(message('b', 'HOLD'), at, at);
  expect(jest.getTimerCount()).toBe(1);
  unmountAll();
  expect(jest.getTimerCount()).toBe(0);
});
