import { readOrderNumber, withNewNumber } from './order-number';

const taken = Object.assign(new Error(), {
  errno: 1062,
  sqlMessage: "Duplicate entry 'K7M4-2QXD' for key 'uq_orders_number'",
  sqlState: '23000',
});

describe('order numbers', () => {
  it.each(['K7M4-2QXD', 'k7m4-2qxd', 'k7m42qxd', ' K7M4 2QXD '])('are read as %j was typed', (typed) =>
    expect(readOrderNumber(typed)).toBe('K7M4-2QXD'),
  );

  it.each([
    ['k7', 'K7'],
    ['k7m42', 'K7M4-2'],
  ])('begin as %j was typed', (typed, read) => expect(readOrderNumber(typed)).toBe(read));

  it('are read with the letters that look like digits', () => expect(readOrderNumber('oil0-abcd')).toBe('0110-ABCD'));

  it('are eight random characters in two groups', async () =>
    expect(await withNewNumber(async (number) => number)).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/));

  it('are drawn again while somebody has them', async () => {
    const drawn: string[] = [];
    const number = await withNewNumber(async (candidate) => {
      drawn.push(candidate);
      if (drawn.length < 3) throw taken;
      return candidate;
    });
    expect(drawn).toHaveLength(3);
    expect(number).toBe(drawn[2]);
    expect(new Set(drawn).size).toBe(3);
  });

  it('give up on any other error', () =>
    expect(withNewNumber(() => Promise.reject(new Error('no connection')))).rejects.toThrow('no connection'));
});
