/** Every address of the web app, so that a link is never spelt by hand. */
export const paths = {
  home: '/',
  category: (slug: string) => `/categories/${encodeURIComponent(slug)}`,
  product: (slug: string, sku?: string) =>
    `/products/${encodeURIComponent(slug)}${sku ? `?variant=${encodeURIComponent(sku)}` : ''}`,
  search: (q = '') => (q ? `/search?q=${encodeURIComponent(q)}` : '/search'),
  cart: '/cart',
  checkout: '/checkout',
  checkoutDelivery: '/checkout/delivery',
  checkoutPayment: '/checkout/payment',
  order: (number: string) => `/orders/${encodeURIComponent(number)}`,
  track: '/track',
  signIn: (next?: string) => (next ? `/sign-in?next=${encodeURIComponent(next)}` : '/sign-in'),
  signUp: (next?: string) => (next ? `/sign-up?next=${encodeURIComponent(next)}` : '/sign-up'),
  account: '/account',
  accountAddresses: '/account/addresses',
  accountProfile: '/account/profile',
  delivery: '/delivery-and-returns',
  privacy: '/privacy',
  contact: '/contact',
  admin: '/admin',
} as const;

/** Where to go after signing in: only an address of this app, never another site's. */
export const safeNext = (next: string | null): string =>
  next?.startsWith('/') && !next.startsWith('//') && !next.includes('\\') ? next : paths.account;
