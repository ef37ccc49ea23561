import { sent } from 'test/feed';
import { createStorage } from 'test/proofs/page';
import { readStored, STORAGE_KEY, storeTexts } from '../storedCalls';

const HOUR_MS = 60 * 60 * 1000;
const owner = { userId: '005-rep', now: 1_764_000_000_000 };
const lines = [sent(1, 'CALL_CONNECTED'), { kind: 'restored' }, sent(2, 'HOLD')];

/** A storage in which that text stands. */
function holding(text: string) {
  const storage = createStorage();
  storage.setItem(STORAGE_KEY, text);
  return storage;
}

/** What is stored of these lines. */
function stored(values: readonly unknown[] = lines): string {
  const storage = createStorage();
  storeTexts(
    storage,
    owner,
    values.map((value) => JSON.stringify(value)),
  );
  return storage.getItem(STORAGE_KEY) ?? '';
}

const withHeader = (header: unknown): string => [JSON.stringify(header), ...stored().split('\n').slice(1)].join('\n');
const header = { v: 1, userId: owner.userId, savedAt: owner.now };

describe('stored calls', () => {
  it('are read as they were stored', () => {
    expect(readStored(holding(stored()), owner)).toEqual({ kind: 'lines', lines });
  });

  it('take the place of what was there', () => {
    const storage = holding('anything');
    storeTexts(storage, owner, [JSON.stringify(lines[0])]);
    expect(readStored(storage, owner)).toEqual({ kind: 'lines', lines: [lines[0]] });
    expect(storage.texts.size).toBe(1);
  });

  it('may be lines of an unknown type, as a later toolkit may send', () => {
    const later = { ...sent(3), type: 'VOICEMAIL_LEFT' };
    expect(readStored(holding(stored([later])), owner)).toEqual({ kind: 'lines', lines: [later] });
  });

  it('may be none', () => {
    expect(readStored(createStorage(), owner)).toEqual({ kind: 'none' });
    expect(readStored(holding(stored([])), owner)).toEqual({ kind: 'lines', lines: [] });
  });

  it('of another user are not read', () => {
    expect(readStored(holding(stored()), { ...owner, userId: '005-other' })).toEqual({ kind: 'other-user' });
  });

  it('are read for 12 hours, and not a millisecond longer', () => {
    const storage = holding(stored());
    expect(readStored(storage, { ...owner, now: owner.now + 12 * HOUR_MS }).kind).toBe('lines');
    expect(readStored(storage, { ...owner, now: owner.now + 12 * HOUR_MS + 1 })).toEqual({ kind: 'too-old' });
  });

  it('are read when the clock was set back since', () => {
    expect(readStored(holding(stored()), { ...owner, now: owner.now - HOUR_MS }).kind).toBe('lines');
  });
});

describe('stored text', () => {
  it.each<readonly [string, string]>([
    ['that is empty', ''],
    ['that is no JSON', 'call A'],
    ['of binary junk', '\u0000\u0001\ud800\u2028\uffff'],
    ['that was cut off in a line', stored().slice(0, -5)],
    ['that was cut off in its header', stored().slice(0, 9)],
    ['with a blank line', `${stored()}\n`],
    ['without a header', stored().split('\n').slice(1).join('\n')],
    ['whose header is null', withHeader(null)],
    ['whose header is a text', withHeader('v1')],
    ['whose header is a list', withHeader([header])],
    ['of no version', withHeader({ ...header, v: undefined })],
    ['of a later version', withHeader({ ...header, v: 2 })],
    ['of nobody', withHeader({ ...header, userId: undefined })],
    ['of a user that is a number', withHeader({ ...header, userId: 5 })],
    ['of no time', withHeader({ ...header, savedAt: undefined })],
    ['of a time as text', withHeader({ ...header, savedAt: String(owner.now) })],
    ['with a line that is null', stored([...lines, null])],
    ['with a line that is no event', stored([{ ...sent(1), at: 'now' }, ...lines])],
    ['with a line that is a list', stored([[sent(1)]])],
    ['with a message of another kind', stored([{ kind: 'hello', from: 'x' }])],
    ['with a checkpoint that cannot be read', stored([{ kind: 'checkpoint', relays: 7 }])],
  ])('%s is unreadable', (_, text) => {
    expect(readStored(holding(text), owner)).toEqual({ kind: 'unreadable' });
  });

  it('of another user is not even looked at', () => {
    expect(readStored(holding(`${JSON.stringify({ ...header, userId: 'other' })}\n[]`), owner)).toEqual({
      kind: 'other-user',
    });
  });
});
