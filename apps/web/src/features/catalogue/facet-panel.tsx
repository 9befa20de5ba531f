import type { FacetsDto, FacetValueDto } from '@storehouse/dto';
import { Facet } from './facet';
import styles from './facet-panel.module.css';
import { isBandTicked, type Listing, toggleBand, toggleValue, type ValueFacet } from './listing-url';

const TITLES: Record<ValueFacet, string> = { category: 'Category', colour: 'Colour', brand: 'Brand' };

interface Props {
  listing: Listing;
  facets: FacetsDto;
  /** Which categories to offer. */
  categories: readonly string[];
  onChange: (listing: Listing) => void;
}

/** A value that is ticked but no longer in the result stays, so that it can be unticked. */
const withTicked = (values: readonly FacetValueDto[], ticked: readonly string[]): FacetValueDto[] => [
  ...values,
  ...ticked
    .filter((value) => !values.some((known) => known.value === value))
    .map((value) => ({ value, label: value, count: 0 })),
];

/** All filters of a list; the same beside the goods and in the sheet on a phone. */
export function FacetPanel({ listing, facets, categories, onChange }: Props) {
  const offered = {
    ...facets,
    category: facets.category.filter(({ value }) => categories.includes(value)),
  };
  return (
    <div className={styles.panel}>
      {(['category', 'colour', 'brand'] as const).map((facet) => (
        <Facet
          key={facet}
          title={TITLES[facet]}
          values={withTicked(offered[facet], listing[facet])}
          isTicked={(value) => listing[facet].includes(value)}
          onToggle={(value) => onChange(toggleValue(listing, facet, value))}
        />
      ))}
      <Facet
        title="Price"
        values={facets.price}
        isTicked={(value) => isBandTicked(listing, value)}
        onToggle={(value) => onChange(toggleBand(listing, facets.price, value))}
      />
      <Facet
        title="Availability"
        values={[{ value: 'true', label: 'In stock now', count: facets.inStock }]}
        isTicked={() => listing.inStock}
        onToggle={() => onChange({ ...listing, page: 1, inStock: !listing.inStock })}
      />
    </div>
  );
}
