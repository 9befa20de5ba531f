import type { FacetsDto } from '@storehouse/dto';
import { Button } from '../../components/button';
import { Icon } from '../../components/icon';
import { roundMoney } from '../../lib/round-money';
import styles from './filter-chips.module.css';
import { countFilters, type Listing, toggleValue, withoutFilters } from './listing-url';

interface Props {
  listing: Listing;
  facets: FacetsDto | undefined;
  currency: string;
  onChange: (listing: Listing) => void;
}

interface Chip {
  key: string;
  label: string;
  without: Listing;
}

/** The band as the filter names it, or the range in figures; a highest price of 149.99 means "under 150". */
const priceLabel = ({ minPrice, maxPrice }: Listing, facets: FacetsDto | undefined, currency: string): string => {
  const band = facets?.price.find(({ value }) => value === `${minPrice ?? ''}-${maxPrice ?? ''}`);
  if (band) return band.label;
  const top = maxPrice !== undefined && roundMoney(maxPrice + 1, currency);
  if (minPrice === undefined) return `Under ${top}`;
  return top ? `${roundMoney(minPrice, currency)} – ${top}` : `${roundMoney(minPrice, currency)} and over`;
};

const chipsOf = (listing: Listing, facets: FacetsDto | undefined, currency: string): Chip[] => {
  const chips: Chip[] = (['category', 'colour', 'brand'] as const).flatMap((facet) =>
    listing[facet].map((value) => ({
      key: `${facet} ${value}`,
      label: facets?.[facet].find((known) => known.value === value)?.label ?? value,
      without: toggleValue(listing, facet, value),
    })),
  );
  if (listing.minPrice !== undefined || listing.maxPrice !== undefined) {
    const without = { ...listing, page: 1, minPrice: undefined, maxPrice: undefined };
    chips.push({ key: 'price', label: priceLabel(listing, facets, currency), without });
  }
  if (listing.inStock)
    chips.push({ key: 'stock', label: 'In stock', without: { ...listing, page: 1, inStock: false } });
  return chips;
};

/** The filters that are set, each removable, and one button for all. */
export function FilterChips({ listing, facets, currency, onChange }: Props) {
  if (countFilters(listing) === 0) return null;
  return (
    <ul className={styles.chips} aria-label="Filters set">
      {chipsOf(listing, facets, currency).map(({ key, label, without }) => (
        <li key={key}>
          <button type="button" className={styles.chip} onClick={() => onChange(without)}>
            <span className="visually-hidden">Remove </span>
            {label}
            <Icon name="x" size={14} />
          </button>
        </li>
      ))}
      <li>
        <Button variant="quiet" dense onClick={() => onChange(withoutFilters(listing))}>
          Clear all
        </Button>
      </li>
    </ul>
  );
}
