import {
  ALT_TEXT_MAX,
  ATTRIBUTES_MAX,
  BARCODE_MAX,
  BRAND_MAX,
  CART_QUANTITY_MAX,
  CUSTOMER_LIMIT_MAX,
  DESCRIPTION_MAX,
  OPTION_NAME_MAX,
  OPTION_VALUE_MAX,
  OPTIONS_MAX,
  PRICE_MAX_MINOR,
  PRODUCT_STATUSES,
  type ProductStatus,
  SEARCH_MAX,
  SKU_PATTERN,
  SLUG_MAX,
  SLUG_PATTERN,
  STOCK_MOVE_MAX,
  STOCK_POLICIES,
  type StockPolicy,
  TITLE_MAX,
  VARIANTS_MAX,
} from '@storehouse/domain';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsInt,
  IsISO8601,
  IsObject,
  IsOptional,
  IsString,
  Length,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { PageQueryDto } from './page.dto';
import { ImageDto, ProductParamsDto } from './product.dto';

/** A price in one currency's list. */
export class PriceDto {
  /** ISO 4217. @example "EUR" */
  @Matches(/^[A-Z]{3}$/)
  currency: string;

  /** Tax included, minor units. @example 3999 */
  @IsInt()
  @Min(0)
  @Max(PRICE_MAX_MINOR)
  priceMinor: number;

  /** Price before a reduction; above the price. @example 4999 */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(PRICE_MAX_MINOR)
  compareAtMinor?: number | null;
}

/** A variant to write. It is recognised by its SKU. */
export class VariantInputDto {
  /** Unique; letter case counts. @example "EK-17-WHT" */
  @Matches(SKU_PATTERN)
  sku: string;

  /** @example "2000000000015" */
  @IsOptional()
  @IsString()
  @Length(1, BARCODE_MAX)
  barcode?: string | null;

  /** Option name → value; one value for each option of the product. @example {"Colour":"White"} */
  @IsOptional()
  @IsObject()
  options?: Record<string, string>;

  /** One price a currency. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => PriceDto)
  prices: PriceDto[];

  /** Grams. @example 1200 */
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(10_000_000)
  weightGrams?: number | null;

  /** What happens when more is wanted than is there. Left out, this and what follows stay as they are. @example "deny" */
  @IsOptional()
  @IsIn(STOCK_POLICIES)
  stockPolicy?: StockPolicy;

  /** Pieces that may be promised beyond the stock; null for any number. Only with backorder and preorder. @example 20 */
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(STOCK_MOVE_MAX)
  backorderLimit?: number | null;

  /** Day on which more is expected; a preorder needs it, deny must not have it. @example "2026-12-14" */
  @IsOptional()
  @Matches(/^2\d{3}-\d{2}-\d{2}$/)
  @IsISO8601({ strict: true })
  expectedOn?: string | null;

  /** Pieces that one order may hold; null for what any line may hold. @example 5 */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(CART_QUANTITY_MAX)
  orderLimit?: number | null;

  /** Pieces that one customer may have in all; null for any number. @example 10 */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(CUSTOMER_LIMIT_MAX)
  customerLimit?: number | null;

  /** From this many pieces down it is low; null for the shop's own number. @example 12 */
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(STOCK_MOVE_MAX)
  lowStockAt?: number | null;

  /** What a piece costs the shop itself from now on, in its own currency; null when not known. @example 1450 */
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(PRICE_MAX_MINOR)
  costMinor?: number | null;
}

export class OptionValueInputDto {
  /** @example "White" */
  @IsString()
  @Length(1, OPTION_VALUE_MAX)
  value: string;

  /** One or two hexadecimal colours. @example "#ffffff" */
  @IsOptional()
  @Matches(/^#[0-9a-f]{6}(\/#[0-9a-f]{6})?$/i)
  swatch?: string | null;
}

export class OptionInputDto {
  /** @example "Colour" */
  @IsString()
  @Length(1, OPTION_NAME_MAX)
  name: string;

  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => OptionValueInputDto)
  values: OptionValueInputDto[];
}

export class AttributeInputDto {
  /** @example "Wattage" */
  @IsString()
  @Length(1, OPTION_NAME_MAX)
  name: string;

  /** @example "2200 W" */
  @IsString()
  @Length(1, 200)
  value: string;
}

/** A product to create, with its options and variants. */
export class CreateProductDto {
  /** @example "Electric kettle 1.7 l" */
  @IsString()
  @Length(1, TITLE_MAX)
  title: string;

  /** Web address part; made of the title when left out. @example "electric-kettle" */
  @IsOptional()
  @Matches(SLUG_PATTERN)
  @MaxLength(SLUG_MAX)
  slug?: string;

