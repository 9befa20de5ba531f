import { PRICE_MAX_MINOR, SEARCH_MAX, SLUG_MAX, type StockPolicy } from '@storehouse/domain';
import { Transform } from 'class-transformer';
import { IsBoolean, IsIn, IsInt, IsOptional, IsString, Length, Matches, Max, MaxLength, Min } from 'class-validator';
import { PageQueryDto } from './page.dto';

export const PRODUCT_SORTS = ['relevance', 'popular', 'newest', 'price-asc', 'price-desc', 'title'] as const;
export type ProductSort = (typeof PRODUCT_SORTS)[number];

/** What to list. Several values of one filter mean "or" (comma-separated), several filters mean "and". */
export class ListProductsQueryDto extends PageQueryDto {
  /** Words of title, brand or description, or a SKU or barcode, which comes first. @example "kettle" */
  @IsOptional()
  @IsString()
  @MaxLength(SEARCH_MAX)
  q?: string;

  /** Category slugs; products of sub-categories count in. @example "kitchen" */
  @IsOptional()
  @IsString()
  @MaxLength(1000)
  category?: string;

  /** Brand slugs. @example "daybird,quester" */
  @IsOptional()
  @IsString()
  @MaxLength(1000)
  brand?: string;

  /** Colours as named on the product. @example "White" */
  @IsOptional()
  @IsString()
  @MaxLength(1000)
  colour?: string;

  /** Lowest price in minor units. @example 2000 */
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(PRICE_MAX_MINOR)
  minPrice?: number;

  /** Highest price in minor units. @example 15000 */
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(PRICE_MAX_MINOR)
  maxPrice?: number;

  /** Only products with at least one piece left. */
  @IsOptional()
  // Not `value`: by now that is what JavaScript makes of the text, and it takes "false" for true.
  @Transform(({ obj: { inStock } }) => (inStock === 'true' ? true : inStock === 'false' ? false : inStock))
  @IsBoolean()
  inStock?: boolean;

  /** `relevance` is the default with `q`, otherwise `popular`. @example "price-asc" */
  @IsOptional()
  @IsIn(PRODUCT_SORTS)
  sort?: ProductSort;

  /** ISO 4217 code of the price list; the shop's own currency by default. @example "EUR" */
  @IsOptional()
  @Matches(/^[A-Z]{3}$/)
  currency?: string;
}

/** A product's address. */
export class ProductParamsDto {
  /** @example "electric-kettle" */
  @IsString()
  @Length(1, SLUG_MAX)
  slug: string;
}

/** The price list that an answer speaks of. */
export class CurrencyQueryDto {
  /** ISO 4217 code of the price list; the shop's own currency by default. @example "EUR" */
  @IsOptional()
  @Matches(/^[A-Z]{3}$/)
  currency?: string;
}

/** A picture in several widths: `/media/{key}-{width}.webp`. */
export class ImageDto {
  /** @example "electric-kettle-white" */
  key: string;
  alt: string;
  /** Of the original, in pixels. @example 1024 */
  width: number;
  /** @example 1024 */
  height: number;
  /** Widths it is stored in. @example [320, 640, 1024] */
  widths: number[];
  /** SKU of the variant it shows; null when it shows the product. */
  sku: string | null;
}

/** A colour dot on the card. */
export class SwatchDto {
  /** @example "Matte black" */
  value: string;
  /** One or two hexadecimal colours, joined by a slash. @example "#1c1c1c" */
  swatch: string;
}

