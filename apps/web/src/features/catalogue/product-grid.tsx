import type { ProductCardDto } from '@storehouse/dto';
import { Loading, Skeleton } from '../../components/skeleton';
import { classNames } from '../../lib/class-names';
import { ProductCard } from './product-card';
import styles from './product-grid.module.css';

interface Props {
  products: readonly ProductCardDto[];
  /** Columns on a wide page: three beside the filters, four alone. */
  columns: 3 | 4;
  /** How many pictures the page opens with. */
  eager?: number;
  heading?: 'h2' | 'h3';
  /** Newer goods are on their way. */
  stale?: boolean;
}

/** Goods side by side. */
export function ProductGrid({ products, columns, eager = 0, heading, stale }: Props) {
  return (
    <ul className={classNames(styles.grid, columns === 4 && styles.four, stale && styles.stale)}>
      {products.map((product, index) => (
        <li key={product.slug}>
          <ProductCard product={product} eager={index < eager} heading={heading} />
        </li>
      ))}
    </ul>
  );
}

/** The same room while the goods are fetched. */
export function ProductGridSkeleton({ count, columns }: { count: number; columns: 3 | 4 }) {
  return (
    <Loading label="Loading products">
      <div className={classNames(styles.grid, columns === 4 && styles.four)}>
        {Array.from({ length: count }, (_, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: places, not things
          <div key={index} className={styles.place}>
            <Skeleton ratio="1 / 1" height="auto" />
            <Skeleton width="80%" height={22} />
            <Skeleton width="40%" height={28} />
          </div>
        ))}
      </div>
    </Loading>
  );
}
