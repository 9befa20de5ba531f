import { EMAIL_MAX, NOTE_MAX, type PaymentMethod, PRICE_MAX_MINOR, type TenderStatus } from '@storehouse/domain';
import { IsEmail, IsIn, IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';

export class PaymentMethodsDto {
  /** What the shop takes at the moment. */
  methods: PaymentMethod[];
}

/** A guest pays an order with the e-mail it was placed with. */
export class StartPaymentDto {
  /** @example "ada@example.com" */
  @IsOptional()
  @IsEmail()
  @MaxLength(EMAIL_MAX)
  email?: string;
}

/** One try to pay an order. */
export class PaymentDto {
  reference: string;
  /** Who moves the money. @example "sandbox" */
  provider: string;
  status: TenderStatus;
  amountMinor: number;
  /** @example "EUR" */
  currency: string;
  /** Why it was refused, in the provider's word. @example "card_declined" */
  failureCode: string | null;
  createdAt: string;
}

export class StartedPaymentDto {
  reference: string;
  status: TenderStatus;
  amountMinor: number;
  currency: string;
  /** The provider's page, where the payer goes now; null when this try is over. */
  pageUrl: string | null;
}

/** What was paid of an order, and how. */
export class OrderPaymentsDto {
  /** What has still to be paid; 0 for a cancelled order. */
  dueMinor: number;
  paidMinor: number;
  payments: PaymentDto[];
}

/** Money that staff have received for an order. */
export class BookPaymentDto {
  @IsInt()
  @Min(1)
  @Max(PRICE_MAX_MINOR)
  amountMinor: number;

  /** Kept in the history. */
  @IsOptional()
  @IsString()
  @MaxLength(NOTE_MAX)
  note?: string;
}

export const PAYMENT_PROBLEM_KINDS = [
  'amount_differs',
  'currency_differs',
  'order_cancelled',
  'order_paid',
  'no_order',
  'not_paid',
] as const;
export type PaymentProblemKind = (typeof PAYMENT_PROBLEM_KINDS)[number];

export const PAYMENT_WAYS_OUT = ['accept', 'capture', 'refund', 'void', 'cancel_order', 'dismiss'] as const;
export type PaymentWayOut = (typeof PAYMENT_WAYS_OUT)[number];

/** Something about money that somebody of the shop must look at. */
export class PaymentProblemDto {
  kind: PaymentProblemKind;
  /** Of the payment; null when there is none. */
  paymentId: number | null;
  /** Of the provider's message that belongs to no payment. */
  eventId: number | null;
  provider: string;
  orderNumber: string | null;
  expectedMinor: number | null;
  expectedCurrency: string | null;
  receivedMinor: number | null;
  receivedCurrency: string | null;
  /** What is still due of the order. */
  dueMinor: number | null;
  since: string;
  /** What may be done about it. */
  waysOut: PaymentWayOut[];
}

export class PaymentQueueDto {
  items: PaymentProblemDto[];
  /** True while card payments are paused because too many were refused. */
  arePaused: boolean;
}

/** What staff do about a payment or a message. */
export class SolvePaymentDto {
  @IsIn(PAYMENT_WAYS_OUT)
  action: PaymentWayOut;

  @IsOptional()
  @IsString()
  @MaxLength(NOTE_MAX)
  note?: string;
}
