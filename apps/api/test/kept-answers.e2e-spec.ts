import { get, type IncomingMessage } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { aCurrency, aProduct, aVariant, untilFresh } from './support/catalogue';
import { apiUrl } from './support/client';
import { anAdmin } from './support/people';

const fetchRaw = (path: string, headers: Record<string, string> = {}) =>
  fetch(`${apiUrl()}/api/v1/${path}`, { headers: { 'accept-encoding': 'identity', ...headers } });

/** A list that nobody else changes: of goods in a currency of their own. */
async function aPath(): Promise<string> {
  const admin = await anAdmin();
  const currency = aCurrency();
  for (let count = 0; count < 8; count += 1) {
    await aProduct(admin, { status: 'active', variants: [aVariant({ prices: [{ currency, priceMinor: 1000 }] })] });
  }
  return `products?currency=${currency}`;
}

describe('answers that are kept for a moment', () => {
  it('are the same for a crowd, and say for how long', async () => {
    const path = await aPath();
    const answers = await Promise.all(Array.from({ length: 50 }, () => fetchRaw(path)));
    const bodies = await Promise.all(answers.map((answer) => answer.text()));
    expect(new Set(bodies).size).toBe(1);
    expect(new Set(answers.map(({ headers }) => headers.get('etag'))).size).toBe(1);
    for (const { status, headers } of answers) {
      expect([status, headers.get('cache-control')]).toEqual([200, 'public, max-age=1']);
      expect(headers.get('content-type')).toBe('application/json; charset=utf-8');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
    }
    expect(new Set(answers.map(({ headers }) => headers.get('x-request-id'))).size).toBe(50);
  });

  it('are not sent again to those who have them', async () => {
    const path = await aPath();
    const etag = (await fetchRaw(path)).headers.get('etag') ?? '';
    const kept = await fetchRaw(path, { 'if-none-match': etag });
    expect([kept.status, await kept.text()]).toEqual([304, '']);
    await untilFresh();
    const asked = await fetchRaw(path, { 'if-none-match': etag });
    expect([asked.status, asked.headers.get('etag')]).toEqual([304, etag]);
    expect((await fetchRaw(path, { 'if-none-match': '"another"' })).status).toBe(200);
  });

  it.each(['br', 'gzip'])('are packed as %s for those who take it', async (encoding) => {
    const path = await aPath();
    const plain = await (await fetchRaw(path)).text();
    const { status, headers, bytes } = await packed(path, encoding);
    expect([status, headers['content-encoding'], headers.vary]).toEqual([200, encoding, 'accept-encoding']);
    expect((encoding === 'br' ? brotliDecompressSync(bytes) : gunzipSync(bytes)).toString()).toBe(plain);
    expect((await packed(path, `${encoding};q=0`)).headers['content-encoding']).toBeUndefined();
  });

  it('are no failures: each who waited for one tries again', async () => {
    const path = `products/no-such-product?currency=${aCurrency()}`;
    const answers = await Promise.all(Array.from({ length: 10 }, () => fetchRaw(path)));
    expect(answers.map(({ status }) => status)).toEqual(Array(10).fill(404));
    expect(answers[0]?.headers.get('cache-control')).toBe('no-store');
  });
});

/** fetch unpacks by itself; this does not. */
async function packed(path: string, encoding: string) {
  const response = await new Promise<IncomingMessage>((resolve, reject) =>
    get(`${apiUrl()}/api/v1/${path}`, { headers: { 'accept-encoding': encoding } }, resolve).once('error', reject),
  );
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(chunk as Buffer);
  return { status: response.statusCode, headers: response.headers, bytes: Buffer.concat(chunks) };
}
