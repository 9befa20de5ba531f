import { type AddressText, addressErrors, regionCode, regionsOf, ShopError, tidyRegion } from '@storehouse/domain';

/** The address as it is kept. Refuses one that breaks the rules of its country, with the fields below `path`. */
export function checkAddress<T extends AddressText>(address: T, path = ''): T {
  const errors = Object.entries(addressErrors(address)).map(([field, message]) => ({ field: path + field, message }));
  if (errors.length > 0) throw new ShopError('VALIDATION_FAILED', undefined, errors);
  return { ...address, region: tidyRegion(address.country, address.region) };
}

/** Where a cart goes to, as it is kept: the region may still be open, but not one that the country does not have. */
export function checkPlace({ country, region }: Pick<AddressText, 'country' | 'region'>) {
  if (region && regionsOf(country).length > 0 && !regionCode(country, region)) {
    throw new ShopError('VALIDATION_FAILED', undefined, [
      {
        field: 'region',
        message: `Give the code of a region of ${country}, for example ${regionsOf(country)[0]?.code}.`,
      },
    ]);
  }
  return { country, region: tidyRegion(country, region) };
}
