import { Address } from '../address';
import { linkTo, readLink } from '../link';

const line = (at: number): string => `{"at":${at},"type":"MUTE","detail":{"callId":"A"}}`;
const SCENARIOS = [
  { name: 'hold', title: 'Hold and resume', story: '', expects: [], text: [1, 2, 3].map(line).join('\n') },
  { name: 'odd', title: 'Odd', story: '', expects: [], text: `${line(1)}\nnope` },
];
const read = (search: string): unknown => readLink(search, SCENARIOS);

describe('readLink', () => {
  it('reads a scenario and how many of its events are shown', () => {
    expect(read('?scenario=hold&at=2&theme=slds2')).toEqual({ scenario: 'hold', at: 2 });
    expect(read('?at=3&scenario=hold')).toEqual({ scenario: 'hold', at: 3 });
  });

  it('takes a scenario without a moment as one to play', () => {
    expect(read('?scenario=hold')).toEqual({ scenario: 'hold', at: null });
  });

  it.each(['', '?theme=slds2'])('asks for nothing in "%s"', (search) => {
    expect(read(search)).toBeNull();
  });

  it.each(['0', '4', '-1', '1.5', 'x', '', '1e0', '9999999999999', '%3Cimg%3E'])('refuses the moment %s', (at) => {
    expect(read(`?scenario=hold&at=${at}`)).toEqual({
      problem: `The link cannot be followed. “Hold and resume” has the moments 1 to 3, and none “${decodeURIComponent(at)}”.`,
    });
  });

  it('counts the events that can be played, not the lines', () => {
    expect(read('?scenario=odd&at=2')).toHaveProperty('problem');
  });

  it.each(['?scenario=gone&at=1', '?scenario=gone', '?at=1', '?scenario='])('refuses %s', (search) => {
    expect(read(search)).toEqual({ problem: expect.stringContaining('There is no scenario') as unknown });
  });
});

describe('linkTo', () => {
  it('puts the moment into the address and keeps all else', () => {
    const address = 'http://localhost:4173/?theme=slds2&at=1&scenario=old#x';
    expect(linkTo(address, { scenario: 'hold', at: 2 })).toBe(
      'http://localhost:4173/?theme=slds2&scenario=hold&at=2#x',
    );
    expect(linkTo(address, { scenario: 'hold', at: null })).toBe('http://localhost:4173/?theme=slds2&scenario=hold#x');
  });

  it('takes it out where no link leads', () => {
    expect(linkTo('http://localhost:4173/?scenario=hold&at=2', null)).toBe('http://localhost:4173/');
  });
});

/** An address bar, and what was written into it. */
function createRig(search = '', wasLive = false) {
  const written: string[] = [];
  let href = `http://localhost/${search}`;
  let isMarked = wasLive;
  const due: (() => void)[] = [];
  const address = new Address({
    href: () => href,
    isMarkedLive: () => isMarked,
    write(next, isLive) {
      href = next;
      isMarked = isLive;
      written.push(`${new URL(next).search} ${isLive ? 'live' : 'still'}`);
    },
    after: (_, action) => void due.push(action),
  });
  return { address, written, due: () => due.length, later: () => due.splice(0).forEach((action) => action()) };
}

describe('address', () => {
  it('writes the last of many moments, once', () => {
    const { address, written, due, later } = createRig('?theme=slds2');
    for (const at of [1, 2, 3]) address.tell({ scenario: 'hold', at }, false);
    expect([written, due()]).toEqual([[], 1]);
    later();
    expect(written).toEqual(['?theme=slds2&scenario=hold&at=3 still']);
    address.tell({ scenario: 'hold', at: 3 }, false);
    later();
    expect(written).toHaveLength(1);
  });

  it('knows the link before it is written', () => {
    const { address } = createRig('?theme=slds2');
    address.tell({ scenario: 'hold', at: 3 }, false);
    expect(address.link).toBe('http://localhost/?theme=slds2&scenario=hold&at=3');
  });

  it('marks a live call, the same moment too', () => {
    const { address, written, later } = createRig();
    for (const isLive of [false, true, false]) {
      address.tell({ scenario: 'hold', at: 3 }, isLive);
      later();
    }
    expect(written.map((text) => text.split(' ')[1])).toEqual(['still', 'live', 'still']);
  });

  it('asks for what it names, but not where a live call was reloaded', () => {
    expect(createRig('?scenario=hold&at=2').address.wish).toBe('?scenario=hold&at=2');
    expect(createRig('?scenario=hold&at=2', true).address.wish).toBe('');
  });
});
