import { LOCATION_CODE_MAX } from '@storehouse/domain';
import { IsISO8601, IsOptional, IsString, MaxLength } from 'class-validator';
import { PageQueryDto } from './page.dto';

export class StockAsOfQueryDto extends PageQueryDto {
  /** The instant, ISO 8601; now when left out. @example "2026-01-01T00:00:00Z" */
  @IsOptional()
  @IsISO8601({ strict: true })
  at?: string;

  /** Code of a location; all of them when left out, also those that are not active. @example "main" */
  @IsOptional()
  @IsString()
  @MaxLength(LOCATION_CODE_MAX)
  location?: string;
}

export class StockAsOfRowDto {
  /** @example "EK-17-WHT" */
  sku: string;
  title: string;
  variantTitle: string;
  /** Pieces on hand then. @example 12 */
  quantity: number;
  /** What a piece cost the shop then, minor units; null when that is not known. @example 1450 */
  costMinor: number | null;
  /** Quantity times cost. @example 17400 */
  valueMinor: number | null;
}

/** Of all pages together. */
export class StockValueDto {
  /** The shop's, of all costs and values. @example "EUR" */
  currency: string;
  pieces: number;
  /** Value of the pieces whose cost is known. */
  valueMinor: number;
  /** Pieces whose cost is not known; they are not in the value. */
  unvaluedPieces: number;
  unvaluedVariants: number;
}

export class StockAsOfPageDto {
  /** The instant, ISO 8601, UTC. */
  at: string;
  items: StockAsOfRowDto[];
  totals: StockValueDto;
  nextCursor: string | null;
}
