import { asAdmin } from '../support';

const taxOf = async (amount: number, rate: number, isIncluded: 0 | 1): Promise<number> =>
  (await asAdmin.row('SELECT tax_of(?, ?, ?) AS tax', [amount, rate, isIncluded])).tax;
const includedTax = (gross: number, rate: number) => taxOf(gross, rate, 1);

describe('the tax contained in a price', () => {
  it('is 19 parts of 119 at the standard rate', async () => expect(await includedTax(11900, 1900)).toBe(1900));

  it('is nothing at the zero rate', async () => expect(await includedTax(11900, 0)).toBe(0));

  it('is rounded half up', async () => {
    // 0.5 exactly: 3 at 20 % contains 3 × 20 / 120.
    expect(await includedTax(3, 2000)).toBe(1);
    expect(await includedTax(2, 2000)).toBe(0);
    expect(await includedTax(9, 2000)).toBe(2);
  });

  it('agrees with exact arithmetic over many prices and rates', async () => {
    const cases = [1, 7, 99, 490, 1999, 3999, 81999, 999_999_999, 100_000_000_000_000].flatMap((gross) =>
      [100, 700, 1900, 2000, 2550, 10000].map((rate) => [gross, rate] as const),
    );
    for (const [gross, rate] of cases) {
      const divisor = BigInt(10000 + rate);
      const exact = (2n * BigInt(gross) * BigInt(rate) + divisor) / (2n * divisor);
      expect(BigInt(await includedTax(gross, rate))).toBe(exact);
    }
  });
});

describe('the tax added to a net price', () => {
  it('is 19 parts of 100 at the standard rate', async () => expect(await taxOf(10000, 1900, 0)).toBe(1900));

  it('is rounded half up', async () => {
    // 0.5 exactly: 5 at 10 %.
    expect(await taxOf(5, 1000, 0)).toBe(1);
    expect(await taxOf(4, 1000, 0)).toBe(0);
    expect(await taxOf(15, 1000, 0)).toBe(2);
  });
});
