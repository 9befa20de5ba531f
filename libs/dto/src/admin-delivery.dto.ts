import { DELIVERY_DAYS_MAX, PRICE_MAX_MINOR, SETTINGS_ROWS_MAX } from '@storehouse/domain';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsInt,
  IsISO4217CurrencyCode,
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
  @Max(DELIVERY_DAYS_MAX)
  minDays: number;

  /** @example 3 */
  @IsInt()
  @Min(0)
  @Max(DELIVERY_DAYS_MAX)
  maxDays: number;

  @IsBoolean()
  isActive: boolean;
}

export class DeliveryPlaceDto {
  /** Empty: the rest of the world. @example "DE" */
  @Matches(/^([A-Z]{2})?$/)
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
  @ArrayMaxSize(SETTINGS_ROWS_MAX)
  @ValidateNested({ each: true })
  @Type(() => DeliveryPlaceDto)
  places: DeliveryPlaceDto[];

  @IsArray()
  @ArrayMaxSize(SETTINGS_ROWS_MAX)
  @ValidateNested({ each: true })
  @Type(() => DeliveryRateDto)
  rates: DeliveryRateDto[];
}

/** The ways of delivery, where they go and what they cost there. */
export class DeliverySettingsDto {
  @IsArray()
  @ArrayMaxSize(SETTINGS_ROWS_MAX)
  @ValidateNested({ each: true })
  @Type(() => DeliveryMethodDto)
  methods: DeliveryMethodDto[];

  @IsArray()
  @ArrayMaxSize(SETTINGS_ROWS_MAX)
  @ValidateNested({ each: true })
  @Type(() => DeliveryZoneDto)
  zones: DeliveryZoneDto[];

  /** The version that was read; another one by now answers 412. @example 1 */
  @IsInt()
  version: number;
}

/** A parcel that nobody sends, to see what the shop would offer. */
export class CheckDeliveryQueryDto {
  /** ISO 3166-1 alpha-2. @example "DE" */
  @IsISO31661Alpha2()
  country: string;

  /** State or province where the country has one. @example "" */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  region?: string;

  /** @example "EUR" */
  @IsISO4217CurrencyCode()
  currency: string;

  /** @example 1200 */
  @IsInt()
  @Min(0)
  @Max(PRICE_MAX_MINOR)
  grams: number;

  /** What the goods cost after reductions. @example 4500 */
  @IsInt()
  @Min(0)
  @Max(PRICE_MAX_MINOR)
  subtotalMinor: number;
}

export class CheckedMethodDto {
  /** @example "standard" */
  code: string;
  title: string;
  /** What it would cost; null: not offered. @example 490 */
  priceMinor: number | null;
}

/** What the shop would offer for a parcel. */
export class DeliveryCheckDto {
  /** Null when no zone has the place. @example "Germany" */
  zone: string | null;
  methods: CheckedMethodDto[];
}
