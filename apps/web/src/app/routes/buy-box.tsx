import { followWord, isPreorder } from '@storehouse/domain';
import type { ProductDto, VariantDto } from '@storehouse/dto';
import { useRef, useState } from 'react';
import { Link } from 'react-router';
import { Button } from '../../components/button';
import { Facts } from '../../components/facts';
import { Note } from '../../components/note';
import { Price, savedPercent } from '../../components/price';
import { ProblemNote } from '../../components/problem-note';
import { QuantityStepper } from '../../components/quantity-stepper';
import { StockBadge } from '../../components/stock-badge';
import { Tag } from '../../components/tag';
import { useCart } from '../../features/cart/cart-context';
import { quantityBound } from '../../features/cart/quantity-bound';
import { VariantPicker } from '../../features/catalogue/variant-picker';
import { paths } from '../../lib/paths';
import styles from './buy-box.module.css';
import { deliveryFacts } from './delivery-facts';
import { StickyBar } from './sticky-bar';

interface Props {
  product: ProductDto;
  variant: VariantDto | undefined;
  onChoose: (variant: VariantDto) => void;
}

/** Name, price, choice, stock, delivery and the button that matters. */
export function BuyBox({ product, variant, onChoose }: Props) {
  const { add, cart, setDrawerOpen } = useCart();
  const [quantity, setQuantity] = useState(1);
  const [adding, setAdding] = useState(false);
  const [error, setError] = useState<unknown>();
  const buyRow = useRef<HTMLDivElement>(null);

  const addToCart = async (wanted: VariantDto) => {
    setAdding(true);
    setError(undefined);
    setDrawerOpen(true);
    try {
      const image = product.images.find(({ sku }) => sku === wanted.sku) ?? product.images[0] ?? null;
      await add(
        {
          ...wanted,
          variantTitle: wanted.title,
          title: product.title,
          productSlug: product.slug,
          unitPriceMinor: wanted.priceMinor,
          image,
        },
        chosen,
      );
      setQuantity(1);
    } catch (refusal) {
      setDrawerOpen(false);
      setError(refusal);
    } finally {
      setAdding(false);
    }
  };

  const saved = variant ? savedPercent(variant.priceMinor, variant.compareAtMinor) : 0;
  const bound = variant && variant.available > 0 ? quantityBound(variant) : undefined;
  const chosen = Math.min(quantity, bound?.max ?? 1);
  const follows = variant && followWord(chosen, variant);
  const button = variant && bound && (
    <Button variant="primary" wide busy={adding && 'Adding…'} onClick={() => void addToCart(variant)}>
      {isPreorder(variant) ? 'Pre-order' : 'Add to cart'}
    </Button>
  );

  return (
    <section className={styles.box} aria-label="Buy">
      <header>
        <h1 className={styles.title}>{product.title}</h1>
        <p className={styles.sub}>
          {product.brand && (
            <>
              <Link to={`${paths.search()}?brand=${encodeURIComponent(product.brand.slug)}`}>{product.brand.name}</Link>
              {' · '}
            </>
          )}
          {variant && <span className={styles.sku}>{variant.sku}</span>}
        </p>
      </header>
      {variant ? (
        <>
          <p className={styles.price}>
            <Price
              minor={variant.priceMinor}
              wasMinor={variant.compareAtMinor}
              currency={variant.currency}
              size="display"
            />
            <span className={styles.vat}>{cart?.pricesIncludeTax === false ? 'plus VAT' : 'incl. VAT'}</span>
            {saved > 0 && <Tag>Save {saved}%</Tag>}
          </p>
          {product.options.length > 0 && <VariantPicker product={product} variant={variant} onChoose={onChoose} />}
          <div ref={buyRow} className={styles.buy}>
            {bound ? (
              <>
                <QuantityStepper
                  key={variant.sku}
                  label="Quantity"
                  value={chosen}
                  max={bound.max}
                  limitNote={bound.note}
                  onChange={setQuantity}
                />
                {button}
              </>
            ) : (
              <Note tone="warn">
                <p>
                  {product.variants.length > 1
                    ? `${variant.title} is sold out. Choose another, or look again later.`
                    : 'Sold out. Look again later.'}
                </p>
              </Note>
            )}
          </div>
          {error !== undefined && <ProblemNote error={error} />}
          <Facts
            facts={[
              {
                name: 'Stock',
                value: (
                  <>
                    <StockBadge stock={variant} />
                    {follows && variant.inStock > 0 && <span className={styles.follows}>{follows}</span>}
                  </>
                ),
              },
              ...(bound ? deliveryFacts(cart, variant.priceMinor, !follows) : []),
              { name: 'Returns', value: <Link to={paths.delivery}>30 days</Link> },
            ]}
          />
          {button && <StickyBar watch={buyRow} variant={variant} action={button} />}
        </>
      ) : (
        <Note tone="warn">
          <p>This product is not for sale at the moment.</p>
        </Note>
      )}
    </section>
  );
}
