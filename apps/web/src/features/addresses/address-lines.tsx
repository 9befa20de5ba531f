import { addressRules, countryName } from '@storehouse/domain';
import type { AddressDto } from '@storehouse/dto';

/** An address as it stands on a parcel. */
export function AddressLines({ address }: { address: AddressDto }) {
  const { postalCode, city, region, country } = address;
  const { fields } = addressRules(country);
  const isCityFirst = fields.indexOf('city') < fields.indexOf('postalCode');
  const place = isCityFirst
    ? [city, [region, postalCode].filter(Boolean).join(' ')].filter(Boolean).join(', ')
    : [[postalCode, city].filter(Boolean).join(' '), region].filter(Boolean).join(', ');
  const lines = [address.name, address.line1, address.line2, place, countryName(country)];
  return (
    <address style={{ fontStyle: 'normal' }}>
      {lines.filter(Boolean).map((line) => (
        <div key={line}>{line}</div>
      ))}
    </address>
  );
}
