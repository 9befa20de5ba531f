/** A currency that the shop sells in. */
export class PriceListDto {
  /** @example "EUR" */
  currency: string;
  pricesIncludeTax: boolean;
}

export class PricingCategoryDto {
  /** @example 4 */
  id: number;
  /** With those above it. @example "Kitchen / Kettles" */
  path: string;
}

/** What the pages of prices choose from. */
export class PricingTermsDto {
  /** The shop's own first. */
  priceLists: PriceListDto[];
  /** Where the shop is at home. @example "DE" */
  country: string;
  /** In it the shop's days begin and end. An offset or a name. @example "+01:00" */
  timeZone: string;
  /** @example "2026-11-26" */
  today: string;
  categories: PricingCategoryDto[];
}
