import {
  EMAIL_MAX,
  NOTE_MAX,
  type OrderStatus,
  PAYMENT_METHODS,
  type PaymentMethod,
  type PaymentStatus,
} from '@storehouse/domain';
import { Type } from 'class-transformer';
import { IsEmail, IsIn, IsOptional, IsString, Length, MaxLength, ValidateNested } from 'class-validator';
import { AddressDto } from './address.dto';
import { PageQueryDto } from './page.dto';

/** Turns the caller's cart into an order. Send an Idempotency-Key header. */
export class PlaceOrderDto {
  /** @example "ada@example.com" */
  @IsEmail()
  @MaxLength(EMAIL_MAX)
  email: string;

  @ValidateNested()
  @Type(() => AddressDto)
  shippingAddress: AddressDto;

  /** As listed in the cart's deliveryOptions. @example "standard" */
  @IsString()
  @Length(1, 32)
  deliveryMethod: string;

  /** @example "bank_transfer" */
  @IsIn(PAYMENT_METHODS)
  paymentMethod: PaymentMethod;

  /** What the shop should know. @example "Please ring twice" */
  @IsOptional()
  @IsString()
  @MaxLength(NOTE_MAX)
  note?: string;
}

/** A guest reads an order by its number and the e-mail it was placed with. */
export class OrderAccessQueryDto {
  /** @example "ada@example.com" */
  @IsOptional()
  @IsEmail()
  @MaxLength(EMAIL_MAX)
  email?: string;
}

export class ListOrdersQueryDto extends PageQueryDto {}

/**
 * An order as it was placed. A repeat with the same Idempotency-Key gets the same answer, byte for byte, whatever has become
 * of the order since; how it stands now is told by GET.
 */
export class PlacedOrderDto {
  /** @example "K7M4-2QXD" */
  number: string;
  /** @example "placed" */
  status: OrderStatus;
  /** Gift cards pay at once; "paid" when nothing is left to pay. @example "unpaid" */
  paymentStatus: PaymentStatus;
  /** @example "EUR" */
  currency: string;
  /** Pieces in all. @example 2 */
  itemCount: number;
  /** @example 7998 */
  subtotalMinor: number;
  discountMinor: number;
  /** @example 490 */
  deliveryMinor: number;
  /** Tax in the total. @example 1355 */
  taxMinor: number;
  /** @example 8488 */
  totalMinor: number;
  /** What gift cards paid. */
  giftCardMinor: number;
  /** What is left to pay. @example 8488 */
  dueMinor: number;
  /** ISO 8601, UTC. @example "2026-11-26T14:00:00.000Z" */
  placedAt: string;
}

/** What was sold: copies, so that later changes to the product do not rewrite history. */
export class OrderLineDto {
  /** @example 1 */
  lineNumber: number;
  sku: string;
  title: string;
  variantTitle: string;
  /** Null when the product is gone. */
  productSlug: string | null;
  /** Key of a picture. */
  imageKey: string | null;
  quantity: number;
  /** Pieces of it that have not come in yet; they follow when they do. */
  backordered: number;
  /** When they are expected, a day in the shop's time zone; null when nobody knows. @example "2026-12-12" */
  expectedOn: string | null;
  unitPriceMinor: number;
  /** What promotions took off. */
  discountMinor: number;
  /** After the discount. */
  totalMinor: number;
  /** Tax of the total: contained in it, or added, by the order's pricesIncludeTax. */
  taxMinor: number;
  /** Hundredths of a per cent. @example 1900 */
  taxRateBp: number;
}

/** What a promotion took off. */
export class OrderAdjustmentDto {
  /** @example "Ten per cent for your first order" */
  title: string;
  /** @example "WELCOME10" */
  code: string | null;
  /** Below nothing. @example -400 */
  amountMinor: number;
}

/** Why a line costs what it costs: unit price × quantity + adjustments = total; the tax is that of the total. */
export class PriceStepsDto {
  /** 0 is the delivery. @example 1 */
  lineNumber: number;
  /** Price before adjustments. @example 3999 */
  listMinor: number;
  adjustments: OrderAdjustmentDto[];
  /** @example 3599 */
  totalMinor: number;
  /** Hundredths of a per cent. @example 1900 */
  taxRateBp: number;
  /** @example 575 */
  taxMinor: number;
  /** What rounding left of the exact tax, in minor units, between -0.5 and 0.5. @example -0.3613 */
  taxRemainder: number;
}

/** The stored calculation of an order. */
export class OrderExplanationDto {
  /** True when prices contain their tax. */
  pricesIncludeTax: boolean;
  steps: PriceStepsDto[];
}

/** One step of the order's life. */
export class OrderEventDto {
  /** @example "order" */
  kind: 'order' | 'payment';
  from: string | null;
  /** @example "placed" */
  to: string;
  /** Name of the person of the shop; null when the customer or the system did it. */
  actor: string | null;
  note: string | null;
  /** ISO 8601, UTC. */
  at: string;
}

/** An order in a list. */
export class OrderSummaryDto {
  /** @example "K7M4-2QXD" */
  number: string;
  status: OrderStatus;
  paymentStatus: PaymentStatus;
  /** Pieces in all. */
  itemCount: number;
  totalMinor: number;
  /** @example "EUR" */
  currency: string;
  placedAt: string;
}

/** An order in full. subtotal − discount + delivery (+ tax, when prices are net) = total, held by the database. */
export class OrderDto extends OrderSummaryDto {
  email: string;
  lines: OrderLineDto[];
  subtotalMinor: number;
  discountMinor: number;
  deliveryMinor: number;
  /** False: prices are net, and the total has the tax added. */
  pricesIncludeTax: boolean;
  /** Tax in the total. */
  taxMinor: number;
  /** What gift cards paid. */
  giftCardMinor: number;
  /** What was received, gift cards counted in. @example 0 */
  paidMinor: number;
  /** What is left to pay; what a card was authorised for is not, and nothing once it is cancelled. @example 8488 */
  dueMinor: number;
  /** Why it costs what it costs. */
  explanation: OrderExplanationDto;
  deliveryMethod: string;
  /** @example "Standard delivery" */
  deliveryTitle: string;
  paymentMethod: PaymentMethod;
  shippingAddress: AddressDto;
  note: string | null;
  /** Null until the order is paid or sent. @example "INV-2026-000017" */
  invoiceNumber: string | null;
  history: OrderEventDto[];
  /** True while the customer may still cancel. */
  canCancel: boolean;
}

export class OrderPageDto {
  items: OrderSummaryDto[];
  nextCursor: string | null;
}
