import {
  NOTE_MAX,
  PRICE_MAX_MINOR,
  PROMOTION_CODE_PATTERN,
  PROMOTION_KINDS,
  type PromotionKind,
} from '@storehouse/domain';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsISO4217CurrencyCode,
  IsISO8601,
  IsOptional,
  IsString,
  Length,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';

const ROWS_MAX = 1000;
const PIECES_MAX = 999;
const RATE_MAX = 10_000;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const COUNTRY = /^([A-Z]{2})?$/;

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
  @Max(RATE_MAX)
  rateBp?: number | null;

  /** Of `buy_x_get_y`. @example 2 */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(PIECES_MAX)
  buyQuantity?: number | null;

  /** Of `buy_x_get_y`. @example 1 */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(PIECES_MAX)
  getQuantity?: number | null;

  /** First day in the shop's time zone. @example "2026-12-01" */
  @IsOptional()
  @Matches(DAY)
  @IsISO8601({ strict: true })
  startsOn?: string | null;

  /** Last day in the shop's time zone. @example "2026-12-24" */
  @IsOptional()
  @Matches(DAY)
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
  @ArrayMaxSize(ROWS_MAX)
  @ValidateNested({ each: true })
  @Type(() => PromotionAmountDto)
  amounts: PromotionAmountDto[];

  /** The categories, with all below them, that it is about; none: all goods. @example [4] */
  @IsArray()
  @ArrayMaxSize(ROWS_MAX)
  @IsInt({ each: true })
  categoryIds: number[];

  /** The customers it is for; none: everybody. @example [] */
  @IsArray()
  @ArrayMaxSize(ROWS_MAX)
  @IsInt({ each: true })
  customerIds: number[];
}

export class UpdatePromotionDto extends SavePromotionDto {
  /** The version that was read; another one by now answers 412. @example 1 */
  @IsInt()
  version: number;
}

/** A promotion as staff see it. */
export class PromotionDto extends UpdatePromotionDto {
  /** @example 3 */
  id: number;
  /** Living orders that used it. @example 12 */
  uses: number;
}

/** Issues a gift card. */
export class IssueGiftCardDto {
  /** @example "EUR" */
  @IsISO4217CurrencyCode()
  currency: string;

  /** @example 5000 */
  @IsInt()
  @Min(1)
  @Max(PRICE_MAX_MINOR)
  amountMinor: number;

  /** Last day in the shop's time zone. @example "2029-12-31" */
  @IsOptional()
  @Matches(DAY)
  @IsISO8601({ strict: true })
  expiresOn?: string | null;

  /** @example "For Ada's birthday" */
  @IsOptional()
  @IsString()
  @MaxLength(NOTE_MAX)
  note?: string | null;
}

/** Corrects the balance of a gift card. */
export class CorrectGiftCardDto {
  /** @example -500 */
  @IsInt()
  @Min(-PRICE_MAX_MINOR)
  @Max(PRICE_MAX_MINOR)
  deltaMinor: number;

  /** @example "Issued twice by mistake" */
  @IsString()
  @Length(1, NOTE_MAX)
  note: string;
}

export class GiftCardDto {
  /** @example 5 */
  id: number;
  /** @example "4HWP" */
  last4: string;
  currency: string;
  balanceMinor: number;
  expiresOn: string | null;
  isActive: boolean;
  note: string | null;
  createdAt: string;
}

/** A gift card that was just issued. The code is shown once and kept nowhere. */
export class IssuedGiftCardDto extends GiftCardDto {
  /** @example "K7M4-2QXD-9ZTR-4HWP" */
  code: string;
}

export class GiftCardMovementDto {
  id: number;
  deltaMinor: number;
  balanceAfterMinor: number;
  /** @example "spent" */
  reason: 'issued' | 'spent' | 'given_back' | 'correction';
  orderNumber: string | null;
  actor: string | null;
  note: string | null;
  at: string;
}

/** A gift card with its ledger, the newest rows first. */
export class GiftCardWithLedgerDto extends GiftCardDto {
  movements: GiftCardMovementDto[];
}

