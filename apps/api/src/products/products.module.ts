import { Module } from '@nestjs/common';
import { BrandsModule } from '../brands/brands.module';
import { CategoriesModule } from '../categories/categories.module';
import { ShopModule } from '../shop/shop.module';
import { FacetsRepository } from './facets.repository';
import { ListingsRepository } from './listings.repository';
import { PopularityRepository } from './popularity.repository';
import { PopularityService } from './popularity.service';
import { ProductRepository } from './product.repository';
import { ProductCardsRepository } from './product-cards.repository';
import { ProductCardsService } from './product-cards.service';
import { ProductsController } from './products.controller';
import { ProductsService } from './products.service';

@Module({
  imports: [BrandsModule, CategoriesModule, ShopModule],
  controllers: [ProductsController],
  providers: [
    ProductsService,
    ProductCardsService,
    ProductCardsRepository,
    ProductRepository,
    ListingsRepository,
    FacetsRepository,
    PopularityService,
    PopularityRepository,
  ],
  exports: [ProductCardsService],
})
export class ProductsModule {}
