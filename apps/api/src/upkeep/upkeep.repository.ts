import { Injectable } from '@nestjs/common';
import { Database } from '../common/database';

/** A variant of which few pieces are left. */
interface LowVariantRow {
  sku: string;
  available: number;
}

@Injectable()
export class UpkeepRepository {
  constructor(private readonly db: Database) {}

  /** See database/procedures/release_expired_holds.sql. Gives the number of carts whose holds ended. */
  async releaseExpiredHolds(limit: number): Promise<number> {
    const [[done]] = await this.db.call<[{ released: number }[]]>('release_expired_holds', [limit]);
    return done?.released ?? 0;
  }

  /** See database/procedures/fill_waiting_backorders.sql. Gives the SKU that somebody waited for, if stock came. */
  async fillNextBackorder(): Promise<string | undefined> {
    const [[filled]] = await this.db.call<[{ sku: string }[]]>('fill_waiting_backorders');
    return filled?.sku;
  }

  /** See database/procedures/tell_low_stock.sql. Gives the variants that became low, each to one caller. */
  async tellLowStock(limit: number): Promise<LowVariantRow[]> {
    const [low] = await this.db.call<[LowVariantRow[]]>('tell_low_stock', [limit]);
    return low;
  }

  /** See database/procedures/forget_idempotency_keys.sql. Gives how many keys were forgotten. */
  async forgetIdempotencyKeys(limit: number): Promise<number> {
    const [[done]] = await this.db.call<[{ forgotten: number }[]]>('forget_idempotency_keys', [limit]);
    return done?.forgotten ?? 0;
  }
}
