import type { ProductDto } from '@storehouse/dto';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useParams } from 'react-router';
import { Breadcrumb } from '../../components/breadcrumb';
import { Facts } from '../../components/facts';
import { ProblemNote } from '../../components/problem-note';
import { Loading, Skeleton } from '../../components/skeleton';
import { productBySlug } from '../../features/catalogue/catalogue.api';
import { Gallery } from '../../features/catalogue/gallery';
import { initialVariant } from '../../features/catalogue/variant-choice';
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

/** One product: pictures, choice, price, stock, delivery, everything about it. */
export function ProductPage() {
  const { slug = '' } = useParams();
  const { data, error, refetch } = useQuery(productBySlug(slug));
  if (data) return <ProductView key={slug} product={data} />;
  if (isRefusal(error, 'PRODUCT_NOT_FOUND')) return <NotFoundPage />;
  return (
    <div className={`page ${styles.crumbs}`}>
      {error ? (
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
