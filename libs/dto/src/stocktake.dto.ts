import {
  BARCODE_MAX,
  LOCATION_CODE_MAX,
  NOTE_MAX,
  SKU_MAX,
  STOCK_MOVE_MAX,
  STOCKTAKE_LINES_MAX,
  STOCKTAKE_TEXT_MAX,
} from '@storehouse/domain';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsInt,
  IsOptional,
  IsString,
  Length,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';

/** Something that was counted. */
export class CountedCodeDto {
  /** SKU or barcode. @example "2000000000015" */
  @IsString()
  @Length(1, Math.max(SKU_MAX, BARCODE_MAX))
  code: string;

  /** Pieces found. @example 12 */
  @IsInt()
  @Min(0)
  @Max(STOCK_MOVE_MAX)
  counted: number;
}

/** What was counted at a location: as lines, or as the text of a file with two columns. */
export class PreviewStocktakeDto {
  /** Code of the location. @example "main" */
  @IsString()
  @Length(1, LOCATION_CODE_MAX)
  location: string;

  /** Lines of SKU or barcode and pieces, with comma, semicolon or tab between; a line of headings may come first. */
  @IsOptional()
  @IsString()
  @MaxLength(STOCKTAKE_TEXT_MAX)
  text?: string;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(STOCKTAKE_LINES_MAX)
  @ValidateNested({ each: true })
  @Type(() => CountedCodeDto)
  lines?: CountedCodeDto[];
}

/** Why a line cannot be booked. unknown: no such SKU or barcode · held: fewer were counted than checkouts hold. */
export type StocktakeProblem = 'unknown' | 'held';

/** A variant as it was counted, beside what the books say. Codes that stand for the same variant are added up. */
export class StocktakeLineDto {
  /** The variant's SKU; of an unknown one the code as it came. @example "EK-17-WHT" */
  sku: string;
  title: string;
  variantTitle: string;
  /** Pieces found. @example 11 */
  counted: number;
  /** Pieces on hand in the books; null when the code is unknown. @example 12 */
  expected: number | null;
  /** Pieces kept for checkouts under way. @example 0 */
  held: number;
  problem: StocktakeProblem | null;
}

/** What booking a stocktake would change. Nothing was written. */
export class StocktakePreviewDto {
  lines: StocktakeLineDto[];
  /** Lines of the text that could not be read, as numbers from 1. */
  unreadable: number[];
}

/** A line to book. */
export class CountedLineDto {
  /** @example "EK-17-WHT" */
  @IsString()
  @Length(1, SKU_MAX)
  sku: string;

  /** Pieces found. @example 11 */
  @IsInt()
  @Min(0)
  @Max(STOCK_MOVE_MAX)
  counted: number;

  /** What the preview said is on hand; when that has changed, nothing is booked and the answer says so. @example 12 */
  @IsOptional()
  @IsInt()
  @Min(0)
  expected?: number | null;
}

/** Sets the levels of a location to what was counted: all lines or none. */
export class BookStocktakeDto {
  /** Code of the location. @example "main" */
  @IsString()
  @Length(1, LOCATION_CODE_MAX)
  location: string;

  /** @example "Shelf 4, year end" */
  @IsOptional()
  @IsString()
  @MaxLength(NOTE_MAX)
  note?: string;

  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(STOCKTAKE_LINES_MAX)
  @ValidateNested({ each: true })
  @Type(() => CountedLineDto)
  lines: CountedLineDto[];
}

export class StocktakeRowDto {
  id: number;
  /** Code of the location. @example "main" */
  location: string;
  /** @example "Main warehouse" */
  locationName: string;
  lineCount: number;
  /** Lines on which something else was found than expected. */
  changedCount: number;
  /** Who booked it. */
  actor: string | null;
  note: string | null;
  /** ISO 8601, UTC. */
  at: string;
}

export class StocktakePageDto {
  items: StocktakeRowDto[];
  nextCursor: string | null;
}

export class BookedLineDto {
  sku: string;
  title: string;
  variantTitle: string;
  /** Pieces on hand before. @example 12 */
  expected: number;
  /** Pieces found. @example 11 */
  counted: number;
}

/** A stocktake with its lines. */
export class StocktakeDto extends StocktakeRowDto {
  lines: BookedLineDto[];
}
