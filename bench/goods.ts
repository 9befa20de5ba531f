import type {
  AdminProductDto,
  CategoryDto,
  CreateProductDto,
  MoveStockDto,
  ProductPageDto,
  StockDto,
} from '@storehouse/dto';
import { AdminApi } from '../tools/admin-api';

const PRODUCTS = 1_000;
const PLENTY = 1_000_000;
const PARALLEL = 4;

const KINDS =
  'Kettle Toaster Lamp Kettlebell Backpack Tent Jacket Blender Scale Clock Speaker Chair Mug Bottle Torch'.split(' ');
const LOOKS = 'Amber Birch Cedar Dune Ember Frost Granite Harbour Indigo Juniper Larch Meadow Nickel Onyx Pebble'.split(
  ' ',
);
const LINES = 'Basic Compact Classic Deluxe Family Mini Pro Studio Travel Urban'.split(' ');

/** What the scenarios buy and look for. */
export interface Goods {
  /** Goods that never run out. */
  skus: string[];
  slugs: string[];
  words: string[];
  /** Puts a product with so many pieces on sale and answers its SKU. */
  putOnSale: (name: string, pieces: number) => Promise<string>;
}

/** Fills the shop up to 1,000 products through its own API. */
export async function fillShop(origin: string): Promise<Goods> {
  const api = new AdminApi(origin);
  const { total } = await api.get<ProductPageDto>('products?limit=1');
  const categories = leavesOf(await api.get<CategoryDto[]>('categories'));
  const pick = (index: number) => categories[index % categories.length]?.slug ?? null;

  const putOnSale = async (name: string, pieces: number, category = pick(0), priceMinor = 2_490) => {
    const sku = name.toUpperCase().replaceAll(' ', '-');
    const product: CreateProductDto = {
      title: name,
      description: `${name}: made to be carried, measured and sold again. One of a kind, in every size that fits.`,
      category,
      status: 'active',
      variants: [{ sku, prices: [{ currency: 'EUR', priceMinor }] }],
    };
    const { slug } = await api.post<AdminProductDto>('admin/products', product);
    const receipt: MoveStockDto = { reason: 'receipt', quantity: pieces };
    await api.post<StockDto>(`admin/variants/${sku}/stock`, receipt);
    return { sku, slug };
  };

  const skus: string[] = [];
  const slugs: string[] = [];
  const names = productNames(PRODUCTS - total);
  await Promise.all(
    Array.from({ length: PARALLEL }, async (_, lane) => {
      for (let index = lane; index < names.length; index += PARALLEL) {
        const name = names[index] ?? '';
        const { sku, slug } = await putOnSale(name, PLENTY, pick(index), 500 + ((index * 7_919) % 40_000));
        skus.push(sku);
        slugs.push(slug);
      }
    }),
  );
  return {
    skus,
    slugs,
    words: [...KINDS, ...LOOKS, ...LINES],
    putOnSale: async (name, pieces) => (await putOnSale(name, pieces)).sku,
  };
}

const productNames = (count: number): string[] =>
  LINES.flatMap((line) => KINDS.flatMap((kind) => LOOKS.map((look) => `${look} ${kind} ${line}`))).slice(0, count);

const leavesOf = (categories: CategoryDto[]): CategoryDto[] =>
  categories.flatMap((category) => (category.children.length > 0 ? leavesOf(category.children) : [category]));
