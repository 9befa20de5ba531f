import { isAuthentic, sign } from './signature';

const now = Math.floor(Date.now() / 1000);

describe('a signed message', () => {
  it('is known by its secret', () => expect(isAuthentic('{}', sign('{}', 'secret'), 'secret')).toBe(true));

  it.each([
    ['another secret', sign('{}', 'other')],
    ['another text', sign('{ }', 'secret')],
    ['a time long ago', sign('{}', 'secret', now - 301)],
    ['a time to come', sign('{}', 'secret', now + 302)],
    ['another time than was signed', sign('{}', 'secret').replace(/^t=\d+/, `t=${now - 1}`)],
    ['no signature', undefined],
    ['half a signature', 't=1,v1=abc'],
  ])('is refused with %s', (_what, signature) => expect(isAuthentic('{}', signature, 'secret')).toBe(false));
});
