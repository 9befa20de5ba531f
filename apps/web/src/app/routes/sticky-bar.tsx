import type { VariantDto } from '@storehouse/dto';
import { type ReactNode, type RefObject, useEffect, useState } from 'react';
import { Price } from '../../components/price';
import styles from './sticky-bar.module.css';

interface Props {
  /** The bar shows while this is out of view. */
  watch: RefObject<HTMLElement | null>;
  variant: VariantDto;
  action: ReactNode;
}

/** Price and button at the lower edge of a phone once the ones in the page are out of reach. */
export function StickyBar({ watch, variant, action }: Props) {
  const [away, setAway] = useState(false);
  useEffect(() => {
    if (!watch.current || typeof IntersectionObserver === 'undefined') return;
    const observer = new IntersectionObserver(([entry]) => setAway(entry !== undefined && !entry.isIntersecting));
    observer.observe(watch.current);
    return () => observer.disconnect();
  }, [watch]);
  if (!away) return null;
  return (
    <div className={styles.bar}>
      <div className={styles.what}>
        <span className={styles.variant}>{variant.title}</span>
        <Price minor={variant.priceMinor} wasMinor={variant.compareAtMinor} currency={variant.currency} />
      </div>
      {action}
    </div>
  );
}
