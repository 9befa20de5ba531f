const seg = encodeURIComponent;

/** Every address of the admin. */
export const adminPaths = {
  home: '/admin',
  products: '/admin/products',
  newProduct: '/admin/new/product',
  product: (slug: string) => `/admin/products/${seg(slug)}`,
  orders: '/admin/orders',
  newOrder: '/admin/new/order',
  order: (number: string) => `/admin/orders/${seg(number)}`,
  payments: '/admin/payments',
  customers: '/admin/customers',
  customer: (id: number) => `/admin/customers/${id}`,
  invoices: '/admin/invoices',
  mailbox: '/admin/mailbox',
  promotions: '/admin/promotions',
  newPromotion: '/admin/new/promotion',
  promotion: (id: number) => `/admin/promotions/${id}`,
  giftCards: '/admin/gift-cards',
  giftCard: (id: number) => `/admin/gift-cards/${id}`,
  taxes: '/admin/taxes',
  delivery: '/admin/delivery',
  books: '/admin/books',
} as const;
