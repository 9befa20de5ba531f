import { randomBytes } from 'node:crypto';
import type { AdminProductDto, CreateProductDto, MoveStockDto, StockDto, VariantInputDto } from '@storehouse/dto';
import { sql } from './database';
import type { Person } from './people';

/** A word that nobody has used before, made of letters and digits. */
export const aWord = (): string => `x${randomBytes(6).toString('hex')}`;

/** A SKU that nobody has. */
export const aSku = (): string => `T-${randomBytes(6).toString('hex').toUpperCase()}`;

/** A price list of a test's own: what is priced in it alone is all that its lists show. */
export const aCurrency = (): string =>
  [...randomBytes(3)].map((byte) => String.fromCharCode(65 + (byte % 26))).join('');

/** A variant to send; 10.00 euro unless the test says otherwise. */
export const aVariant = (values: Partial<VariantInputDto> = {}): VariantInputDto => ({
  sku: aSku(),
  prices: [{ currency: 'EUR', priceMinor: 1000 }],
  ...values,
});

/** A product to send: active, with one variant. */
export const aProductInput = (values: Partial<CreateProductDto> = {}): CreateProductDto => ({
  title: `Test product ${aWord()}`,
  status: 'active',
  variants: [aVariant()],
  ...values,
});

/** A product that the admin has made. */
export async function aProduct(admin: Person, values: Partial<CreateProductDto> = {}): Promise<AdminProductDto> {
  const { status, body } = await admin.post<AdminProductDto>('admin/products', aProductInput(values));
  expect(status).toBe(201);
  return body;
}

/** Books stock for a variant. */
export async function moveStock(admin: Person, sku: string, move: MoveStockDto): Promise<StockDto> {
  const { status, body } = await admin.post<StockDto>(`admin/variants/${encodeURIComponent(sku)}/stock`, move);
  expect(status).toBe(200);
  return body;
}

/** A category with a slug of its own, below another one or at the top. */
export async function aCategory(parent?: string): Promise<string> {
  const slug = aWord();
  await sql(
    `INSERT INTO categories (slug, name, parent_id) SELECT ?, ?, (SELECT id FROM categories above WHERE slug = ?)`,
    [slug, `Category ${slug}`, parent ?? null],
  );
  return slug;
}

/** Time for every kept answer of the catalogue to end. */
export const untilFresh = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 1100));
