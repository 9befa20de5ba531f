import type {
  CartDto,
  CartItemDto,
  OrderDto,
  PlacedOrderDto,
  ProductCardDto,
  ProductDto,
  ShopDto,
  VariantDto,
} from '@storehouse/dto';

/** A white electric kettle; change what a test is about. */
export const aVariant = (changes: Partial<VariantDto> = {}): VariantDto => ({
  sku: 'KET-WHT',
  title: 'White',
  barcode: null,
  options: { Colour: 'White' },
  priceMinor: 3999,
  compareAtMinor: null,
  currency: 'EUR',
  available: 12,
  inStock: 12,
  stockPolicy: 'deny',
  expectedOn: null,
  orderLimit: null,
  customerLimit: null,
  ...changes,
});

export const aProduct = (changes: Partial<ProductDto> = {}): ProductDto => ({
  slug: 'kettle',
  title: 'Kettle',
  description: 'Boils water.',
  brand: null,
  categories: [],
  options: [],
  variants: [aVariant()],
  images: [],
  attributes: [],
  taxRateBp: 1900,
  ...changes,
});

export const aCard = (changes: Partial<ProductCardDto> = {}): ProductCardDto => ({
  slug: 'kettle',
  title: 'Kettle',
  brand: null,
  priceMinor: 3999,
  priceToMinor: 3999,
  compareAtMinor: null,
  currency: 'EUR',
  available: 12,
  inStock: 12,
  stockPolicy: 'deny',
  expectedOn: null,
  image: null,
  hoverImage: null,
  swatches: [],
  onlySku: 'KET-WHT',
  ...changes,
});

export const aLine = (changes: Partial<CartItemDto> = {}): CartItemDto => {
  const line = {
    id: 1,
    sku: 'KET-WHT',
    productSlug: 'kettle',
    title: 'Kettle',
    variantTitle: 'White',
    image: null,
    quantity: 1,
    unitPriceMinor: 3999,
    addedPriceMinor: 3999,
    discountMinor: 0,
    taxRateBp: 1900,
    taxMinor: 639,
    isForSale: true,
    available: 12,
    inStock: 12,
    stockPolicy: 'deny' as const,
    expectedOn: null,
    orderLimit: 999,
    customerLimit: null,
    ...changes,
  };
  return { totalMinor: line.unitPriceMinor * line.quantity, ...line };
};

/** A cart with these lines, added up as the shop would. */
export const aCart = (...items: CartItemDto[]): CartDto => {
  const subtotalMinor = items.reduce((sum, { totalMinor }) => sum + totalMinor, 0);
  return {
    items,
    heldUntil: null,
    itemCount: items.reduce((sum, { quantity }) => sum + quantity, 0),
    currency: 'EUR',
    pricesIncludeTax: true,
    country: 'DE',
    region: null,
    subtotalMinor,
    discountMinor: 0,
    deliveryMinor: items.length > 0 ? 490 : 0,
    taxMinor: 0,
    totalMinor: items.length > 0 ? subtotalMinor + 490 : 0,
    giftCardMinor: 0,
    dueMinor: items.length > 0 ? subtotalMinor + 490 : 0,
    promotions: [],
    giftCards: [],
    deliveryOptions: [
      { code: 'standard', title: 'Standard delivery', priceMinor: 490, freeFromMinor: 5000, minDays: 2, maxDays: 3 },
      { code: 'express', title: 'Express delivery', priceMinor: 1290, freeFromMinor: null, minDays: 1, maxDays: 1 },
    ],
  };
};

/** An order as placing answers it. */
export const aPlacedOrder = (changes: Partial<PlacedOrderDto> = {}): PlacedOrderDto => ({
  number: 'K7M4-2QXD',
  status: 'placed',
  paymentStatus: 'unpaid',
  currency: 'EUR',
  itemCount: 1,
  subtotalMinor: 3999,
  discountMinor: 0,
  deliveryMinor: 490,
  taxMinor: 717,
  totalMinor: 4489,
  giftCardMinor: 0,
  dueMinor: 4489,
  placedAt: '2026-11-23T10:00:00.000Z',
  ...changes,
});

export const anOrder = (changes: Partial<OrderDto> = {}): OrderDto => ({
  number: 'K7M4-2QXD',
  status: 'placed',
  paymentStatus: 'unpaid',
  itemCount: 1,
  totalMinor: 4489,
  currency: 'EUR',
  placedAt: '2026-11-23T10:00:00.000Z',
  email: 'ada@example.com',
  lines: [],
  subtotalMinor: 3999,
  discountMinor: 0,
  deliveryMinor: 490,
  pricesIncludeTax: true,
  taxMinor: 717,
  giftCardMinor: 0,
  paidMinor: 0,
  dueMinor: 4489,
  explanation: { pricesIncludeTax: true, steps: [] },
  deliveryMethod: 'standard',
  deliveryTitle: 'Standard delivery',
  paymentMethod: 'bank_transfer',
  shippingAddress: { name: 'Ada Lovelace', line1: 'Street 1', postalCode: '20457', city: 'Hamburg', country: 'DE' },
  note: null,
  history: [],
  invoiceNumber: null,
  canCancel: true,
  ...changes,
});

export const aShop = (): ShopDto => ({
  name: 'Storehouse',
  country: 'DE',
  currency: 'EUR',
  currencies: [
    { code: 'EUR', pricesIncludeTax: true },
    { code: 'USD', pricesIncludeTax: true },
  ],
  countries: ['DE', 'FR', 'US'],
});
