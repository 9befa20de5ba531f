import { LOW_STOCK_THRESHOLD } from '@storehouse/domain';
import type { ProductCardDto } from '@storehouse/dto';
import { Link } from 'react-router';
import { Picture } from '../../components/picture';
import { Price, savedPercent } from '../../components/price';
import { StockBadge } from '../../components/stock-badge';
import { Tag } from '../../components/tag';
import { paths } from '../../lib/paths';
import styles from './product-card.module.css';
import { Swatches } from './swatches';

const SIZES = '(max-width: 767px) 50vw, (max-width: 1079px) 33vw, 300px';

interface Props {
  product: ProductCardDto;
  /** Near the top of the page: its picture loads first. */
  eager?: boolean;
  /** Level of the name under the page's headings. */
  heading?: 'h2' | 'h3';
}

/** A product in a list; the whole card is one target. */
export function ProductCard({ product, eager, heading: Heading = 'h2' }: Props) {
  const { slug, title, priceMinor, priceToMinor, compareAtMinor, currency } = product;
  const saved = savedPercent(priceMinor, compareAtMinor);
  return (
    <article className={styles.card}>
      <div className={styles.pictures}>
        <Picture image={product.image} sizes={SIZES} eager={eager} alt="" />
        {product.hoverImage && <Picture className={styles.hover} image={product.hoverImage} sizes={SIZES} alt="" />}
        {saved > 0 && (
          <div className={styles.tag}>
            <Tag>Save {saved}%</Tag>
          </div>
        )}
      </div>
      <Heading className={styles.title}>
        <Link className={styles.link} to={paths.product(slug)}>
          {title}
        </Link>
      </Heading>
      <div className={styles.facts} data-plenty={product.inStock > LOW_STOCK_THRESHOLD || undefined}>
        <Price minor={priceMinor} toMinor={priceToMinor} wasMinor={compareAtMinor} currency={currency} />
        <StockBadge stock={product} />
      </div>
      <Swatches swatches={product.swatches} />
    </article>
  );
}
