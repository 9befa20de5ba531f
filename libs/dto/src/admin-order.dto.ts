import {
  EMAIL_MAX,
  MANUAL_PAYMENT_METHODS,
  NOTE_MAX,
  ORDER_LINES_MAX,
  ORDER_QUANTITY_MAX,
  ORDER_STATUSES,
  type OrderStatus,
  type PaymentMethod,
  PRICE_MAX_MINOR,
  SEARCH_MAX,
} from '@storehouse/domain';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsDateString,
  IsEmail,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Length,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { AddressDto } from './address.dto';
import { OrderDto, OrderSummaryDto } from './order.dto';
import { PageQueryDto } from './page.dto';

export const ADMIN_ORDER_VIEWS = ['all', 'unpaid', 'to-ship', 'shipped', 'cancelled'] as const;
export type AdminOrderView = (typeof ADMIN_ORDER_VIEWS)[number];

export class ListAdminOrdersQueryDto extends PageQueryDto {
  /** Order number, e-mail or SKU. */
  @IsOptional()
  @IsString()
  @MaxLength(SEARCH_MAX)
  q?: string;

  @IsOptional()
  @IsIn(ADMIN_ORDER_VIEWS)
  view?: AdminOrderView;

  /** Customer id. */
  @IsOptional()
  @IsInt()
  @Min(1)
  customerId?: number;

  /** Placed at or after, ISO 8601. */
  @IsOptional()
  @IsDateString()
  from?: string;

  /** Placed before, ISO 8601. */
  @IsOptional()
  @IsDateString()
  to?: string;
}

export class AdminOrderRowDto extends OrderSummaryDto {
  email: string;
  customerName: string;
  country: string;
}

export class AdminOrderCountsDto {
  unpaid: number;
  toShip: number;
}

export class AdminOrderPageDto {
  items: AdminOrderRowDto[];
  counts: AdminOrderCountsDto;
  nextCursor: string | null;
}

/** Pieces of a line that were taken at a place. */
export class TakenFromDto {
  /** @example 1 */
  lineNumber: number;
  /** Code of the place. @example "main" */
  location: string;
  /** @example "Main warehouse" */
  name: string;
  /** @example 2 */
  quantity: number;
}

export class AdminOrderDto extends OrderDto {
  /** Where its goods were taken, as the ledger says; nowhere once they went back. */
  takenFrom: TakenFromDto[];
  customerId: number | null;
  /** "web", or "manual" for one that staff entered. */
  source: 'web' | 'manual';
  /** Statuses the order may move to now; while it is owed pieces, it may only be cancelled. */
  nextStatuses: OrderStatus[];
  /** "paid" while staff may book what is due. */
  nextPaymentStatuses: 'paid'[];
}

/** Moves an order's status, its payment status, or both. */
export class MoveOrderDto {
  @IsOptional()
  @IsIn(ORDER_STATUSES)
  status?: OrderStatus;

  /** "paid" books all that is still due as received by staff. */
  @IsOptional()
  @IsIn(['paid'])
  paymentStatus?: 'paid';

  /** Kept in the history. */
  @IsOptional()
  @IsString()
  @MaxLength(NOTE_MAX)
  note?: string;
}

export class ManualOrderLineDto {
  @IsString()
  @Length(1, 64)
  sku: string;

  @IsInt()
  @Min(1)
  @Max(ORDER_QUANTITY_MAX)
  quantity: number;

  /** Tax included, minor units; the list price when left out. */
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(PRICE_MAX_MINOR)
  unitPriceMinor?: number;
}

/** An order that staff enter: by telephone, from a market stall, from another system. Books stock like any other. */
export class ManualOrderDto {
  @IsEmail()
  @MaxLength(EMAIL_MAX)
  email: string;

  @ValidateNested()
  @Type(() => AddressDto)
  shippingAddress: AddressDto;

  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(ORDER_LINES_MAX)
  @ValidateNested({ each: true })
  @Type(() => ManualOrderLineDto)
  lines: ManualOrderLineDto[];

  /** ISO 4217; the shop's own by default. @example "GBP" */
  @IsOptional()
  @Matches(/^[A-Z]{3}$/)
  currency?: string;

  /** Minor units; 0 when left out. */
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(PRICE_MAX_MINOR)
  deliveryMinor?: number;

  /** One that needs no provider. */
  @IsIn(MANUAL_PAYMENT_METHODS)
  paymentMethod: PaymentMethod;

  /** When it was sold; now when left out. ISO 8601. */
  @IsOptional()
  @IsDateString()
  placedAt?: string;

  @IsOptional()
  @IsString()
  @MaxLength(NOTE_MAX)
  note?: string;
}
