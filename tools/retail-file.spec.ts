import { londonToUtc, pence } from './retail-file';

describe('the retail file', () => {
  it.each([
    ['2.55', 255],
    ['3', 300],
    ['0.4', 40],
    ['38970.00', 3897000],
    ['1.500', 150],
  ])('reads %s pounds as %d pence', (price, minor) => expect(pence(price)).toBe(minor));

  it.each(['', '-1', '0.001', 'one'])('has no pence for %p', (price) => expect(pence(price)).toBeUndefined());

  it('is in London time, summer and winter', () => {
    expect(londonToUtc('2010-12-01 08:26:00')).toBe('2010-12-01T08:26:00.000Z');
    expect(londonToUtc('2011-07-19 17:01:00')).toBe('2011-07-19T16:01:00.000Z');
  });
});
