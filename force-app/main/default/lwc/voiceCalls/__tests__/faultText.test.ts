import { faultText } from '../faultText';

describe('a fault in the browser console', () => {
  it('is told by its kind and by where it arose', () => {
    const text = faultText(new TypeError('of no interest'));
    expect(text).toMatch(/^TypeError\n/);
    expect(text).toContain('faultText.test');
  });

  it.each(['Ann Lee', '+1 (415) 555-0123', 'two\nlines: +1 (415) 555-0123\n at Ann Lee:1:2', ''])(
    'is told without its message %j',
    (message) => {
      const text = faultText(new RangeError(message));
      expect(text).toMatch(/^RangeError\n/);
      expect(text).not.toMatch(/Ann|555/);
    },
  );

  it('is told by its kind alone where nothing says where it arose', () => {
    const fault = new Error('Ann Lee');
    delete fault.stack;
    expect(faultText(fault)).toBe('Error');
  });

  it.each([
    ['Ann Lee', 'string'],
    [{ name: 'Ann Lee' }, 'object'],
    [undefined, 'undefined'],
  ])('is described by its type if it is not an error but %j', (fault, type) => {
    expect(faultText(fault)).toBe(type);
  });
});
