import { Module } from '@nestjs/common';
import { DeliveryController } from './delivery.controller';
import { DeliveryRepository } from './delivery.repository';
import { GiftCardsController } from './gift-cards.controller';
import { GiftCardsRepository } from './gift-cards.repository';
import { GiftCardsService } from './gift-cards.service';
import { PromotionsController } from './promotions.controller';
import { PromotionsRepository } from './promotions.repository';
import { PromotionsService } from './promotions.service';
import { TaxesController } from './taxes.controller';
import { TaxesRepository } from './taxes.repository';

/** What staff set about prices: promotions, gift cards, taxes and delivery. */
@Module({
  controllers: [PromotionsController, GiftCardsController, TaxesController, DeliveryController],
  providers: [
    PromotionsService,
    PromotionsRepository,
    GiftCardsService,
    GiftCardsRepository,
    TaxesRepository,
    DeliveryRepository,
  ],
})
export class PricingModule {}
