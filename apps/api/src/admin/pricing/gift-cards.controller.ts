import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiConflictResponse, ApiNotFoundResponse, ApiTags } from '@nestjs/swagger';
import {
  CorrectGiftCardDto,
  GiftCardDto,
  GiftCardWithLedgerDto,
  IssuedGiftCardDto,
  IssueGiftCardDto,
} from '@storehouse/dto';
import { Allow } from '../../common/allow.decorator';
import { CurrentUser, SignedInUser } from '../../common/current-user.decorator';
import { IdParamsDto } from '../../common/id-params.dto';
import { GiftCardsService } from './gift-cards.service';

@ApiTags('Admin')
@Controller('admin/gift-cards')
@Allow('admin')
export class GiftCardsController {
  constructor(private readonly cards: GiftCardsService) {}

  /** The newest gift cards. */
  @Get()
  list(): Promise<GiftCardDto[]> {
    return this.cards.list();
  }

  /** Issues a gift card. Its code is in this answer alone. */
  @Post()
  issue(@Body() body: IssueGiftCardDto, @CurrentUser() user: SignedInUser): Promise<IssuedGiftCardDto> {
    return this.cards.issue(body, user.id);
  }

  /** A gift card with its ledger. */
  @Get(':id')
  @ApiNotFoundResponse({ description: 'GIFT_CARD_UNKNOWN' })
  get(@Param() { id }: IdParamsDto): Promise<GiftCardWithLedgerDto> {
    return this.cards.get(id);
  }

  /** Books a correction, with a reason. */
  @Post(':id/corrections')
  @HttpCode(200)
  @ApiNotFoundResponse({ description: 'GIFT_CARD_UNKNOWN' })
  @ApiConflictResponse({ description: 'GIFT_CARD_UNUSABLE: more would go than is there.' })
  correct(
    @Param() { id }: IdParamsDto,
    @Body() body: CorrectGiftCardDto,
    @CurrentUser() user: SignedInUser,
  ): Promise<GiftCardWithLedgerDto> {
    return this.cards.correct(id, body, user.id);
  }
}
