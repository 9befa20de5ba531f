import { formatMoney } from '@storehouse/domain';
import type { CartDto, CartItemDto } from '@storehouse/dto';

/** Something about a line that changed since it was put in. */
export interface LineNotice {
  text: string;
  /** What one click does about it. */
  wayOut: 'remove' | 'reduce' | 'accept-price';
}

/** What changed since the line was put in; empty when nothing did. */
export const lineNotices = (item: CartItemDto, currency: string): LineNotice[] => {
  const { available, inStock, orderLimit, customerLimit, quantity, unitPriceMinor, addedPriceMinor, isForSale } = item;
  if (!isForSale) {
    const text =
      unitPriceMinor === 0
        ? `No price in ${currency}. Remove it to go on, or choose another currency.`
        : 'No longer sold. Remove it to go on.';
    return [{ text, wayOut: 'remove' }];
  }
  const notices: LineNotice[] = [];
  if (available <= 0) notices.push({ text: 'Sold out meanwhile. Remove it to go on.', wayOut: 'remove' });
  else if (available < quantity) {
    const text =
      available > inStock
        ? `Only ${available} can be ordered now, not ${quantity}.`
        : `Only ${available} left: ${quantity} cannot be delivered.`;
    notices.push({ text, wayOut: 'reduce' });
  } else if (orderLimit < quantity) {
    notices.push({ text: `One order may hold ${orderLimit}, not ${quantity}.`, wayOut: 'reduce' });
  } else if (customerLimit !== null && customerLimit < quantity) {
    notices.push({ text: `One customer may have ${customerLimit}, not ${quantity}.`, wayOut: 'reduce' });
  }
  if (unitPriceMinor !== addedPriceMinor) {
    const before = formatMoney(addedPriceMinor, currency);
    notices.push({
      text: `The price is now ${formatMoney(unitPriceMinor, currency)}; it was ${before}.`,
      wayOut: 'accept-price',
    });
  }
  return notices;
};

/** The lines that changed, and those that a refusal names by their SKU. */
export const troubledItems = ({ items, currency }: CartDto, refusal = ''): CartItemDto[] =>
  items.filter((item) => lineNotices(item, currency).length > 0 || refusal.includes(item.sku));
