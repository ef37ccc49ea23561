import { Tick } from '../ticking';

let acted: string[] = [];
const tickOf = (name: string): Tick => new Tick(() => acted.push(`${name} ${Date.now()}`));

beforeEach(() => {
  acted = [];
  jest.useFakeTimers({ now: 0 });
});
afterEach(() => jest.useRealTimers());

describe('a tick', () => {
  it('acts once a second while it is needed', () => {
    const tick = tickOf('a');
    tick.run(true);
    tick.run(true);
    jest.advanceTimersByTime(2500);
    tick.run(false);
    jest.advanceTimersByTime(2500);
    expect(acted).toEqual(['a 1000', 'a 2000']);
    expect(jest.getTimerCount()).toBe(0);
  });

  it('shares the one timer of the page with the others, and its moment', () => {
    const ticks = [tickOf('a'), tickOf('b')] as const;
    ticks[0].run(true);
    jest.advanceTimersByTime(300);
    ticks[1].run(true);
    expect(jest.getTimerCount()).toBe(1);
    jest.advanceTimersByTime(700);
    ticks[0].run(false);
    expect(jest.getTimerCount()).toBe(1);
    jest.advanceTimersByTime(1000);
    ticks[1].run(false);
    expect(acted).toEqual(['a 1000', 'b 1000', 'b 2000']);
    expect(jest.getTimerCount()).toBe(0);
  });

  it('acts although another throws, of which the page hears', () => {
    const broken = new Tick(() => {
      throw new Error('broken');
    });
    const tick = tickOf('a');
    broken.run(true);
    tick.run(true);
    expect(() => jest.advanceTimersByTime(1000)).toThrow('broken');
    expect(acted).toEqual(['a 1000']);
    broken.run(false);
    tick.run(false);
  });
});
