import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { BrandsModule } from '../../brands/brands.module';
import { CategoriesModule } from '../../categories/categories.module';
import { MediaModule } from '../../media/media.module';
import { ProductsModule } from '../../products/products.module';
import { ShopModule } from '../../shop/shop.module';
import { AdminProductsController } from './admin-products.controller';
import { AdminProductsRepository } from './admin-products.repository';
import { AdminProductsService } from './admin-products.service';
import { OptionValueEntity } from './option-value.entity';
import { ProductEntity } from './product.entity';
import { ProductAttributeEntity } from './product-attribute.entity';
import { ProductImageEntity } from './product-image.entity';
import { ProductImagesController } from './product-images.controller';
import { ProductImagesRepository } from './product-images.repository';
import { ProductImagesService } from './product-images.service';
import { ProductOptionEntity } from './product-option.entity';
import { ProductVariantEntity } from './product-variant.entity';
import { ProductWriterRepository } from './product-writer.repository';
import { StockLevelEntity } from './stock-level.entity';
import { VariantPriceEntity } from './variant-price.entity';

const ENTITIES = [
  ProductEntity,
  ProductAttributeEntity,
  ProductImageEntity,
  ProductOptionEntity,
  OptionValueEntity,
  ProductVariantEntity,
  VariantPriceEntity,
  StockLevelEntity,
];

@Module({
  imports: [
    TypeOrmModule.forFeature(ENTITIES),
    BrandsModule,
    CategoriesModule,
    MediaModule,
    ProductsModule,
    ShopModule,
  ],
  controllers: [AdminProductsController, ProductImagesController],
  providers: [
    AdminProductsService,
    AdminProductsRepository,
    ProductWriterRepository,
    ProductImagesService,
    ProductImagesRepository,
  ],
})
export class AdminProductsModule {}
