import { DAY_PATTERN, RATE_MAX_BP, SETTINGS_ROWS_MAX } from '@storehouse/domain';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsInt,
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
  @Max(RATE_MAX_BP)
  rateBp: number;

  /** @example "2007-01-01" */
  @Matches(DAY_PATTERN)
  @IsISO8601({ strict: true })
  validFrom: string;

  /** The first day on which it no longer holds. */
  @IsOptional()
  @Matches(DAY_PATTERN)
  @IsISO8601({ strict: true })
  validTo?: string | null;
}

export class SaveTaxesDto {
  @IsArray()
  @ArrayMaxSize(SETTINGS_ROWS_MAX)
  @ValidateNested({ each: true })
  @Type(() => TaxRateDto)
  rates: TaxRateDto[];

  /** The version that was read; another one by now answers 412. @example 1 */
  @IsInt()
  version: number;
}

export class TaxesDto extends SaveTaxesDto {
  classes: TaxClassDto[];
}

/** A place and a day. */
export class CheckTaxQueryDto {
  /** ISO 3166-1 alpha-2. @example "DE" */
  @IsISO31661Alpha2()
  country: string;

  /** State or province where the country has one. @example "" */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  region?: string;

  /** In the shop's time zone. @example "2027-01-01" */
  @Matches(DAY_PATTERN)
  @IsISO8601({ strict: true })
  day: string;
}

export class TaxOfClassDto extends TaxClassDto {
  /** Hundredths of a per cent; 0 where there is no rate. @example 1900 */
  rateBp: number;
}

/** What each tax class is taxed with. */
export class TaxCheckDto {
  classes: TaxOfClassDto[];
}
