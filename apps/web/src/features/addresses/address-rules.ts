import { PERSON_NAME_MAX } from '@storehouse/domain';
import type { AddressDto } from '@storehouse/dto';
import { addressLayout } from './countries';

/** An address while it is typed: every field is a text. */
export type AddressDraft = { [Field in keyof AddressDto]-?: string };
export type AddressField = keyof AddressDraft;

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

const LIMITS: Partial<Record<AddressField, { missing: string; max: number }>> = {
  name: { missing: 'Enter the name on the doorbell.', max: PERSON_NAME_MAX },
  line1: { missing: 'Enter street and house number.', max: 150 },
  postalCode: { missing: 'Enter the postcode.', max: 20 },
  city: { missing: 'Enter the town or city.', max: 100 },
};

/** What is wrong with one field, in a sentence; undefined when nothing is. */
export const addressFieldError = (address: AddressDraft, field: AddressField): string | undefined => {
  const text = address[field].trim();
  if (field === 'region') {
    const { region } = addressLayout(address.country);
    return region && !text ? `Enter the ${region.toLowerCase()}.` : undefined;
  }
  const limit = LIMITS[field];
  if (limit && !text) return limit.missing;
  if (limit && text.length > limit.max) return `At most ${limit.max} characters.`;
  return undefined;
};

/** All that is wrong with an address: field → sentence. */
export const addressErrors = (address: AddressDraft): Partial<Record<AddressField, string>> =>
  Object.fromEntries(
    (Object.keys(address) as AddressField[]).flatMap((field) => {
      const error = addressFieldError(address, field);
      return error ? [[field, error]] : [];
    }),
  );

/** The address as the API takes it. */
export const toAddress = (draft: AddressDraft): AddressDto => ({
  name: draft.name.trim(),
  line1: draft.line1.trim(),
  line2: draft.line2.trim() || null,
  postalCode: draft.postalCode.trim(),
  city: draft.city.trim(),
  region: (addressLayout(draft.country).region && draft.region.trim()) || null,
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
  region: address.region ?? '',
  country: address.country,
  phone: address.phone ?? '',
});
