/** Names under which answers of the admin API are remembered. */
export const keys = {
  dashboard: ['admin', 'dashboard'] as const,
  products: (filters?: object) =>
    filters ? (['admin', 'products', filters] as const) : (['admin', 'products'] as const),
  product: (slug: string) => ['admin', 'product', slug] as const,
  categories: ['admin', 'categories'] as const,
  brands: ['admin', 'brands'] as const,
  stock: (sku: string) => ['admin', 'stock', sku] as const,
  stockList: (filters?: object) =>
    filters ? (['admin', 'stock-list', filters] as const) : (['admin', 'stock-list'] as const),
  stockAsOf: (filters: object) => ['admin', 'stock-as-of', filters] as const,
  stocktakes: (filters?: object) =>
    filters ? (['admin', 'stocktakes', filters] as const) : (['admin', 'stocktakes'] as const),
  stocktake: (id: number) => ['admin', 'stocktake', id] as const,
  holds: (filters?: object) => (filters ? (['admin', 'holds', filters] as const) : (['admin', 'holds'] as const)),
  backorders: (filters: object) => ['admin', 'backorders', filters] as const,
  orders: (filters?: object) => (filters ? (['admin', 'orders', filters] as const) : (['admin', 'orders'] as const)),
  order: (number: string) => ['admin', 'order', number] as const,
  customers: (filters: object) => ['admin', 'customers', filters] as const,
  customer: (id: number) => ['admin', 'customer', id] as const,
  invoices: (filters: object) => ['admin', 'invoices', filters] as const,
  mails: (filters: object) => ['admin', 'mails', filters] as const,
  mail: (id: number) => ['admin', 'mail', id] as const,
  pricing: ['admin', 'pricing'] as const,
  promotions: (filters?: object) =>
    filters ? (['admin', 'promotions', filters] as const) : (['admin', 'promotions'] as const),
  promotion: (id: number) => ['admin', 'promotion', id] as const,
  giftCards: (filters?: object) =>
    filters ? (['admin', 'gift-cards', filters] as const) : (['admin', 'gift-cards'] as const),
  giftCard: (id: number) => ['admin', 'gift-card', id] as const,
  taxes: ['admin', 'taxes'] as const,
  taxCheck: (query: object) => ['admin', 'taxes', 'check', query] as const,
  delivery: ['admin', 'delivery'] as const,
  deliveryCheck: (query: object) => ['admin', 'delivery', 'check', query] as const,
  books: ['admin', 'books'] as const,
  deadEvents: ['admin', 'events', 'dead'] as const,
};
