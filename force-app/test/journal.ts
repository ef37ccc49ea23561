import { publish, subscribe, unsubscribe } from 'lightning/messageService';

type Deliver = (message: unknown) => void;
interface Control {
  readonly kind?: string;
  readonly from?: string;
}

/** What tests have in place of the platform's message service. */
export const published = publish as unknown as jest.Mock<void, [unknown, unknown, Control]>;
export const subscribed = subscribe as unknown as jest.Mock<unknown, [unknown, unknown, Deliver, unknown]>;

subscribed.mockImplementation(() => ({}));

/** Gives everybody who has subscribed, and not ended it, these messages, in order. */
export function deliver(...messages: readonly unknown[]): void {
  const ended = jest.mocked(unsubscribe).mock.calls.map(([subscription]): unknown => subscription);
  const listeners = subscribed.mock.calls
    .filter((_, index) => !ended.includes(subscribed.mock.results[index]?.value))
    .map(([, , listener]) => listener);
  for (const message of messages) for (const listener of listeners) listener(message);
}

/** Puts a journal on the page that answers each hello with the trace that it has then. */
export function answerHellos(trace: () => readonly unknown[] = () => [], extent = 'whole'): void {
  published.mockImplementation((_context, _channel, { kind, from }) => {
    const answer = () => deliver({ v: 1, kind: 'trace', to: from, extent, lines: trace(), early: [] });
    if (kind === 'hello') void Promise.resolve().then(answer); // never within the call of the one who asks
  });
}

/** Takes the journal off the page. */
export function answerNobody(): void {
  published.mockImplementation(() => undefined);
}
