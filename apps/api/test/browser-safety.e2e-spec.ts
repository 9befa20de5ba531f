import { Client } from './support/client';

describe('what a browser may do with an answer', () => {
  it.each(['/health/live', '/api/v1/categories', '/api/v1/nothing', '/no-page', '/%zz'])(
    'is said on %s',
    async (path) => {
      const { headers } = await new Client().get(path);
      expect(headers.get('content-security-policy')).toContain("default-src 'self'");
      expect(headers.get('content-security-policy')).not.toContain('unsafe');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('x-frame-options')).toBe('DENY');
      expect(headers.get('referrer-policy')).toBe('strict-origin-when-cross-origin');
      expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
      expect(headers.get('server') ?? headers.get('x-powered-by')).toBeNull();
    },
  );

  it('is not to read answers from another web site', async () => {
    const { headers } = await new Client().get('categories', { headers: { origin: 'https://elsewhere.example' } });
    expect(headers.get('access-control-allow-origin')).toBeNull();
  });

  it('is nothing at all with a picture but to show it', async () => {
    const { body } = await new Client().get<{ items: { image: { key: string; widths: number[] } | null }[] }>(
      'products?limit=20',
    );
    const image = body.items.find((item) => item.image)?.image;
    const { status, headers } = await new Client().get(`/media/${image?.key}-${image?.widths[0]}.webp`);
    expect({ status, type: headers.get('content-type') }).toEqual({ status: 200, type: 'image/webp' });
    expect(headers.get('content-security-policy')).toBe('sandbox');
    expect(headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  });
});

describe('the documentation', () => {
  it('is there for people and programs', async () => {
    const client = new Client();
    const docs = await client.get<string>('/docs');
    expect(docs.body).toContain('Storehouse API');
    expect(docs.headers.get('content-security-policy')).toContain("style-src 'self' 'unsafe-inline'");
    expect(docs.headers.get('content-security-policy')).not.toContain("script-src 'self' 'unsafe-inline'");
    expect((await client.get<{ info: { title: string } }>('/openapi.json')).body.info.title).toBe('Storehouse API');
    expect((await client.get<string>('/docs/errors')).body).toContain('<tr id="OUT_OF_STOCK">');
  });
});
