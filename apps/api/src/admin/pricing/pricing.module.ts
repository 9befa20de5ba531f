import { Module } from '@nestjs/common';
import { DeliveryController } from './delivery.controller';
import { DeliveryRepository } from './delivery.repository';
import { DeliveryService } from './delivery.service';
import { GiftCardsController } from './gift-cards.controller';
import { GiftCardsRepository } from './gift-cards.repository';
import { GiftCardsService } from './gift-cards.service';
import { PricingController } from './pricing.controller';
import { PricingTermsRepository } from './pricing-terms.repository';
import { PromotionsController } from './promotions.controller';
import { PromotionsRepository } from './promotions.repository';
import { PromotionsService } from './promotions.service';
import { TaxesController } from './taxes.controller';
import { TaxesRepository } from './taxes.repository';
import { TaxesService } from './taxes.service';

/** What staff set about prices: promotions, gift cards, taxes and delivery. */
@Module({
  controllers: [PricingController, PromotionsController, GiftCardsController, TaxesController, DeliveryController],
  providers: [
    PricingTermsRepository,
    PromotionsService,
    PromotionsRepository,
    GiftCardsService,
    GiftCardsRepository,
    TaxesService,
    TaxesRepository,
    DeliveryService,
    DeliveryRepository,
  ],
})
export class PricingModule {}
