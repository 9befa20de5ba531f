import type { CategoryDto, ShopDto } from '@storehouse/dto';
import { aCurrency, aProduct, aVariant } from './support/catalogue';
import { Client } from './support/client';
import { sql } from './support/database';
import { eventually } from './support/eventually';
import { anAdmin } from './support/people';

const shop = async () => (await new Client().get<ShopDto>('shop')).body;

describe('the shop', () => {
  it('says what it is called, where it is and which money it takes', async () => {
    expect(await shop()).toMatchObject({
      name: 'Storehouse',
      country: 'DE',
      currency: 'EUR',
      currencies: expect.arrayContaining([
        { code: 'EUR', pricesIncludeTax: true },
        { code: 'USD', pricesIncludeTax: true },
      ]),
    });
  });

  it('names a currency only while something can be bought in it', async () => {
    const currency = aCurrency();
    await sql('INSERT INTO price_lists (currency, prices_include_tax, position) VALUES (?, 0, 99)', [currency]);
    const codes = async () => (await shop()).currencies.map(({ code }) => code);
    expect(await codes()).not.toContain(currency);
    await aProduct(await anAdmin(), {
      status: 'active',
      variants: [aVariant({ prices: [{ currency, priceMinor: 1000 }] })],
    });
    expect(await eventually(async () => (await codes()).includes(currency))).toBe(true);
  });

  it('counts the goods of a category in the currency that is asked for', async () => {
    const total = async (currency: string) =>
      (await new Client().get<CategoryDto[]>(`categories?currency=${currency}`)).body.reduce(
        (sum, { productCount }) => sum + productCount,
        0,
      );
    expect(await total('USD')).toBeGreaterThan(0);
    expect(await total('EUR')).toBeGreaterThan(await total('USD'));
    expect(await total('XXX')).toBe(0);
  });

  it('delivers everywhere while the rest of the world has a price', async () => {
    const { countries } = await shop();
    expect(countries).toEqual(expect.arrayContaining(['DE', 'FR', 'US', 'JP']));
  });
});
