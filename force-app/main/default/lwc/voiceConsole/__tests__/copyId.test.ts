import { copyId } from '../copyId';

const CALL_ID = '4f0c1f9e-5a2b-4c1d-9d1e-2f6c8c1f0a01';

/** What came of copying the id with that clipboard; undefined: the browser has none. */
async function answersWith(clipboard: object | undefined): Promise<readonly boolean[]> {
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value: clipboard });
  const answers: boolean[] = [];
  await copyId(
    new CustomEvent('copyid', { detail: { callId: CALL_ID, answer: (isDone: boolean) => answers.push(isDone) } }),
  );
  return answers;
}

afterEach(() => Reflect.deleteProperty(navigator, 'clipboard'));

describe('copying the id of a call', () => {
  it('puts the id, and nothing else, on the clipboard and answers once', async () => {
    const writeText = jest.fn(() => Promise.resolve());
    expect(await answersWith({ writeText })).toEqual([true]);
    expect(writeText.mock.calls).toEqual([[CALL_ID]]);
  });

  it('answers that it failed when the browser refuses', async () => {
    expect(await answersWith({ writeText: () => Promise.reject(new Error('NotAllowedError')) })).toEqual([false]);
  });

  it('answers in a later turn, so that the same answer is announced again', async () => {
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: undefined });
    const answer = jest.fn();
    const copying = copyId(new CustomEvent('copyid', { detail: { callId: CALL_ID, answer } }));
    expect(answer).not.toHaveBeenCalled();
    await copying;
    expect(answer).toHaveBeenCalledTimes(1);
  });

  it('answers that it failed where a page may not copy at all', async () => {
    expect(await answersWith(undefined)).toEqual([false]);
  });
});
