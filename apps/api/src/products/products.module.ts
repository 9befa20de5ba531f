import { Module } from '@nestjs/common';
import { CategoriesModule } from '../categories/categories.module';
import { ShopModule } from '../shop/shop.module';
import { BrandsRepository } from './brands.repository';
import { FacetsRepository } from './facets.repository';
import { ListingsRepository } from './listings.repository';
import { ProductRepository } from './product.repository';
import { ProductCardsRepository } from './product-cards.repository';
import { ProductCardsService } from './product-cards.service';
import { ProductsController } from './products.controller';
import { ProductsService } from './products.service';

@Module({
  imports: [CategoriesModule, ShopModule],
  controllers: [ProductsController],
  providers: [
    ProductsService,
    ProductCardsService,
    ProductCardsRepository,
    ProductRepository,
    ListingsRepository,
    FacetsRepository,
    BrandsRepository,
  ],
  exports: [ProductCardsService],
})
export class ProductsModule {}
