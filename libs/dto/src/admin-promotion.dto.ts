import {
  CART_QUANTITY_MAX,
  DAY_PATTERN,
  PRICE_MAX_MINOR,
  PROMOTION_CODE_PATTERN,
  PROMOTION_KINDS,
  PROMOTION_STATES,
  type PromotionKind,
  type PromotionState,
  RATE_MAX_BP,
  SEARCH_MAX,
  SETTINGS_ROWS_MAX,
  TRY_LINES_MAX,
} from '@storehouse/domain';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsISO4217CurrencyCode,
  IsISO8601,
  IsISO31661Alpha2,
  IsOptional,
  IsString,
  Length,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { AddCartItemDto, CartPromotionDto } from './cart.dto';
import { PageQueryDto } from './page.dto';

/** What a promotion needs and gives in a currency. */
export class PromotionAmountDto {
  /** @example "EUR" */
  @IsISO4217CurrencyCode()
  currency: string;

  /** What its goods must cost before reductions. @example 5000 */
  @IsInt()
  @Min(0)
  @Max(PRICE_MAX_MINOR)
  minimumMinor: number;

  /** Of `fixed`: what it takes off. @example 500 */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(PRICE_MAX_MINOR)
  amountMinor?: number | null;
}

export class SavePromotionDto {
  /** Shown in the cart and on the order. @example "Ten per cent for your first order" */
  @IsString()
  @Length(1, 100)
  title: string;

  /** Left out when it applies by itself. @example "WELCOME10" */
  @IsOptional()
  @Matches(PROMOTION_CODE_PATTERN)
  code?: string | null;

  /** @example "percent" */
  @IsIn(PROMOTION_KINDS)
  kind: PromotionKind;

  /** Of `percent`, and of the pieces that `buy_x_get_y` gives: hundredths of a per cent. @example 1000 */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(RATE_MAX_BP)
  rateBp?: number | null;

  /** Of `buy_x_get_y`. @example 2 */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(CART_QUANTITY_MAX)
  buyQuantity?: number | null;

  /** Of `buy_x_get_y`. @example 1 */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(CART_QUANTITY_MAX)
  getQuantity?: number | null;

  /** First day in the shop's time zone. @example "2026-12-01" */
  @IsOptional()
  @Matches(DAY_PATTERN)
  @IsISO8601({ strict: true })
  startsOn?: string | null;

  /** Last day in the shop's time zone. @example "2026-12-24" */
  @IsOptional()
  @Matches(DAY_PATTERN)
  @IsISO8601({ strict: true })
  endsOn?: string | null;

  @IsBoolean()
  isActive: boolean;

  /** The lowest comes first. @example 100 */
  @IsInt()
  @Min(0)
  @Max(PRICE_MAX_MINOR)
  priority: number;

  /** Goes with no other promotion. */
  @IsBoolean()
  isExclusive: boolean;

  /** For the first order of an account. */
  @IsBoolean()
  isFirstOrderOnly: boolean;

  /** Uses in all. A promotion that was made without a limit gets none later. @example 500 */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(PRICE_MAX_MINOR)
  usageLimit?: number | null;

  /** Uses of each account. @example 1 */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(PRICE_MAX_MINOR)
  limitPerCustomer?: number | null;

  /** Without any it holds in every currency. */
  @IsArray()
  @ArrayMaxSize(SETTINGS_ROWS_MAX)
  @ValidateNested({ each: true })
  @Type(() => PromotionAmountDto)
  amounts: PromotionAmountDto[];

  /** The categories, with all below them, that it is about; none: all goods. @example [4] */
  @IsArray()
  @ArrayMaxSize(SETTINGS_ROWS_MAX)
  @IsInt({ each: true })
  categoryIds: number[];

  /** The customers it is for; none: everybody. @example [] */
  @IsArray()
  @ArrayMaxSize(SETTINGS_ROWS_MAX)
  @IsInt({ each: true })
  customerIds: number[];
}

export class UpdatePromotionDto extends SavePromotionDto {
  /** The version that was read; another one by now answers 412. @example 1 */
  @IsInt()
  version: number;
}

/** A customer whom a promotion is for. */
export class PromotionCustomerDto {
  /** @example 17 */
  id: number;
  /** @example "Ada Lovelace" */
  name: string;
  email: string;
}

/** A promotion as staff see it. */
export class PromotionDto extends UpdatePromotionDto {
  /** @example 3 */
  id: number;
  /** Living orders that used it. @example 12 */
  uses: number;
  /** Where it stands today. @example "active" */
  state: PromotionState;
  /** Those of `customerIds` by name. */
  customers: PromotionCustomerDto[];
}

export class ListPromotionsQueryDto extends PageQueryDto {
  /** Words of the title, or the beginning of the code. @example "welcome" */
  @IsOptional()
  @IsString()
  @MaxLength(SEARCH_MAX)
  q?: string;

  /** @example "active" */
  @IsOptional()
  @IsIn(PROMOTION_STATES)
  state?: PromotionState;
}

export class PromotionPageDto {
  items: PromotionDto[];
  nextCursor: string | null;
}

/** A promotion as it stands in a form. */
export class TriedPromotionDto extends SavePromotionDto {
  /** Of the saved one that it would replace; none: a new one. @example 3 */
  @IsOptional()
  @IsInt()
  @Min(1)
  id?: number | null;
}

/** A cart that nobody has, to try promotions on. */
export class TryPromotionsDto {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(TRY_LINES_MAX)
  @ValidateNested({ each: true })
  @Type(() => AddCartItemDto)
  lines: AddCartItemDto[];

  /** @example "EUR" */
  @IsISO4217CurrencyCode()
  currency: string;

  /** Where it would go to, ISO 3166-1 alpha-2. @example "DE" */
  @IsISO31661Alpha2()
  country: string;

  /** State or province where the country has one. @example "" */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  region?: string | null;

  /** Who would buy; none: a guest. @example 17 */
  @IsOptional()
  @IsInt()
  @Min(1)
  customerId?: number | null;

  /** What the shopper would type. @example ["WELCOME10"] */
  @IsArray()
  @ArrayMaxSize(TRY_LINES_MAX)
  @Matches(PROMOTION_CODE_PATTERN, { each: true })
  codes: string[];

  /** Judged as if it were saved, and its code typed. */
  @IsOptional()
  @ValidateNested()
  @Type(() => TriedPromotionDto)
  promotion?: TriedPromotionDto | null;
}

/** What a promotion takes off a line. */
export class TriedDiscountDto {
  /** @example 3 */
  promotionId: number;
  /** @example 400 */
  amountMinor: number;
}

export class TriedLineDto {
  sku: string;
  title: string;
  variantTitle: string;
  quantity: number;
  unitPriceMinor: number;
  discountMinor: number;
  totalMinor: number;
  /** Hundredths of a per cent. @example 1900 */
  taxRateBp: number;
  taxMinor: number;
  /** False when it has no price in this currency or is not on sale: an order would be refused. */
  isForSale: boolean;
  discounts: TriedDiscountDto[];
}

/** What the cart would cost, and how every promotion stands to it, in the order in which they are applied. */
export class TriedCartDto {
  /** @example "EUR" */
  currency: string;
  pricesIncludeTax: boolean;
  lines: TriedLineDto[];
  promotions: CartPromotionDto[];
  /** Of `promotions` the one that was sent along. @example 3 */
  triedId: number | null;
  subtotalMinor: number;
  discountMinor: number;
  /** The cheapest way of delivery; null when none goes there. @example "Standard delivery" */
  deliveryTitle: string | null;
  deliveryMinor: number | null;
  taxMinor: number;
  totalMinor: number;
}
