import {
  DAY_PATTERN,
  GIFT_CARD_STATES,
  type GiftCardState,
  NOTE_MAX,
  PRICE_MAX_MINOR,
  SEARCH_MAX,
} from '@storehouse/domain';
import {
  IsBoolean,
  IsIn,
  IsInt,
  IsISO4217CurrencyCode,
  IsISO8601,
  IsOptional,
  IsString,
  Length,
  Matches,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { PageQueryDto } from './page.dto';

/** Issues a gift card. */
export class IssueGiftCardDto {
  /** @example "EUR" */
  @IsISO4217CurrencyCode()
  currency: string;

  /** @example 5000 */
  @IsInt()
  @Min(1)
  @Max(PRICE_MAX_MINOR)
  amountMinor: number;

  /** Last day in the shop's time zone. @example "2029-12-31" */
  @IsOptional()
  @Matches(DAY_PATTERN)
  @IsISO8601({ strict: true })
  expiresOn?: string | null;

  /** @example "For Ada's birthday" */
  @IsOptional()
  @IsString()
  @MaxLength(NOTE_MAX)
  note?: string | null;
}

/** Corrects the balance of a gift card. */
export class CorrectGiftCardDto {
  /** @example -500 */
  @IsInt()
  @Min(-PRICE_MAX_MINOR)
  @Max(PRICE_MAX_MINOR)
  deltaMinor: number;

  /** @example "Issued twice by mistake" */
  @IsString()
  @Length(1, NOTE_MAX)
  note: string;
}

/** Closes or opens a gift card, or changes how long it is good. What is left out stays. */
export class UpdateGiftCardDto {
  @IsOptional()
  @IsBoolean()
  isActive?: boolean;

  /** Last day in the shop's time zone; null: for ever. @example "2029-12-31" */
  @IsOptional()
  @Matches(DAY_PATTERN)
  @IsISO8601({ strict: true })
  expiresOn?: string | null;

  /** @example "For Ada's birthday" */
  @IsOptional()
  @IsString()
  @MaxLength(NOTE_MAX)
  note?: string | null;
}

export class ListGiftCardsQueryDto extends PageQueryDto {
  /** The last characters of the code. @example "4HWP" */
  @IsOptional()
  @IsString()
  @MaxLength(SEARCH_MAX)
  q?: string;

  /** @example "usable" */
  @IsOptional()
  @IsIn(GIFT_CARD_STATES)
  state?: GiftCardState;
}

export class GiftCardDto {
  /** @example 5 */
  id: number;
  /** Where it stands today. @example "usable" */
  state: GiftCardState;
  /** @example "4HWP" */
  last4: string;
  currency: string;
  /** With what it began. @example 5000 */
  issuedMinor: number;
  /** @example 2510 */
  balanceMinor: number;
  expiresOn: string | null;
  isActive: boolean;
  note: string | null;
  createdAt: string;
}

export class GiftCardPageDto {
  items: GiftCardDto[];
  nextCursor: string | null;
}

/** A gift card that was just issued. The code is shown once and kept nowhere. */
export class IssuedGiftCardDto extends GiftCardDto {
  /** @example "K7M4-2QXD-9ZTR-4HWP" */
  code: string;
}

export class GiftCardMovementDto {
  id: number;
  deltaMinor: number;
  balanceAfterMinor: number;
  /** @example "spent" */
  reason: 'issued' | 'spent' | 'given_back' | 'correction';
  orderNumber: string | null;
  actor: string | null;
  note: string | null;
  at: string;
}

/** A gift card with its ledger, the newest rows first. */
export class GiftCardWithLedgerDto extends GiftCardDto {
  movements: GiftCardMovementDto[];
}
