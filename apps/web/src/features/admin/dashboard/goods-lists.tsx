import { formatMoney } from '@storehouse/domain';
import type { BestSellerDto, LowStockDto } from '@storehouse/dto';
import { Link } from 'react-router';
import { Badge } from '../../../components/badge';
import { plural } from '../../../lib/plural';
import { adminPaths } from '../parts/admin-paths';
import { Section } from '../parts/section';
import { Thumb } from '../parts/thumb';
import styles from './goods-lists.module.css';

/** What sold best in the last 30 days. */
export function BestSellers({ items, currency }: { items: BestSellerDto[]; currency: string }) {
  return (
    <Section title="Best sellers" hint="Last 30 days, by pieces.">
      {items.length === 0 ? (
        <p className={styles.none}>Nothing was sold yet. The first order shows up here.</p>
      ) : (
        <ol className={styles.list}>
          {items.map((item) => (
            <li key={item.sku}>
              <Thumb imageKey={item.imageKey} />
              <Name slug={item.productSlug} title={item.title} variant={item.variantTitle} />
              <span className={styles.figures}>
                {plural(item.units, 'piece')}
                <small>{formatMoney(item.salesMinor, currency)}</small>
              </span>
            </li>
          ))}
        </ol>
      )}
    </Section>
  );
}

/** The variants that run out first. */
export function LowStock({ items }: { items: LowStockDto[] }) {
  return (
    <Section title="Running out" hint="The ten lowest." aside={<Link to={adminPaths.stock}>All that is low</Link>}>
      {items.length === 0 ? (
        <p className={styles.none}>Every variant has enough pieces.</p>
      ) : (
        <ul className={styles.list}>
          {items.map((item) => (
            <li key={item.sku}>
              <Name slug={item.productSlug} title={item.title} variant={item.variantTitle} />
              <Badge tone={item.available <= 0 ? 'bad' : 'warn'}>
                {item.available <= 0 ? 'Sold out' : `Only ${item.available} left`}
              </Badge>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

function Name({ slug, title, variant }: { slug: string | null; title: string; variant: string }) {
  return (
    <span className={styles.name}>
      {slug ? <Link to={adminPaths.product(slug)}>{title}</Link> : title}
      {variant && <small>{variant}</small>}
    </span>
  );
}
