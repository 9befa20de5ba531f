import { LOCATION_CODE_MAX, NOTE_MAX, SEARCH_MAX, SKU_MAX, type StockPolicy } from '@storehouse/domain';
import { IsInt, IsOptional, IsString, Length, MaxLength, Min } from 'class-validator';
import { PageQueryDto } from './page.dto';

export class ListHoldsQueryDto extends PageQueryDto {
  /** Beginning of a SKU. @example "EK-17" */
  @IsOptional()
  @IsString()
  @MaxLength(SEARCH_MAX)
  q?: string;
}

/** Pieces kept for a checkout that is under way. */
export class HoldDto {
  /** Number of the cart. @example 4711 */
  cartId: number;
  /** Name of the customer; null for a guest. */
  customer: string | null;
  /** @example "EK-17-WHT" */
  sku: string;
  title: string;
  variantTitle: string;
  /** Code of the location. @example "main" */
  location: string;
  /** Pieces. @example 2 */
  quantity: number;
  /** When the hold ends by itself, ISO 8601, UTC. */
  until: string;
}

export class HoldPageDto {
  items: HoldDto[];
  nextCursor: string | null;
}

/** Gives held pieces free again. */
export class ReleaseHoldDto {
  /** Number of the cart. @example 4711 */
  @IsInt()
  @Min(1)
  cartId: number;

  /** @example "EK-17-WHT" */
  @IsString()
  @Length(1, SKU_MAX)
  sku: string;

  /** Code of the location. @example "main" */
  @IsString()
  @Length(1, LOCATION_CODE_MAX)
  location: string;

  /** Why; it goes to the log. @example "Customer stands at the counter" */
  @IsString()
  @Length(1, NOTE_MAX)
  reason: string;
}

/** An order that waits for pieces. */
export class WaitingOrderDto {
  /** @example "K7M4-2QXD" */
  number: string;
  /** Pieces that it still waits for. @example 2 */
  owed: number;
  /** ISO 8601, UTC. */
  placedAt: string;
}

/** A variant of which more was sold than is there. */
export class BackorderDto {
  /** @example "EK-17-WHT" */
  sku: string;
  title: string;
  variantTitle: string;
  productSlug: string;
  stockPolicy: StockPolicy;
  /** When more is expected. @example "2026-12-14" */
  expectedOn: string | null;
  /** Pieces that orders wait for. @example 5 */
  owed: number;
  /** How many orders wait. @example 3 */
  orderCount: number;
  /** The oldest ten of them, the oldest first; what comes in goes to them in this order. */
  orders: WaitingOrderDto[];
}

export class BackorderPageDto {
  items: BackorderDto[];
  nextCursor: string | null;
}
