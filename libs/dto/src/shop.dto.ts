/** A price list that visitors may buy from. */
export class ShopCurrencyDto {
  /** ISO 4217. @example "EUR" */
  code: string;
  /** False: prices are net, and the tax is added to the total. */
  pricesIncludeTax: boolean;
}

/** What holds for the whole shop. */
export class ShopDto {
  /** @example "Storehouse" */
  name: string;
  /** Where it is: carts go there until somebody says otherwise. @example "DE" */
  country: string;
  /** The price list of visitors who choose no other. @example "EUR" */
  currency: string;
  /** Those with goods to buy. */
  currencies: ShopCurrencyDto[];
  /** Where it delivers to, ISO 3166-1 alpha-2. @example ["DE", "FR"] */
  countries: string[];
}
