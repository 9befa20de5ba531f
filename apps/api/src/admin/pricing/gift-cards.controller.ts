import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  CorrectGiftCardDto,
  GiftCardPageDto,
  GiftCardWithLedgerDto,
  IssuedGiftCardDto,
  IssueGiftCardDto,
  ListGiftCardsQueryDto,
  UpdateGiftCardDto,
} from '@storehouse/dto';
import { Allow } from '../../common/allow.decorator';
import { CurrentUser, SignedInUser } from '../../common/current-user.decorator';
import { IdParamsDto } from '../../common/id-params.dto';
import { Refuses } from '../../common/refuses.decorator';
import { GiftCardsService } from './gift-cards.service';

@ApiTags('Admin')
@Controller('admin/gift-cards')
@Allow('admin')
export class GiftCardsController {
  constructor(private readonly cards: GiftCardsService) {}

  /** Gift cards, the newest first. */
  @Get()
  list(@Query() query: ListGiftCardsQueryDto): Promise<GiftCardPageDto> {
    return this.cards.list(query);
  }

  /** Issues a gift card. Its code is in this answer alone. */
  @Post()
  issue(@Body() body: IssueGiftCardDto, @CurrentUser() user: SignedInUser): Promise<IssuedGiftCardDto> {
    return this.cards.issue(body, user.id);
  }

  /** A gift card with its ledger. */
  @Get(':id')
  @Refuses('GIFT_CARD_UNKNOWN')
  get(@Param() { id }: IdParamsDto): Promise<GiftCardWithLedgerDto> {
    return this.cards.get(id);
  }

  /** Closes or opens a gift card, or changes how long it is good. Its balance stays. */
  @Patch(':id')
  @Refuses('GIFT_CARD_UNKNOWN')
  update(@Param() { id }: IdParamsDto, @Body() body: UpdateGiftCardDto): Promise<GiftCardWithLedgerDto> {
    return this.cards.update(id, body);
  }

  /** Books a correction, with a reason. */
  @Post(':id/corrections')
  @HttpCode(200)
  @Refuses('GIFT_CARD_UNKNOWN', 'GIFT_CARD_UNUSABLE')
  correct(
    @Param() { id }: IdParamsDto,
    @Body() body: CorrectGiftCardDto,
    @CurrentUser() user: SignedInUser,
  ): Promise<GiftCardWithLedgerDto> {
    return this.cards.correct(id, body, user.id);
  }
}