/** A product in a list. */
export class ProductCardDto {
  /** @example "electric-kettle" */
  slug: string;
  /** @example "Electric kettle 1.7 l" */
  title: string;
  brand: string | null;
  /** Lowest price of its variants, tax included, minor units. @example 3999 */
  priceMinor: number;
  /** Highest price of its variants. @example 3999 */
  priceToMinor: number;
  /** Price before a reduction, of the cheapest variant. */
  compareAtMinor: number | null;
  /** @example "EUR" */
  currency: string;
  /** Pieces that can be ordered, over all variants. @example 14 */
  available: number;
  /** Pieces that are there now, over all variants. @example 14 */
  inStock: number;
  /** What happens beyond that, of the first variant that may be promised. @example "deny" */
  stockPolicy: StockPolicy;
  /** When what is not there is expected, a day in the shop's time zone; null when nobody knows. */
  expectedOn: string | null;
  image: ImageDto | null;
  /** A second view for hover and focus. */
  hoverImage: ImageDto | null;
  swatches: SwatchDto[];
  /** The SKU when there is just one variant, so that it can be bought from the card. */
  onlySku: string | null;
}

/** One value of a facet and how many products of the current result have it. */
export class FacetValueDto {
  /** What the filter takes. @example "coffee-machines" */
  value: string;
  /** @example "Coffee machines" */
  label: string;
  /** @example 3 */
  count: number;
}

/** Filters with counts; each facet is counted with the other filters applied and its own left out. */
export class FacetsDto {
  category: FacetValueDto[];
  brand: FacetValueDto[];
  colour: FacetValueDto[];
  /** Bands of price; `value` is "min-max" in minor units, either may be empty. */
  price: FacetValueDto[];
  /** How many have a piece left. Of more than 20,000 products it is not counted: then all of them stand here. */
  inStock: number;
}

/** A page of products. */
export class ProductPageDto {
  items: ProductCardDto[];
  /** Products of the whole result. @example 14 */
  total: number;
  facets: FacetsDto;
  /** Cursor of the next page; null on the last. */
  nextCursor: string | null;
}

/** An option of a product with its values in order. */
export class OptionDto {
  /** @example "Colour" */
  name: string;
  values: OptionValueDto[];
}

export class OptionValueDto {
  /** @example "White" */
  value: string;
  swatch: string | null;
}

/** One thing of the specification. */
export class AttributeDto {
  /** @example "Wattage" */
  name: string;
  /** @example "2200 W" */
  value: string;
}

/** What is sold: one combination of options with its own SKU, price and stock. */
export class VariantDto {
  /** @example "EK-17-WHT" */
  sku: string;
  /** @example "White" */
  title: string;
  barcode: string | null;
  /** Option name → value. @example {"Colour":"White"} */
  options: Record<string, string>;
  /** Tax included, minor units. @example 3999 */
  priceMinor: number;
  compareAtMinor: number | null;
  /** @example "EUR" */
  currency: string;
  /** Pieces that can be ordered, what is promised beyond the stock counted in. @example 128 */
  available: number;
  /** Pieces that are there now. @example 128 */
  inStock: number;
  /** What happens beyond that. @example "deny" */
  stockPolicy: StockPolicy;
  /** When what is not there is expected, a day in the shop's time zone; null when nobody knows. @example "2026-12-12" */
  expectedOn: string | null;
  /** Pieces that one order may hold; null for what any line may hold. */
  orderLimit: number | null;
  /** Pieces that one customer may have in all; null for any number. */
  customerLimit: number | null;
}

export class CategoryRefDto {
  /** @example "kettles" */
  slug: string;
  /** @example "Kettles" */
  name: string;
}

/** Everything the product page shows. */
export class ProductDto {
  slug: string;
  title: string;
  description: string;
  brand: CategoryRefDto | null;
  /** From the top category down: the breadcrumb. */
  categories: CategoryRefDto[];
  options: OptionDto[];
  variants: VariantDto[];
  images: ImageDto[];
  attributes: AttributeDto[];
  /** Tax contained in the price, in hundredths of a per cent. @example 1900 */
  taxRateBp: number;
}

/** A category with its children. */
export class CategoryDto extends CategoryRefDto {
  /** Products in it and below. @example 14 */
  productCount: number;
  image: ImageDto | null;
  children: CategoryDto[];
}
