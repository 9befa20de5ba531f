import type { SwatchDto } from '@storehouse/dto';
import styles from './swatches.module.css';

const SHOWN = 5;

/** "#111" fills the dot; "#111/#eee" halves it. */
export const swatchFill = (swatch: string): string => {
  const [first = 'transparent', second] = swatch.split('/');
  return second ? `linear-gradient(135deg, ${first} 50%, ${second} 50%)` : first;
};

/** Colours of a product as dots, read out as words. */
export function Swatches({ swatches }: { swatches: readonly SwatchDto[] }) {
  if (swatches.length < 2) return null;
  const more = swatches.length - SHOWN;
  return (
    <ul className={styles.swatches} aria-label="Colours">
      {swatches.slice(0, SHOWN).map(({ value, swatch }) => (
        <li key={value} className={styles.dot} style={{ background: swatchFill(swatch) }} title={value}>
          <span className="visually-hidden">{value}</span>
        </li>
      ))}
      {more > 0 && <li className={styles.more}>+{more}</li>}
    </ul>
  );
}
