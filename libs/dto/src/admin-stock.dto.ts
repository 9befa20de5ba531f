import {
  LOCATION_CODE_MAX,
  NOTE_MAX,
  SEARCH_MAX,
  SKU_MAX,
  STAFF_STOCK_REASONS,
  STOCK_MOVE_MAX,
  type StaffStockReason,
  type StockPolicy,
  type StockReason,
} from '@storehouse/domain';
import { IsIn, IsInt, IsOptional, IsString, Length, Max, MaxLength, Min, ValidateIf } from 'class-validator';
import { PageQueryDto } from './page.dto';

/** A variant's address. */
export class VariantParamsDto {
  /** @example "EK-17-WHT" */
  @IsString()
  @Length(1, SKU_MAX)
  sku: string;
}

export class StockQueryDto extends PageQueryDto {
  /** Code of a location, for its ledger alone. @example "main" */
  @IsOptional()
  @IsString()
  @MaxLength(LOCATION_CODE_MAX)
  location?: string;
}

/** Books stock: a receipt or correction adds its quantity (a correction may be negative), a count sets what is there. */
export class MoveStockDto {
  /** @example "receipt" */
  @IsIn(STAFF_STOCK_REASONS)
  reason: StaffStockReason;

  /** Pieces: the difference for receipt and correction, the pieces found for a count. @example 24 */
  @IsInt()
  @Min(-STOCK_MOVE_MAX)
  @Max(STOCK_MOVE_MAX)
  quantity: number;

  /** Code of the location; the first active one when left out. @example "main" */
  @IsOptional()
  @IsString()
  @MaxLength(LOCATION_CODE_MAX)
  location?: string;

  /** @example "Delivery note 4711" */
  @IsOptional()
  @IsString()
  @MaxLength(NOTE_MAX)
  note?: string;
}

/** Moves pieces from one location to another. */
export class TransferStockDto {
  /** Code of the location they leave. @example "main" */
  @IsString()
  @Length(1, LOCATION_CODE_MAX)
  from: string;

  /** Code of the location they come to. @example "counter" */
  @IsString()
  @Length(1, LOCATION_CODE_MAX)
  to: string;

  /** Pieces. @example 6 */
  @IsInt()
  @Min(1)
  @Max(STOCK_MOVE_MAX)
  quantity: number;

  /** @example "For the window" */
  @IsOptional()
  @IsString()
  @MaxLength(NOTE_MAX)
  note?: string;
}

/** From how many pieces down a variant is low. */
export class SetLowStockDto {
  /** Pieces at all active locations together; null for the shop's own number. @example 12 */
  @ValidateIf((_, value) => value !== null)
  @IsInt()
  @Min(0)
  @Max(STOCK_MOVE_MAX)
  lowStockAt: number | null;
}

/** A row of the stock ledger. */
export class StockMovementDto {
  id: number;
  /** Code of the location. @example "main" */
  location: string;
  /** Pieces that came, or went when negative. @example -2 */
  delta: number;
  /** Pieces on hand there afterwards. @example 18 */
  balanceAfter: number;
  reason: StockReason;
  orderNumber: string | null;
  /** Of a transfer: code of the location at its other end. */
  otherLocation: string | null;
  /** The stocktake that counted this, if it was one of many. */
  stocktakeId: number | null;
  /** Who booked it. */
  actor: string | null;
  note: string | null;
  /** ISO 8601, UTC. */
  at: string;
}

/** A variant's stock at one location. */
export class StockLevelDto {
  /** @example "main" */
  location: string;
  /** @example "Main warehouse" */
  name: string;
  /** Orders take nothing from a location that is not active. */
  isActive: boolean;
  /** Pieces that lie there. @example 18 */
  onHand: number;
  /** Pieces kept for checkouts under way. @example 1 */
  held: number;
  /** On hand and not held. @example 17 */
  available: number;
}

/** Stock of a variant, at all locations and at each, with the newest rows of its ledger. */
export class StockDto {
  /** @example "EK-17-WHT" */
  sku: string;
  /** Pieces at all locations. @example 24 */
  onHand: number;
  /** Pieces kept for checkouts under way. @example 1 */
  held: number;
  /** Pieces that can be sold: on hand and not held, at active locations. @example 23 */
  available: number;
  /** Pieces that orders wait for. @example 0 */
  owed: number;
  /** From this many available pieces down it is low. @example 5 */
  lowAt: number;
  /** In the order in which orders take from them. */
  levels: StockLevelDto[];
  movements: StockMovementDto[];
  nextCursor: string | null;
}

export const STOCK_VIEWS = ['low', 'out', 'all'] as const;
export type StockView = (typeof STOCK_VIEWS)[number];
export const STOCK_SORTS = ['available', 'title', 'sku'] as const;
export type StockSort = (typeof STOCK_SORTS)[number];

export class ListStockQueryDto extends PageQueryDto {
  /** low: few left · out: nothing left, both of goods in the shop · all: every variant, of drafts too. */
  @IsOptional()
  @IsIn(STOCK_VIEWS)
  view: StockView = 'all';

  /** Part of a name or SKU, or a whole barcode. @example "kettle" */
  @IsOptional()
  @IsString()
  @MaxLength(SEARCH_MAX)
  q?: string;

  /** Code of a location, to look at that one alone. @example "main" */
  @IsOptional()
  @IsString()
  @MaxLength(LOCATION_CODE_MAX)
  location?: string;

  /** available: the fewest pieces first. */
  @IsOptional()
  @IsIn(STOCK_SORTS)
  sort: StockSort = 'available';
}

export class StockRowDto {
  /** @example "EK-17-WHT" */
  sku: string;
  title: string;
  variantTitle: string;
  productSlug: string;
  /** Pieces that can be sold: at all active locations, or at the one asked for. @example 3 */
  available: number;
  /** Pieces that orders wait for. @example 0 */
  owed: number;
  /** From this many pieces down it is low. @example 5 */
  lowAt: number;
  /** The variant's own threshold; null when the shop's holds. */
  lowStockAt: number | null;
  stockPolicy: StockPolicy;
  /** When more is expected. @example "2026-12-14" */
  expectedOn: string | null;
}

/** How many variants each view has. */
export class StockCountsDto {
  low: number;
  out: number;
}

export class StockPageDto {
  items: StockRowDto[];
  counts: StockCountsDto;
  nextCursor: string | null;
}
