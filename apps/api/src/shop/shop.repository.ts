import { Injectable } from '@nestjs/common';
import { Database } from '../common/database';

@Injectable()
export class ShopRepository {
  constructor(private readonly database: Database) {}

  settings(): Promise<{ currency: string; lowStockThreshold: number } | undefined> {
    return this.database.one(
      'SELECT currency, low_stock_threshold AS lowStockThreshold FROM shop_settings WHERE id = 1',
    );
  }
}
