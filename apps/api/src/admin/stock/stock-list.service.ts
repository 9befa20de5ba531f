import { Injectable } from '@nestjs/common';
import type { ListStockQueryDto, LowStockDto, StockCountsDto, StockPageDto, StockRowDto } from '@storehouse/dto';
import { LocationsService } from './locations.service';
import { type ListedStockRow, StockListRepository } from './stock-list.repository';

/** What is left of all variants. */
@Injectable()
export class StockListService {
  constructor(
    private readonly stock: StockListRepository,
    private readonly locations: LocationsService,
  ) {}

  async list(query: ListStockQueryDto): Promise<StockPageDto> {
    const locationId = await this.locations.idOf(query.location);
    const [page, counts] = await Promise.all([this.stock.page(query, locationId), this.stock.counts(locationId)]);
    return { items: page.rows.map(toRowDto), counts, nextCursor: page.nextCursor };
  }

  /** How many variants of goods in the shop are low, and how many sold out. */
  counts(): Promise<StockCountsDto> {
    return this.stock.counts(null);
  }

  /** Those that run out first: sold out, then the fewest pieces. */
  lowest(limit: number): Promise<LowStockDto[]> {
    return this.stock.lowest(limit);
  }
}

const toRowDto = (row: ListedStockRow): StockRowDto => ({
  sku: row.sku,
  title: row.title,
  variantTitle: row.variantTitle,
  productSlug: row.productSlug,
  available: row.available,
  owed: row.owed,
  lowAt: row.lowAt,
  lowStockAt: row.lowStockAt,
  stockPolicy: row.stockPolicy,
  expectedOn: row.expectedOn,
});
