import { aCart, aLine } from '../../../test/goods';
import { lineNotices } from './cart-line';
import { missingForFreeDelivery } from './cart-totals';

describe('what changed since a line was put in', () => {
  it('is nothing most of the time', () => expect(lineNotices(aLine(), 'EUR')).toEqual([]));

  it('is the price, with the old and the new one', () => {
    expect(lineNotices(aLine({ unitPriceMinor: 4499 }), 'EUR')).toEqual(['The price is now €44.99; it was €39.99.']);
  });

  it('is the stock, before checkout says so', () => {
    expect(lineNotices(aLine({ quantity: 3, available: 2 }), 'EUR')).toEqual(['Only 2 left: 3 cannot be delivered.']);
    expect(lineNotices(aLine({ available: 0 }), 'EUR')).toEqual(['Sold out meanwhile. Remove it to go on.']);
  });
});

describe('what is missing for free delivery', () => {
  it('is the rest up to the lowest threshold', () => expect(missingForFreeDelivery(aCart(aLine()))).toBe(1001));

  it('is nothing once it is reached, or while the cart is empty', () => {
    expect(missingForFreeDelivery(aCart(aLine({ quantity: 2 })))).toBeUndefined();
    expect(missingForFreeDelivery(aCart())).toBeUndefined();
  });
});
