import { sent } from 'test/feed';
import { createStorage } from 'test/proofs/page';
import { LiveCalls } from '../liveCalls';
import { STORAGE_KEY, type TextStorage } from '../storedCalls';

const texts = [JSON.stringify(sent(1, 'CALL_CONNECTED')), JSON.stringify(sent(2))];
const lines = [sent(1, 'CALL_CONNECTED'), sent(2)];

/** Live calls of a rep, in that storage; every use of it is counted. */
function kept(storage: TextStorage | (() => never) = createStorage(), userId = 'rep', now = 1000) {
  const opened = jest.fn(() => (typeof storage === 'function' ? storage() : storage));
  return { opened, liveCalls: new LiveCalls(opened, () => ({ userId, now })) };
}

function refuse(): never {
  throw new Error('refused');
}

describe('live calls', () => {
  it('are there after the page was reloaded, and the trace says so', () => {
    const storage = createStorage();
    kept(storage).liveCalls.save(texts);
    expect(kept(storage).liveCalls.restored()).toEqual([...lines, { kind: 'restored' }]);
  });

  it('are none when none were stored', () => {
    expect(kept().liveCalls.restored()).toEqual([]);
  });

  it('are none when no line was stored', () => {
    const storage = createStorage();
    kept(storage).liveCalls.save([]);
    expect(kept(storage).liveCalls.restored()).toEqual([]);
  });

  it('of another user or of yesterday are none', () => {
    const storage = createStorage();
    kept(storage).liveCalls.save(texts);
    expect(kept(storage, 'other').liveCalls.restored()).toEqual([]);
    expect(kept(storage, 'rep', 13 * 60 * 60 * 1000).liveCalls.restored()).toEqual([]);
  });

  it('that cannot be read are one line that is malformed', () => {
    const storage = createStorage();
    storage.setItem(STORAGE_KEY, '{');
    expect(kept(storage).liveCalls.restored()).toEqual([null]);
  });

  it('are erased when there are none any more', () => {
    const storage = createStorage();
    const { liveCalls } = kept(storage);
    liveCalls.save(texts);
    liveCalls.save(null);
    expect(storage.texts.size).toBe(0);
  });

  it('are erased once: a storage in which nothing stands is left alone', () => {
    const storage = createStorage();
    const { liveCalls, opened } = kept(storage);
    liveCalls.erase();
    liveCalls.save(null);
    expect(opened).toHaveBeenCalledTimes(1);
    liveCalls.save(texts);
    liveCalls.save(null);
    liveCalls.erase();
    expect(opened).toHaveBeenCalledTimes(3);
    expect(storage.texts.size).toBe(0);
  });
});

describe('a storage that is full', () => {
  it('keeps nothing rather than what is out of date', () => {
    const storage = createStorage();
    const { liveCalls } = kept(storage);
    liveCalls.save(texts);
    const setItem = jest.spyOn(storage, 'setItem').mockImplementation(refuse);
    expect(() => liveCalls.save([...texts, '{}'])).not.toThrow();
    expect(storage.texts.size).toBe(0);
    setItem.mockRestore();
    liveCalls.save(texts);
    expect(kept(storage).liveCalls.restored()).toHaveLength(3);
  });
});

describe('a storage that is forbidden', () => {
  it.each<readonly [string, TextStorage | (() => never)]>([
    ['cannot be opened', refuse],
    ['refuses everything', { getItem: refuse, setItem: refuse, removeItem: refuse }],
  ])('%s: nothing is restored, and nothing throws', (_, storage) => {
    const { liveCalls } = kept(storage);
    expect(liveCalls.restored()).toEqual([]);
    expect(() => liveCalls.save(texts)).not.toThrow();
    expect(() => liveCalls.save(null)).not.toThrow();
    expect(() => liveCalls.erase()).not.toThrow();
  });

  it('is asked again to erase what may still be there', () => {
    const storage = createStorage();
    const { liveCalls } = kept(storage);
    liveCalls.save(texts);
    const removeItem = jest.spyOn(storage, 'removeItem').mockImplementation(refuse);
    liveCalls.erase();
    expect(storage.texts.size).toBe(1);
    removeItem.mockRestore();
    liveCalls.erase();
    expect(storage.texts.size).toBe(0);
  });
});
