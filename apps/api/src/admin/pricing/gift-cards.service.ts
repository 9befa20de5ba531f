import { Injectable } from '@nestjs/common';
import { ShopError } from '@storehouse/domain';
import type {
  CorrectGiftCardDto,
  GiftCardDto,
  GiftCardPageDto,
  GiftCardWithLedgerDto,
  IssuedGiftCardDto,
  IssueGiftCardDto,
  ListGiftCardsQueryDto,
  UpdateGiftCardDto,
} from '@storehouse/dto';
import { giftCardHash, newGiftCardCode } from '../../common/gift-card-code';
import { type GiftCardRow, GiftCardsRepository } from './gift-cards.repository';

const SHOWN_DIGITS = 4;

/** Money that was paid before, as staff issue and follow it. */
@Injectable()
export class GiftCardsService {
  constructor(private readonly cards: GiftCardsRepository) {}

  async list(query: ListGiftCardsQueryDto): Promise<GiftCardPageDto> {
    const { rows, nextCursor } = await this.cards.list(query);
    return { items: rows.map(toGiftCardDto), nextCursor };
  }

  async issue(body: IssueGiftCardDto, actorId: number): Promise<IssuedGiftCardDto> {
    const code = newGiftCardCode();
    const id = await this.cards.issue(giftCardHash(code), code.slice(-SHOWN_DIGITS), body, actorId);
    return { code, ...toGiftCardDto(await this.existing(id ?? 0)) };
  }

  async get(id: number): Promise<GiftCardWithLedgerDto> {
    const [card, movements] = await Promise.all([this.existing(id), this.cards.movements(id)]);
    return { ...toGiftCardDto(card), movements: movements.map((row) => ({ ...row, at: row.at.toISOString() })) };
  }

  async update(id: number, body: UpdateGiftCardDto): Promise<GiftCardWithLedgerDto> {
    await this.cards.update(id, body);
    return this.get(id);
  }

  async correct(id: number, { deltaMinor, note }: CorrectGiftCardDto, actorId: number): Promise<GiftCardWithLedgerDto> {
    if (deltaMinor === 0) {
      const message = 'deltaMinor of a correction must not be 0';
      throw new ShopError('VALIDATION_FAILED', undefined, [{ field: 'deltaMinor', message }]);
    }
    await this.cards.correct(id, deltaMinor, actorId, note);
    return this.get(id);
  }

  private async existing(id: number): Promise<GiftCardRow> {
    const card = await this.cards.find(id);
    if (!card) throw new ShopError('GIFT_CARD_UNKNOWN');
    return card;
  }
}

/** The only place where a gift card becomes an answer. */
const toGiftCardDto = (row: GiftCardRow): GiftCardDto => ({
  ...{ id: row.id, state: row.state, last4: row.last4, currency: row.currency, note: row.note },
  ...{ issuedMinor: row.issuedMinor, balanceMinor: row.balanceMinor, expiresOn: row.expiresOn },
  isActive: row.isActive === 1,
  createdAt: row.createdAt.toISOString(),
});