export class TaxClassDto {
  /** @example "standard" */
  code: string;
  /** @example "Standard rate" */
  name: string;
}

/** What share of a price is tax in a place. */
export class TaxRateDto {
  /** @example "standard" */
  @IsString()
  @Length(1, 20)
  taxClass: string;

  /** @example "DE" */
  @Matches(/^[A-Z]{2}$/)
  country: string;

  /** Empty: the whole country. @example "" */
  @IsString()
  @MaxLength(100)
  region: string;

  /** Hundredths of a per cent. @example 1900 */
  @IsInt()
  @Min(0)
  @Max(RATE_MAX)
  rateBp: number;

  /** @example "2007-01-01" */
  @Matches(DAY)
  @IsISO8601({ strict: true })
  validFrom: string;

  /** The first day on which it no longer holds. */
  @IsOptional()
  @Matches(DAY)
  @IsISO8601({ strict: true })
  validTo?: string | null;
}

export class SaveTaxesDto {
  @IsArray()
  @ArrayMaxSize(ROWS_MAX)
  @ValidateNested({ each: true })
  @Type(() => TaxRateDto)
  rates: TaxRateDto[];
}

export class TaxesDto extends SaveTaxesDto {
  classes: TaxClassDto[];
}

export class DeliveryMethodDto {
  /** @example "standard" */
  @Matches(/^[a-z0-9-]{1,32}$/)
  code: string;

  /** @example "Standard delivery" */
  @IsString()
  @Length(1, 100)
  title: string;

  /** Working days. @example 2 */
  @IsInt()
  @Min(0)
  @Max(PIECES_MAX)
  minDays: number;

  /** @example 3 */
  @IsInt()
  @Min(0)
  @Max(PIECES_MAX)
  maxDays: number;

  @IsBoolean()
  isActive: boolean;
}

export class DeliveryPlaceDto {
  /** Empty: the rest of the world. @example "DE" */
  @Matches(COUNTRY)
  country: string;

  /** Empty: the rest of the country. @example "" */
  @IsString()
  @MaxLength(100)
  region: string;
}

/** What a way of delivery costs in a zone; of several that fit, the cheapest. */
export class DeliveryRateDto {
  /** @example "standard" */
  @IsString()
  @Length(1, 32)
  method: string;

  /** @example "EUR" */
  @IsISO4217CurrencyCode()
  currency: string;

  /** @example 0 */
  @IsInt()
  @Min(0)
  @Max(PRICE_MAX_MINOR)
  fromGrams: number;

  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(PRICE_MAX_MINOR)
  belowGrams?: number | null;

  /** @example 0 */
  @IsInt()
  @Min(0)
  @Max(PRICE_MAX_MINOR)
  fromSubtotalMinor: number;

  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(PRICE_MAX_MINOR)
  belowSubtotalMinor?: number | null;

  /** @example 490 */
  @IsInt()
  @Min(0)
  @Max(PRICE_MAX_MINOR)
  priceMinor: number;

  /** From what the goods cost after reductions on it is free. @example 5000 */
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(PRICE_MAX_MINOR)
  freeFromMinor?: number | null;
}

export class DeliveryZoneDto {
  /** @example "European Union" */
  @IsString()
  @Length(1, 60)
  name: string;

  @IsArray()
  @ArrayMaxSize(ROWS_MAX)
  @ValidateNested({ each: true })
  @Type(() => DeliveryPlaceDto)
  places: DeliveryPlaceDto[];

  @IsArray()
  @ArrayMaxSize(ROWS_MAX)
  @ValidateNested({ each: true })
  @Type(() => DeliveryRateDto)
  rates: DeliveryRateDto[];
}

/** The ways of delivery, where they go and what they cost there. */
export class DeliverySettingsDto {
  @IsArray()
  @ArrayMaxSize(ROWS_MAX)
  @ValidateNested({ each: true })
  @Type(() => DeliveryMethodDto)
  methods: DeliveryMethodDto[];

  @IsArray()
  @ArrayMaxSize(ROWS_MAX)
  @ValidateNested({ each: true })
  @Type(() => DeliveryZoneDto)
  zones: DeliveryZoneDto[];
}
