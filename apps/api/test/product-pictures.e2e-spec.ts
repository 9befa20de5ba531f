import { randomBytes } from 'node:crypto';
import type { AdminImageDto, AdminProductDto, ProblemDto } from '@storehouse/dto';
import sharp from 'sharp';
import { aProduct } from './support/catalogue';
import { apiUrl } from './support/client';
import { anAdmin, type Person } from './support/people';

let admin: Person;
let product: AdminProductDto;
beforeAll(async () => {
  admin = await anAdmin();
  product = await aProduct(admin);
});

const aPicture = (width: number, height = 100) =>
  sharp({ create: { width, height, channels: 3, background: '#c08040' } });
const upload = <T = AdminImageDto>(file: Buffer, field = 'file', slug = product.slug) => {
  const form = new FormData();
  form.append(field, new Blob([new Uint8Array(file)]), 'picture.jpg');
  return admin.post<T>(`admin/products/${slug}/images`, form);
};
const file = async (key: string, width: number) => {
  const response = await fetch(`${apiUrl()}/media/${key}-${width}.webp`);
  return { status: response.status, bytes: Buffer.from(await response.arrayBuffer()) };
};
const gallery = async () => (await admin.get<AdminProductDto>(`admin/products/${product.slug}`)).body.images;

describe('a picture', () => {
  it.each([
    ['a wide JPEG', 1500, [320, 640, 1024]],
    ['one between two widths', 800, [320, 640, 1024]],
    ['one as wide as a width', 640, [320, 640]],
    ['a small one', 200, [320]],
  ])('is stored as WebP in widths that fit: %s', async (_what, width, widths) => {
    const { status, body } = await upload(await aPicture(width, 500).jpeg().toBuffer());
    expect(status).toBe(201);
    expect(body).toMatchObject({ width, height: 500, widths, alt: product.title, sku: null });
    for (const preset of widths) {
      const { bytes } = await file(body.key, preset);
      expect(await sharp(bytes).metadata()).toMatchObject({ format: 'webp', width: Math.min(preset, width) });
    }
    if (widths.length < 3) expect((await file(body.key, 1024)).status).toBe(404);
  });

  it.each(['png', 'webp', 'gif', 'avif', 'tiff'] as const)('may be %s', async (format) => {
    expect((await upload(await aPicture(40).toFormat(format).toBuffer())).status).toBe(201);
  });

  it('stands upright and carries no metadata', async () => {
    const turned = await aPicture(400, 200)
      .jpeg()
      .withExif({ IFD0: { Copyright: 'secret place' } })
      .withMetadata({ orientation: 6 })
      .toBuffer();
    const { body } = await upload(turned);
    expect(body).toMatchObject({ width: 200, height: 400 });
    const { bytes } = await file(body.key, 320);
    expect((await sharp(bytes).metadata()).exif).toBeUndefined();
    expect(bytes.includes('secret')).toBe(false);
  });

  it.each<[string, () => Promise<Buffer> | Buffer]>([
    ['a text', () => Buffer.from('hello')],
    ['nothing', () => Buffer.alloc(0)],
    ['noise', () => randomBytes(5000)],
    ['a vector graphic', () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')],
    ['half a picture', async () => (await aPicture(900, 900).jpeg().toBuffer()).subarray(0, 900)],
    ['more than 40 megapixels', () => aPicture(8000, 6000).png().toBuffer()],
  ])('is not %s', async (_what, make) => {
    const before = (await gallery()).length;
    const { status, body } = await upload<ProblemDto>(await make());
    expect([status, body.code]).toEqual([422, 'IMAGE_UNREADABLE']);
    expect(await gallery()).toHaveLength(before);
  });

  it('has at most 10 MB', async () => {
    const { status, body } = await upload<ProblemDto>(randomBytes(10 * 1024 * 1024 + 1));
    expect([status, body.code]).toEqual([413, 'PAYLOAD_TOO_LARGE']);
  });

  it('comes in a form, in the field "file"', async () => {
    const picture = await aPicture(40).png().toBuffer();
    expect((await upload(picture, 'picture')).status).toBe(400);
    expect((await admin.post(`admin/products/${product.slug}/images`, new FormData())).status).toBe(400);
    expect((await admin.post(`admin/products/${product.slug}/images`, {})).status).toBe(415);
    expect((await upload(picture, 'file', 'no-such-product')).status).toBe(404);
  });
});

describe('a gallery', () => {
  it('can be put in order, described and emptied', async () => {
    const { slug, variants } = await aProduct(admin);
    const picture = await aPicture(40).png().toBuffer();
    const ids: number[] = [];
    for (let n = 0; n < 3; n += 1) ids.push((await upload(picture, 'file', slug)).body.id);
    const images = async () => (await admin.get<AdminProductDto>(`admin/products/${slug}`)).body.images;
    const change = (id: number | undefined, body: object) =>
      admin.patch<AdminImageDto>(`admin/products/${slug}/images/${id}`, body);

    await change(ids[2], { position: 0 });
    expect((await images()).map(({ id }) => id)).toEqual([ids[2], ids[0], ids[1]]);
    const sku = variants[0]?.sku;
    expect((await change(ids[0], { alt: 'From the left', sku })).body).toMatchObject({ alt: 'From the left', sku });
    expect((await change(ids[0], { sku: null })).body).toMatchObject({ alt: 'From the left', sku: null });
    expect((await change(ids[0], { sku: 'NO-SUCH-SKU' })).status).toBe(400);
    expect((await change(ids[0], { alt: 'x'.repeat(251) })).status).toBe(400);
    expect((await change(ids[0], { alt: null, position: null })).status).toBe(200);

    const [first] = await images();
    expect((await admin.delete(`admin/products/${slug}/images/${ids[2]}`)).status).toBe(204);
    expect((await file(first?.key ?? '', 320)).status).toBe(404);
    expect((await images()).map(({ id }) => id)).toEqual([ids[0], ids[1]]);
    expect((await admin.delete(`admin/products/${slug}/images/${ids[2]}`)).status).toBe(404);
    expect((await admin.delete(`admin/products/${product.slug}/images/${ids[0]}`)).status).toBe(404);
  });
});
