import { bandLabel, bandOf, bandValue, priceBands, priceSteps } from './price-bands';

const steps = priceSteps('EUR');
const stepOf = (priceMinor: number) => steps.filter((edge) => edge <= priceMinor).length;

describe('price bands', () => {
  const products = new Map(
    [1999, 4999, 5000, 9900, 14_900, 50_000].map((price, at) => [stepOf(price), at === 1 ? 3 : 1]),
  );
  const bands = priceBands(products, steps);

  it('meet at round prices and leave no gap', () =>
    expect(bands.map(bandValue)).toEqual(['-4999', '5000-9999', '10000-']));
  it('are called as people say it', () =>
    expect(bands.map((band) => bandLabel(band, 'EUR'))).toEqual(['Under €50', '€50 – €100', '€100 and over']));
  it('hold every price once', () =>
    expect(bandValue(bandOf(bands, stepOf(4999), steps) ?? { from: 0, below: 0 })).toBe('-4999'));
  it('are not offered when all cost about the same', () => expect(priceBands(new Map([[3, 7]]), steps)).toEqual([]));
  it('know currencies without decimals', () => expect(priceSteps('JPY')[0]).toBe(1));
});
