import { asAdmin } from '../support';

const deliveryPrice = async (price: number, freeFrom: number | null, subtotal: number): Promise<number> =>
  (await asAdmin.row('SELECT delivery_price(?, ?, ?) AS price', [price, freeFrom, subtotal])).price;

describe('the price of a delivery', () => {
  it('is charged below the free amount', async () => expect(await deliveryPrice(490, 5000, 4999)).toBe(490));

  it('is nothing from the free amount on', async () => expect(await deliveryPrice(490, 5000, 5000)).toBe(0));

  it('is always charged when there is no free amount', async () =>
    expect(await deliveryPrice(1290, null, 1_000_000)).toBe(1290));
});
