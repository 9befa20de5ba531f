import { type AddressField, addressRules, tidyRegion } from '@storehouse/domain';
import type { AddressDto } from '@storehouse/dto';

/** An address while it is typed: every field is a text. */
export type AddressDraft = Record<AddressField, string>;

export const EMPTY_ADDRESS: AddressDraft = {
  name: '',
  line1: '',
  line2: '',
  postalCode: '',
  city: '',
  region: '',
  country: 'DE',
  phone: '',
};

/** The address as the API takes it; what was typed for another country's fields stays behind. */
export const toAddress = (draft: AddressDraft): AddressDto => ({
  name: draft.name.trim(),
  line1: draft.line1.trim(),
  line2: draft.line2.trim() || null,
  postalCode: addressRules(draft.country).postcode ? draft.postalCode.trim() : '',
  city: draft.city.trim(),
  region: tidyRegion(draft.country, draft.region),
  country: draft.country,
  phone: draft.phone.trim() || null,
});

/** A known address, ready to be edited. */
export const toDraft = (address: AddressDto): AddressDraft => ({
  name: address.name,
  line1: address.line1,
  line2: address.line2 ?? '',
  postalCode: address.postalCode,
  city: address.city,
  region: tidyRegion(address.country, address.region) ?? '',
  country: address.country,
  phone: address.phone ?? '',
});
