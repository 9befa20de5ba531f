import {
  NOTE_MAX,
  SKU_MAX,
  STAFF_STOCK_REASONS,
  STOCK_MOVE_MAX,
  type StaffStockReason,
  type StockReason,
} from '@storehouse/domain';
import { IsIn, IsInt, IsOptional, IsString, Length, Max, MaxLength, Min } from 'class-validator';

/** A variant's address. */
export class VariantParamsDto {
  /** @example "EK-17-WHT" */
  @IsString()
  @Length(1, SKU_MAX)
  sku: string;
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

  /** @example "Delivery note 4711" */
  @IsOptional()
  @IsString()
  @MaxLength(NOTE_MAX)
  note?: string;
}

export class StockMovementDto {
  id: number;
  delta: number;
  balanceAfter: number;
  reason: StockReason;
  orderNumber: string | null;
  actor: string | null;
  note: string | null;
  at: string;
}

/** Stock of a variant with the newest rows of its ledger. */
export class StockDto {
  sku: string;
  onHand: number;
  held: number;
  available: number;
  movements: StockMovementDto[];
  nextCursor: string | null;
}
