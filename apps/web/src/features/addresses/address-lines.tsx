import type { AddressDto } from '@storehouse/dto';
import { countryName } from '../../lib/countries';
import { addressLayout } from './countries';

/** An address as it stands on a parcel. */
export function AddressLines({ address }: { address: AddressDto }) {
  const { postalCode, city, region, country } = address;
  const place = addressLayout(country).cityFirst
    ? [city, [region, postalCode].filter(Boolean).join(' ')].filter(Boolean).join(', ')
    : [`${postalCode} ${city}`, region].filter(Boolean).join(', ');
  const lines = [address.name, address.line1, address.line2, place, countryName(country)];
  return (
    <address style={{ fontStyle: 'normal' }}>
      {lines.filter(Boolean).map((line) => (
        <div key={line}>{line}</div>
      ))}
    </address>
  );
}
