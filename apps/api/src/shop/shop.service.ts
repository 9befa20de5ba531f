import { Injectable } from '@nestjs/common';
import { Memory } from '../common/memory';
import { ShopRepository } from './shop.repository';

const KEEP_MS = 10_000;

/** What holds for the whole shop; changes show after ten seconds. */
@Injectable()
export class ShopService {
  private readonly kept = new Memory<{ currency: string; lowStockThreshold: number }>(KEEP_MS, 1);

  constructor(private readonly shop: ShopRepository) {}

  /** The price list of visitors who ask for no other. */
  async currency(): Promise<string> {
    return (await this.settings()).currency;
  }

  /** From this many pieces down a variant is low. */
  async lowStockThreshold(): Promise<number> {
    return (await this.settings()).lowStockThreshold;
  }

  private settings() {
    return this.kept.get('settings', async () => {
      const settings = await this.shop.settings();
      if (!settings) throw new Error('The table shop_settings has no row: run the migration again.');
      return settings;
    });
  }
}
