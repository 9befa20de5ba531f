import { CART_QUANTITY_MAX } from '@storehouse/domain';
import type { CartDto, CartItemDto } from '@storehouse/dto';
import {
  acceptPrice,
  addGiftCard,
  addItem,
  addPromotion,
  holdCart,
  removeGiftCard,
  removeItem,
  removePromotion,
  setCurrency,
  setDestination,
  setQuantity,
} from './cart.api';

/** What a line needs to be shown before the server has answered. */
export type LinePreview = Pick<
  CartItemDto,
  | 'sku'
  | 'productSlug'
  | 'title'
  | 'variantTitle'
  | 'image'
  | 'unitPriceMinor'
  | 'available'
  | 'inStock'
  | 'stockPolicy'
  | 'expectedOn'
  | 'customerLimit'
> & { currency: string; orderLimit: number | null };

/** Something the shopper did to the cart that the server has not confirmed yet. */
export type CartChange =
  | { kind: 'add'; line: LinePreview; quantity: number }
  | { kind: 'set'; sku: string; quantity: number }
  | { kind: 'remove'; sku: string }
  | { kind: 'accept-price'; sku: string }
  | TermsChange;

/** What the cart is priced for, and that it is held; only the server knows what that comes to. */
export type TermsChange =
  | { kind: 'currency'; currency: string }
  | { kind: 'destination'; country: string; region: string | null }
  | { kind: 'add-code'; code: string }
  | { kind: 'remove-code'; code: string }
  | { kind: 'add-gift-card'; code: string }
  | { kind: 'remove-gift-card'; id: number }
  | { kind: 'hold' };

type LineChange = Exclude<CartChange, TermsChange>;

const isLineChange = (change: CartChange): change is LineChange =>
  ['add', 'set', 'remove', 'accept-price'].includes(change.kind);

const EMPTY: CartDto = {
  items: [],
  heldUntil: null,
  itemCount: 0,
  currency: 'EUR',
  pricesIncludeTax: true,
  country: '',
  region: null,
  subtotalMinor: 0,
  discountMinor: 0,
  deliveryMinor: 0,
  taxMinor: 0,
  totalMinor: 0,
  giftCardMinor: 0,
  dueMinor: 0,
  deliveryOptions: [],
  promotions: [],
  giftCards: [],
};

const withQuantity = (item: CartItemDto, quantity: number): CartItemDto => ({
  ...item,
  quantity,
  discountMinor: 0,
  totalMinor: item.unitPriceMinor * quantity,
});

const changedItems = (items: readonly CartItemDto[], change: LineChange): CartItemDto[] => {
  if (change.kind === 'remove') return items.filter(({ sku }) => sku !== change.sku);
  if (change.kind === 'accept-price') {
    return items.map((item) => (item.sku === change.sku ? { ...item, addedPriceMinor: item.unitPriceMinor } : item));
  }
  const sku = change.kind === 'add' ? change.line.sku : change.sku;
  if (change.kind === 'set' || items.some((item) => item.sku === sku)) {
    return items.map((item) =>
      item.sku === sku
        ? withQuantity(item, change.kind === 'add' ? item.quantity + change.quantity : change.quantity)
        : item,
    );
  }
  const { currency: _, orderLimit, ...line } = change.line;
  const fresh: CartItemDto = {
    ...line,
    id: 0,
    orderLimit: orderLimit ?? CART_QUANTITY_MAX,
    quantity: change.quantity,
    addedPriceMinor: line.unitPriceMinor,
    isForSale: true,
    discountMinor: 0,
    totalMinor: line.unitPriceMinor * change.quantity,
    taxRateBp: 0,
    taxMinor: 0,
  };
  return [...items, fresh];
};

/** The cart as it will look: lines and subtotal at once; discounts, delivery and tax follow with the server's answer. */
export const applyChange = (cart: CartDto | undefined, change: CartChange): CartDto | undefined => {
  if (!isLineChange(change)) return cart;
  const before = cart ?? { ...EMPTY, currency: change.kind === 'add' ? change.line.currency : EMPTY.currency };
  const items = changedItems(before.items, change);
  const subtotalMinor = items.reduce((sum, { unitPriceMinor, quantity }) => sum + unitPriceMinor * quantity, 0);
  return {
    ...before,
    items,
    itemCount: items.reduce((sum, { quantity }) => sum + quantity, 0),
    subtotalMinor,
    totalMinor: before.totalMinor - before.subtotalMinor + subtotalMinor,
  };
};

const sendTerms = (change: TermsChange): Promise<CartDto> => {
  switch (change.kind) {
    case 'currency':
      return setCurrency(change.currency);
    case 'destination':
      return setDestination({ country: change.country, region: change.region });
    case 'add-code':
      return addPromotion(change.code);
    case 'remove-code':
      return removePromotion(change.code);
    case 'add-gift-card':
      return addGiftCard(change.code);
    case 'remove-gift-card':
      return removeGiftCard(change.id);
    case 'hold':
      return holdCart();
  }
};

/** Carries one change to the server. `cart` is its last answer: it knows the number of the line. */
export const sendChange = async (change: CartChange, cart: CartDto | undefined): Promise<CartDto | undefined> => {
  if (!isLineChange(change)) return sendTerms(change);
  if (change.kind === 'add') return addItem({ sku: change.line.sku, quantity: change.quantity });
  const item = cart?.items.find(({ sku }) => sku === change.sku);
  // Gone meanwhile, for example in another tab: nothing left to change.
  if (!item) return cart;
  if (change.kind === 'accept-price') return acceptPrice(item.id);
  return change.kind === 'set' ? setQuantity(item.id, change.quantity) : removeItem(item.id);
};