  /** Plain text. */
  @IsOptional()
  @IsString()
  @MaxLength(DESCRIPTION_MAX)
  description?: string;

  /** Slug of the brand. */
  @IsOptional()
  @IsString()
  @MaxLength(SLUG_MAX)
  brand?: string | null;

  /** Slug of the category. @example "kettles" */
  @IsOptional()
  @IsString()
  @MaxLength(SLUG_MAX)
  category?: string | null;

  /** @example "active" */
  @IsOptional()
  @IsIn(PRODUCT_STATUSES)
  status?: ProductStatus;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(OPTIONS_MAX)
  @ValidateNested({ each: true })
  @Type(() => OptionInputDto)
  options?: OptionInputDto[];

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(ATTRIBUTES_MAX)
  @ValidateNested({ each: true })
  @Type(() => AttributeInputDto)
  attributes?: AttributeInputDto[];

  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(VARIANTS_MAX)
  @ValidateNested({ each: true })
  @Type(() => VariantInputDto)
  variants: VariantInputDto[];
}

/** The product as it shall be from now on. Variants that are left out are removed, or archived once they were sold. */
export class UpdateProductDto extends CreateProductDto {
  /** The version that was read; another one by now answers 412. @example 3 */
  @IsInt()
  @Min(1)
  version: number;
}

/** A brand to add. */
export class CreateBrandDto {
  /** @example "Daybird" */
  @IsString()
  @Length(1, BRAND_MAX)
  name: string;
}

export const ADMIN_PRODUCT_SORTS = ['newest', 'title', 'updated'] as const;
export type AdminProductSort = (typeof ADMIN_PRODUCT_SORTS)[number];

export class ListAdminProductsQueryDto extends PageQueryDto {
  /** Words of the title, or a SKU or barcode. */
  @IsOptional()
  @IsString()
  @MaxLength(SEARCH_MAX)
  q?: string;

  @IsOptional()
  @IsIn(PRODUCT_STATUSES)
  status?: ProductStatus;

  /** Category slug. */
  @IsOptional()
  @IsString()
  @MaxLength(SLUG_MAX)
  category?: string;

  /** Only products with a variant that is low or sold out. */
  @IsOptional()
  @IsIn(['low', 'out'])
  stock?: 'low' | 'out';

  @IsOptional()
  @IsIn(ADMIN_PRODUCT_SORTS)
  sort?: AdminProductSort;
}

export class AdminProductRowDto {
  slug: string;
  title: string;
  status: ProductStatus;
  category: string | null;
  image: ImageDto | null;
  variantCount: number;
  /** SKU of the first variant. */
  sku: string | null;
  available: number;
  /** In the shop's currency; null when it has no price there. */
  priceMinor: number | null;
  currency: string;
  updatedAt: string;
}

/** How many products each view of the list has. */
export class AdminProductCountsDto {
  all: number;
  active: number;
  draft: number;
  archived: number;
  lowStock: number;
  soldOut: number;
}

export class AdminProductPageDto {
  items: AdminProductRowDto[];
  total: number;
  counts: AdminProductCountsDto;
  nextCursor: string | null;
}

export class AdminVariantDto {
  sku: string;
  title: string;
  barcode: string | null;
  options: Record<string, string>;
  prices: PriceDto[];
  weightGrams: number | null;
  /** What happens when more is wanted than is there. */
  stockPolicy: StockPolicy;
  backorderLimit: number | null;
  /** @example "2026-12-14" */
  expectedOn: string | null;
  orderLimit: number | null;
  customerLimit: number | null;
  lowStockAt: number | null;
  /** What a piece costs the shop itself now, in its own currency. Shoppers never see it. */
  costMinor: number | null;
  onHand: number;
  available: number;
  archived: boolean;
}

export class AdminImageDto extends ImageDto {
  id: number;
  position: number;
}

export class AdminProductDto {
  slug: string;
  title: string;
  description: string;
  brand: string | null;
  category: string | null;
  status: ProductStatus;
  options: OptionInputDto[];
  attributes: AttributeInputDto[];
  variants: AdminVariantDto[];
  images: AdminImageDto[];
  /** Send it back with a change. */
  version: number;
  createdAt: string;
  updatedAt: string;
}

/** Which picture of which product. */
export class ProductImageParamsDto extends ProductParamsDto {
  /** @example 17 */
  @IsInt()
  @Min(1)
  id: number;
}

/** What changes about a picture. */
export class UpdateImageDto {
  @IsOptional()
  @IsString()
  @MaxLength(ALT_TEXT_MAX)
  alt?: string;

  /** Place in the gallery, from 0. */
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(1000)
  position?: number;

  /** SKU of the variant it shows; null for the product. */
  @IsOptional()
  @IsString()
  sku?: string | null;
}
