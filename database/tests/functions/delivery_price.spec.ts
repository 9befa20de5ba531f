import { asAdmin } from '../support';

interface Rate {
  freeFrom?: number;
  fromGrams?: number;
  belowGrams?: number;
  fromSubtotal?: number;
  belowSubtotal?: number;
}

/** What a rate of 4.90 asks for goods of a weight and a price. */
const deliveryPrice = async (rate: Rate, goods: number, grams = 0): Promise<number | null> => {
  const { freeFrom = null, fromGrams = 0, belowGrams = null, fromSubtotal = 0, belowSubtotal = null } = rate;
  const terms = [490, freeFrom, fromGrams, belowGrams, fromSubtotal, belowSubtotal, grams, goods];
  return (await asAdmin.row('SELECT delivery_price(?, ?, ?, ?, ?, ?, ?, ?) AS price', terms)).price;
};

describe('the price of a delivery', () => {
  it('is charged below the free amount', async () => expect(await deliveryPrice({ freeFrom: 5000 }, 4999)).toBe(490));

  it('is nothing from the free amount on', async () => expect(await deliveryPrice({ freeFrom: 5000 }, 5000)).toBe(0));

  it('is always charged when there is no free amount', async () =>
    expect(await deliveryPrice({}, 1_000_000)).toBe(490));

  it('fits from a weight on and below another', async () => {
    const rate = { fromGrams: 1000, belowGrams: 2000 };
    expect(await deliveryPrice(rate, 100, 999)).toBeNull();
    expect(await deliveryPrice(rate, 100, 1000)).toBe(490);
    expect(await deliveryPrice(rate, 100, 2000)).toBeNull();
  });

  it('fits from a subtotal on and below another', async () => {
    const rate = { fromSubtotal: 1000, belowSubtotal: 2000 };
    expect(await deliveryPrice(rate, 999)).toBeNull();
    expect(await deliveryPrice(rate, 1000)).toBe(490);
    expect(await deliveryPrice(rate, 2000)).toBeNull();
  });
});
