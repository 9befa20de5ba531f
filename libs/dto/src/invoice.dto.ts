import { SEARCH_MAX } from '@storehouse/domain';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import { PageQueryDto } from './page.dto';

export class ListInvoicesQueryDto extends PageQueryDto {
  /** Beginning of the invoice's number, the order's number or the e-mail. */
  @IsOptional()
  @IsString()
  @MaxLength(SEARCH_MAX)
  q?: string;
}

/** An invoice in a list. */
export class InvoiceRowDto {
  /** Without gaps within series and year. @example "INV-2026-000017" */
  number: string;
  /** @example "K7M4-2QXD" */
  orderNumber: string;
  buyer: string;
  email: string;
  issuedAt: string;
  totalMinor: number;
  /** @example "EUR" */
  currency: string;
}

export class InvoicePageDto {
  items: InvoiceRowDto[];
  nextCursor: string | null;
}
