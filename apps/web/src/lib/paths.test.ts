import { paths, safeNext } from './paths';

describe('where to go after signing in', () => {
  it('is an address of this shop', () => expect(safeNext('/checkout')).toBe('/checkout'));

  it.each(['https://evil.example', '//evil.example', '/\\evil.example', 'checkout', null])('is never %s', (next) =>
    expect(safeNext(next)).toBe(paths.account),
  );
});
