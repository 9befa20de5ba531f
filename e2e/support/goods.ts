import type { AdminOrderPageDto, AdminProductDto, CreateProductDto, MoveStockDto, StockDto } from '@storehouse/dto';
import { AdminApi } from '../../tools/admin-api';
import { SHOP, unique } from './people';

/** The shop as its staff reach it without a browser. One for all, so that it signs in once. */
export const staff = new AdminApi(SHOP);

/** Goods of one test alone. */
export interface Goods {
  title: string;
  slug: string;
  /** By colour; one under '' when it comes in no colours. */
  skus: Record<string, string>;
}

/** Puts a product on sale with so many pieces of each colour. */
export async function goodsOnSale(title: string, pieces: number, colours: string[] = []): Promise<Goods> {
  const code = unique().toUpperCase();
  const kinds = colours.length > 0 ? colours : [''];
  const skus = Object.fromEntries(kinds.map((colour, index) => [colour, `E2E-${code}-${index + 1}`]));
  const product: CreateProductDto = {
    title,
    description: `${title}, made for one test.`,
    category: 'kettles',
    status: 'active',
    options: colours.length > 0 ? [{ name: 'Colour', values: colours.map((value) => ({ value })) }] : [],
    variants: kinds.map((colour) => ({
      sku: skus[colour] ?? '',
      ...(colour && { options: { Colour: colour } }),
      prices: [{ currency: 'EUR', priceMinor: 3_999 }],
    })),
  };
  const { slug } = await staff.post<AdminProductDto>('admin/products', product);
  for (const sku of Object.values(skus)) {
    const receipt: MoveStockDto = { reason: 'receipt', quantity: pieces };
    await staff.post<StockDto>(`admin/variants/${sku}/stock`, receipt);
  }
  return { title, slug, skus };
}

/** How many orders an e-mail has. */
export async function countOrders(email: string): Promise<number> {
  const { items } = await staff.get<AdminOrderPageDto>(`admin/orders?q=${encodeURIComponent(email)}`);
  return items.length;
}
