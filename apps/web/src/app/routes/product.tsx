import type { ProductDto } from '@storehouse/dto';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useParams } from 'react-router';
import { Breadcrumb } from '../../components/breadcrumb';
import { Button } from '../../components/button';
import { EmptyState } from '../../components/empty-state';
import { Facts } from '../../components/facts';
import { PageTitle } from '../../components/page-title';
import { ProblemNote } from '../../components/problem-note';
import { Loading, Skeleton } from '../../components/skeleton';
import { productBySlug } from '../../features/catalogue/catalogue.api';
import { Gallery } from '../../features/catalogue/gallery';
import { initialVariant } from '../../features/catalogue/variant-choice';
import { chooseCurrency, useChosenCurrency } from '../../lib/currency';
import { paths } from '../../lib/paths';
import { isRefusal } from '../../lib/problem';
import { usePageTitle } from '../../lib/use-page-title';
import { useSearchAhead } from '../../lib/use-search-ahead';
import { BuyBox } from './buy-box';
import { NotFoundPage } from './not-found';
import styles from './product.module.css';

function ProductView({ product }: { product: ProductDto }) {
  const [params, goTo] = useSearchAhead();
  const variant = initialVariant(product, params.get('variant'));
  const ofVariant = product.images.findIndex(({ sku }) => sku !== null && sku === variant?.sku);
  // The picture follows the variant until somebody picks one.
  const [picked, setPicked] = useState<{ sku: string | undefined; index: number }>();
  const index = picked && picked.sku === variant?.sku ? picked.index : Math.max(0, ofVariant);
  usePageTitle(product.title);

  return (
    <div className="page">
      <div className={styles.crumbs}>
        <Breadcrumb
          crumbs={[
            { label: 'Home', to: paths.home },
            ...product.categories.map(({ slug, name }) => ({ label: name, to: paths.category(slug) })),
            { label: product.title },
          ]}
        />
      </div>
      <div className={styles.top}>
        <Gallery
          images={product.images}
          index={index}
          onShow={(next) => setPicked({ sku: variant?.sku, index: next })}
        />
        <BuyBox
          product={product}
          variant={variant}
          onChoose={({ sku }) => goTo(new URLSearchParams({ variant: sku }), { replace: true })}
        />
      </div>
      <div className={styles.more}>
        {product.description && (
          <section>
            <h2>Description</h2>
            <p className={styles.description}>{product.description}</p>
          </section>
        )}
        {product.attributes.length > 0 && (
          <section>
            <h2>Specification</h2>
            <Facts facts={product.attributes} />
          </section>
        )}
      </div>
    </div>
  );
}

/** The product is sold, but not in the currency that somebody chose. */
function NotSoldIn({ currency, product }: { currency: string; product: ProductDto }) {
  const sold = product.variants[0]?.currency;
  return (
    <div className="page">
      <PageTitle title={product.title} />
      <EmptyState
        title={`Not sold in ${currency}`}
        action={sold && <Button onClick={() => chooseCurrency(sold)}>Show prices in {sold}</Button>}
      >
        <p>This product has no price in {currency}. If you change the currency, your cart changes with it.</p>
      </EmptyState>
    </div>
  );
}

/** One product: pictures, choice, price, stock, delivery, everything about it. */
export function ProductPage() {
  const { slug = '' } = useParams();
  const currency = useChosenCurrency();
  const { data, error, refetch } = useQuery(productBySlug(slug, currency));
  const isMissing = isRefusal(error, 'PRODUCT_NOT_FOUND');
  // Perhaps only its price in the chosen currency is missing.
  const elsewhere = useQuery({ ...productBySlug(slug, undefined), enabled: isMissing && currency !== undefined });
  if (data) return <ProductView key={slug} product={data} />;
  if (currency && elsewhere.data) return <NotSoldIn currency={currency} product={elsewhere.data} />;
  if (isMissing && !elsewhere.isFetching) return <NotFoundPage />;
  return (
    <div className={`page ${styles.crumbs}`}>
      {error && !isMissing ? (
        <ProblemNote error={error} onRetry={() => void refetch()} />
      ) : (
        <Loading label="Loading the product">
          <div className={styles.top}>
            <Skeleton ratio="1 / 1" height="auto" />
            <Skeleton height={320} />
          </div>
        </Loading>
      )}
    </div>
  );
}
