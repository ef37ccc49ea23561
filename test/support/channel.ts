import { publish, subscribe, unsubscribe } from 'lightning/messageService';

type Deliver = (message: unknown) => void;

/** The platform's message service, as tests replace it. */
export const published = publish as unknown as jest.Mock<void, [unknown, unknown, object]>;
export const subscribed = subscribe as unknown as jest.Mock<unknown, [unknown, unknown, Deliver, unknown]>;

subscribed.mockImplementation(() => ({}));

/** Delivers these messages in order to everybody who is subscribed. */
export function deliver(...messages: readonly unknown[]): void {
  const ended = jest.mocked(unsubscribe).mock.calls.map(([subscription]): unknown => subscription);
  const listeners = subscribed.mock.calls
    .filter((_, index) => !ended.includes(subscribed.mock.results[index]?.value))
    .map(([, , listener]) => listener);
  for (const message of messages) for (const listener of listeners) listener(message);
}
