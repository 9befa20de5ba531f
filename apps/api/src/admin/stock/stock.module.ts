import { Module } from '@nestjs/common';
import { ShopModule } from '../../shop/shop.module';
import { StockController } from './stock.controller';
import { StockRepository } from './stock.repository';
import { StockService } from './stock.service';

@Module({
  imports: [ShopModule],
  controllers: [StockController],
  providers: [StockService, StockRepository],
})
export class StockModule {}
