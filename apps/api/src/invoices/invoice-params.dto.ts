import { IsString, Length } from 'class-validator';

/** An invoice in the path. */
export class InvoiceParamsDto {
  /** @example "INV-2026-000017" */
  @IsString()
  @Length(1, 30)
  number: string;
}
