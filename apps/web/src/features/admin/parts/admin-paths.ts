const seg = encodeURIComponent;

/** Every address of the admin. */
export const adminPaths = {
  home: '/admin',
  products: '/admin/products',
  newProduct: '/admin/new/product',
  product: (slug: string) => `/admin/products/${seg(slug)}`,
  stock: '/admin/stock',
  stocktake: '/admin/stock/count',
  stockValue: '/admin/stock/value',
  holds: '/admin/stock/held',
  backorders: '/admin/stock/owed',
  locations: '/admin/stock/locations',
  orders: '/admin/orders',
  newOrder: '/admin/new/order',
  order: (number: string) => `/admin/orders/${seg(number)}`,
  payments: '/admin/payments',
  customers: '/admin/customers',
  customer: (id: number) => `/admin/customers/${id}`,
  invoices: '/admin/invoices',
  mailbox: '/admin/mailbox',
} as const;
