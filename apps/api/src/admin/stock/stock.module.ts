import { Module } from '@nestjs/common';
import { BackordersController } from './backorders.controller';
import { BackordersRepository } from './backorders.repository';
import { BackordersService } from './backorders.service';
import { HoldsController } from './holds.controller';
import { HoldsRepository } from './holds.repository';
import { HoldsService } from './holds.service';
import { LocationsController } from './locations.controller';
import { LocationsRepository } from './locations.repository';
import { LocationsService } from './locations.service';
import { StockController } from './stock.controller';
import { StockRepository } from './stock.repository';
import { StockService } from './stock.service';
import { StockListController } from './stock-list.controller';
import { StockListRepository } from './stock-list.repository';
import { StockListService } from './stock-list.service';
import { StockValueController } from './stock-value.controller';
import { StockValueRepository } from './stock-value.repository';
import { StockValueService } from './stock-value.service';
import { StocktakesController } from './stocktakes.controller';
import { StocktakesRepository } from './stocktakes.repository';
import { StocktakesService } from './stocktakes.service';

/** Stock as staff keep it. */
@Module({
  controllers: [
    StockController,
    StockListController,
    StockValueController,
    LocationsController,
    StocktakesController,
    HoldsController,
    BackordersController,
  ],
  providers: [
    StockService,
    StockRepository,
    StockListService,
    StockListRepository,
    StockValueService,
    StockValueRepository,
    LocationsService,
    LocationsRepository,
    StocktakesService,
    StocktakesRepository,
    HoldsService,
    HoldsRepository,
    BackordersService,
    BackordersRepository,
  ],
  exports: [StockListService, BackordersService],
})
export class StockModule {}
