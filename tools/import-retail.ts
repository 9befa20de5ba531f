/**
 * Brings the goods of a SKU list into the catalogue through the shop's API, as an admin would: one product a SKU, its
 * pound price exactly as listed and a euro price beside it, so that the shop shows it. Repeating it changes nothing.
 *
 *   npm run import:retail -- FILE [--euros-per-pound 1.19]
 *
 * FILE has the columns stock_code, description, median_unit_price_gbp. Rows that are refused are listed with the reason.
 */
import { parseArgs } from 'node:util';
import { slugify, TITLE_MAX } from '@storehouse/domain';
import type {
  AdminProductDto,
  AdminProductPageDto,
  CreateProductDto,
  PriceDto,
  UpdateProductDto,
} from '@storehouse/dto';
import { shopSettings } from '../scripts/lib/settings.mjs';
import { AdminApi, ApiRefusal } from './admin-api';
import { inParallel, progress } from './progress';
import { csvRows, pence, type RetailSku } from './retail-file';

type Outcome = 'created' | 'updated' | 'unchanged';

/** The product that a row stands for. */
export function productOf(row: RetailSku, eurosPerPound: number): CreateProductDto {
  const pounds = pence(row.median_unit_price_gbp);
  if (!pounds) throw new Error(`"${row.median_unit_price_gbp}" is no price in pounds and pence`);
  const words = row.description.replace(/\s+/g, ' ').trim().toLowerCase();
  if (!words) throw new Error('it has no description');
  const title = (words.charAt(0).toUpperCase() + words.slice(1)).slice(0, TITLE_MAX);
  // Some codes differ by letter case alone, which a web address does not show.
  const slug = slugify(`${title} ${row.stock_code}`) + (/[a-z]/.test(row.stock_code) ? '-lower-case' : '');
  return {
    title,
    slug,
    status: 'active',
    variants: [
      {
        sku: row.stock_code,
        prices: [
          { currency: 'EUR', priceMinor: Math.max(1, Math.round(pounds * eurosPerPound)) },
          { currency: 'GBP', priceMinor: pounds },
        ],
      },
    ],
  };
}

async function bring(api: AdminApi, product: CreateProductDto): Promise<Outcome> {
  try {
    await api.post<AdminProductDto>('admin/products', product);
    return 'created';
  } catch (error) {
    if (!(error instanceof ApiRefusal) || !['SKU_TAKEN', 'SLUG_TAKEN'].includes(error.problem.code)) throw error;
  }
  const present = await productWithSku(api, product.variants[0]?.sku ?? '');
  if (!present) throw new Error(`the web address ${product.slug} belongs to another product`);
  if (isSame(present, product)) return 'unchanged';
  const change: UpdateProductDto = { ...present, ...product, slug: present.slug, version: present.version };
  await api.put<AdminProductDto>(`admin/products/${present.slug}`, writable(change));
  return 'updated';
}

async function productWithSku(api: AdminApi, sku: string): Promise<AdminProductDto | undefined> {
  const { items } = await api.get<AdminProductPageDto>(`admin/products?limit=100&q=${encodeURIComponent(sku)}`);
  const found = items.find((item) => item.sku === sku);
  return found && api.get<AdminProductDto>(`admin/products/${found.slug}`);
}

/** True when the product in the shop says what the file says. */
function isSame(present: AdminProductDto, product: CreateProductDto): boolean {
  const priceList = (prices: PriceDto[] = []) =>
    prices
      .map(({ currency, priceMinor }) => `${currency} ${priceMinor}`)
      .sort()
      .join();
  return (
    present.title === product.title && priceList(present.variants[0]?.prices) === priceList(product.variants[0]?.prices)
  );
}

/** The fields that a change takes: an answer has more. */
const writable = (change: UpdateProductDto): UpdateProductDto => ({
  title: change.title,
  slug: change.slug,
  description: change.description,
  brand: change.brand,
  category: change.category,
  status: change.status,
  options: change.options,
  attributes: change.attributes,
  variants: change.variants,
  version: change.version,
});

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { 'euros-per-pound': { type: 'string', default: '1.19' } },
  });
  const [file] = positionals;
  const eurosPerPound = Number(values['euros-per-pound']);
  if (!file || !(eurosPerPound > 0)) throw new Error('Usage: npm run import:retail -- FILE [--euros-per-pound 1.19]');

  const api = new AdminApi(shopSettings().baseUrl);
  const counts: Record<Outcome, number> = { created: 0, updated: 0, unchanged: 0 };
  const rejected: string[] = [];
  const { step, end } = progress('rows');
  let line = 1;
  const numbered = async function* () {
    for await (const row of csvRows<RetailSku>(file)) yield { row, line: ++line };
  };
  await inParallel(numbered(), 4, async ({ row, line }) => {
    try {
      counts[await bring(api, productOf(row, eurosPerPound))] += 1;
    } catch (error) {
      const isUnreachable = error instanceof Error && error.message.startsWith('The shop does not answer');
      if (isUnreachable || (error instanceof ApiRefusal && error.problem.status === 401)) throw error;
      rejected.push(`line ${line}, ${row.stock_code}: ${error instanceof Error ? error.message : error}`);
    }
    step();
  });
  end();
  console.log(
    `${counts.created} created, ${counts.updated} updated, ${counts.unchanged} unchanged, ${rejected.length} rejected`,
  );
  for (const reason of rejected) console.log(`  ${reason}`);
  process.exitCode = rejected.length > 0 ? 1 : 0;
}

if (require.main === module) {
  main().catch((error: Error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
}
