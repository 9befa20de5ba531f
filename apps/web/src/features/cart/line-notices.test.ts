import { aCart, aLine } from '../../../test/goods';
import { missingForFreeDelivery } from './cart-totals';
import { lineNotices } from './line-notices';

describe('what changed since a line was put in', () => {
  it('is nothing most of the time', () => expect(lineNotices(aLine(), 'EUR')).toEqual([]));

  it('is the price, with the old and the new one', () => {
    expect(lineNotices(aLine({ unitPriceMinor: 4499 }), 'EUR')).toEqual([
      { text: 'The price is now €44.99; it was €39.99.', wayOut: 'accept-price' },
    ]);
  });

  it('is the stock, before checkout says so', () => {
    expect(lineNotices(aLine({ quantity: 3, available: 2 }), 'EUR')).toEqual([
      { text: 'Only 2 left: 3 cannot be delivered.', wayOut: 'reduce' },
    ]);
    expect(lineNotices(aLine({ available: 0 }), 'EUR')).toEqual([
      { text: 'Sold out meanwhile. Remove it to go on.', wayOut: 'remove' },
    ]);
  });

  it('is the limit of an order', () => {
    expect(lineNotices(aLine({ quantity: 3, orderLimit: 2 }), 'EUR')).toEqual([
      { text: 'One order may hold 2, not 3.', wayOut: 'reduce' },
    ]);
  });

  it('is that it has no price in the currency, or is sold no more', () => {
    const gone = { isForSale: false, available: 0 };
    expect(lineNotices(aLine({ ...gone, unitPriceMinor: 0, addedPriceMinor: 0 }), 'USD')).toEqual([
      { text: 'No price in USD. Remove it to go on, or choose another currency.', wayOut: 'remove' },
    ]);
    expect(lineNotices(aLine(gone), 'EUR')).toEqual([
      { text: 'No longer sold. Remove it to go on.', wayOut: 'remove' },
    ]);
  });
});

describe('what is missing for free delivery', () => {
  it('is the rest up to the lowest threshold', () => expect(missingForFreeDelivery(aCart(aLine()))).toBe(1001));

  it('is nothing once it is reached, or while the cart is empty', () => {
    expect(missingForFreeDelivery(aCart(aLine({ quantity: 2 })))).toBeUndefined();
    expect(missingForFreeDelivery(aCart())).toBeUndefined();
  });
});
