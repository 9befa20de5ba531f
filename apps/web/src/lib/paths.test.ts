import { isPage } from '@storehouse/domain';
import { paths, safeNext } from './paths';

describe('where to go after signing in', () => {
  it('is an address of this shop', () => expect(safeNext('/checkout')).toBe('/checkout'));

  it.each(['https://evil.example', '//evil.example', '/\\evil.example', 'checkout', null])('is never %s', (next) =>
    expect(safeNext(next)).toBe(paths.account),
  );
});

describe('addresses of the app', () => {
  const addresses = Object.values(paths).map((path) => (typeof path === 'string' ? path : path('some-thing')));

  it.each([...addresses, '/admin/orders/K7M4-2QXD', '/cart/'])('%s is a page to the server', (address) =>
    expect(isPage(new URL(address, 'http://shop').pathname)).toBe(true),
  );

  it.each(['/nowhere', '/products', '/products/a/b', '/administration'])('%s is none', (address) =>
    expect(isPage(address)).toBe(false),
  );
});
