import { Injectable } from '@nestjs/common';
import { COUNTRY_CODES } from '@storehouse/domain';
import type { ShopDto } from '@storehouse/dto';
import { Memory } from '../common/memory';
import { ShopRepository, type ShopSettings } from './shop.repository';

const KEEP_MS = 10_000;

/** What holds for the whole shop; changes show after ten seconds. */
@Injectable()
export class ShopService {
  private readonly kept = new Memory<ShopSettings>(KEEP_MS, 1);

  constructor(private readonly shop: ShopRepository) {}

  /** The price list of visitors who ask for no other. */
  async currency(): Promise<string> {
    return (await this.settings()).currency;
  }

  /** What visitors may know. */
  async describe(): Promise<ShopDto> {
    const [{ name, country, currency }, currencies, places] = await Promise.all([
      this.settings(),
      this.shop.currencies(),
      this.shop.deliveryPlaces(),
    ]);
    const served = new Map(places.map((place) => [place.country, place.isServed === 1]));
    return {
      name,
      country,
      currency,
      currencies: currencies.map(({ code, pricesIncludeTax }) => ({ code, pricesIncludeTax: pricesIncludeTax === 1 })),
      countries: COUNTRY_CODES.filter((code) => served.get(code) ?? served.get('')),
    };
  }

  private settings() {
    return this.kept.get('settings', async () => {
      const settings = await this.shop.settings();
      if (!settings) throw new Error('The table shop_settings has no row: run the migration again.');
      return settings;
    });
  }
}
