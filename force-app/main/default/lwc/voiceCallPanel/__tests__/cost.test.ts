import VoiceCallPanel from 'c/voiceCallPanel';
import { CONNECTED, S } from 'test/support/attention';
import { cardAt } from 'test/support/card';
import { flush, mount, unmountAll } from 'test/support/mount';
import { cardView } from '../cardView';

type Module = Record<string, (...given: unknown[]) => unknown>;

/** It works as ever, and counts how often it is asked. */
jest.mock('../cardView', () => {
  const actual = jest.requireActual<Module>('../cardView');
  return { ...actual, cardView: jest.fn(actual['cardView']) };
});

afterEach(unmountAll);

it('makes the view of a card once, however many parts of it the template asks for', async () => {
  const element = await mount('c-voice-call-panel', VoiceCallPanel, {
    card: cardAt(CONNECTED, 20 * S),
    showNumbers: true,
  });
  jest.mocked(cardView).mockClear();
  Object.assign(element, { card: cardAt(CONNECTED, 21 * S) });
  await flush();
  expect(cardView).toHaveBeenCalledTimes(1);
});
