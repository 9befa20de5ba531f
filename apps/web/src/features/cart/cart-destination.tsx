import { formatMoney, regionsOf } from '@storehouse/domain';
import type { CartDto } from '@storehouse/dto';
import { useId, useState } from 'react';
import { CountryOptions } from '../../components/country-options';
import { ProblemNote } from '../../components/problem-note';
import { RegionSelect } from '../../components/region-select';
import { Select } from '../../components/select';
import { arrivalOf } from './arrival';
import { useCart } from './cart-context';
import styles from './cart-destination.module.css';

/** Where the goods go to, which decides tax and delivery, and how they can get there. */
export function CartDestination({ cart }: { cart: CartDto }) {
  const { changeTerms } = useCart();
  const [error, setError] = useState<unknown>();
  const id = useId();
  const { country, region, deliveryOptions, currency } = cart;

  const go = (to: string, toRegion: string | null) => {
    setError(undefined);
    changeTerms({ kind: 'destination', country: to, region: toRegion }).catch(setError);
  };
  return (
    <div className={styles.destination}>
      <div className={styles.place}>
        <label htmlFor={id}>Deliver to</label>
        <Select
          id={id}
          dense
          className={styles.select}
          value={country}
          onChange={(event) => go(event.target.value, null)}
        >
          <CountryOptions also={country} />
        </Select>
        {regionsOf(country).length > 0 && (
          <RegionSelect
            dense
            aria-label="Region"
            className={styles.select}
            country={country}
            value={region ?? ''}
            onChange={(event) => go(country, event.target.value || null)}
          />
        )}
      </div>
      {error !== undefined && <ProblemNote error={error} />}
      {deliveryOptions.length === 0 ? (
        <p className={styles.nowhere}>We cannot deliver these goods there. Choose another country.</p>
      ) : (
        <ul className={styles.ways} aria-label="Ways of delivery">
          {deliveryOptions.map((option) => (
            <li key={option.code}>
              <span>
                {option.title} <span className={styles.days}>{arrivalOf(cart, option)}</span>
              </span>
              <span className="num">{option.priceMinor === 0 ? 'free' : formatMoney(option.priceMinor, currency)}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
