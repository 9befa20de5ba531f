import type { CategoryDto, ProductSort } from '@storehouse/dto';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { PageTitle } from '../../components/page-title';
import { Picture } from '../../components/picture';
import { ProblemNote } from '../../components/problem-note';
import { Loading, Skeleton } from '../../components/skeleton';
import { categoryTree, firstProducts } from '../../features/catalogue/catalogue.api';
import { ProductGrid, ProductGridSkeleton } from '../../features/catalogue/product-grid';
import { useChosenCurrency } from '../../lib/currency';
import { paths } from '../../lib/paths';
import { plural } from '../../lib/plural';
import { usePageTitle } from '../../lib/use-page-title';
import styles from './home.module.css';

const ROW = 4;

function Departments({ categories }: { categories: readonly CategoryDto[] }) {
  return (
    <ul className={styles.departments}>
      {categories.map(({ slug, name, productCount, image }, index) => (
        <li key={slug} className={styles.department}>
          <Picture image={image} sizes="(max-width: 767px) 50vw, 200px" alt="" eager={index < ROW} />
          <Link to={paths.category(slug)} className={styles.link}>
            {name}
          </Link>
          <span className={styles.count}>{plural(productCount, 'product')}</span>
        </li>
      ))}
    </ul>
  );
}

function Shelf({ title, sort, count }: { title: string; sort: ProductSort; count: number }) {
  const { data, error, refetch } = useQuery(firstProducts({ sort, limit: count, currency: useChosenCurrency() }));
  return (
    <section className={styles.shelf}>
      <div className={styles.head}>
        <h2>{title}</h2>
        <Link to={`${paths.search()}?sort=${sort}`}>See all</Link>
      </div>
      {error && <ProblemNote error={error} onRetry={() => void refetch()} />}
      {data && <ProductGrid products={data.items} columns={4} heading="h3" />}
      {!data && !error && <ProductGridSkeleton count={count} columns={4} />}
    </section>
  );
}

/** The front door: departments, what sells, what is new. */
export function HomePage() {
  usePageTitle('Storehouse');
  const { data, error, refetch } = useQuery(categoryTree(useChosenCurrency()));
  const total = data?.reduce((sum, { productCount }) => sum + productCount, 0);
  return (
    <div className="page">
      <PageTitle title="What we keep in store" tabTitle="Storehouse" aside={total && plural(total, 'product')} />
      {error && <ProblemNote error={error} onRetry={() => void refetch()} />}
      {data && <Departments categories={data} />}
      {!data && !error && (
        <Loading label="Loading departments">
          <div className={styles.departments}>
            {['a', 'b', 'c', 'd', 'e', 'f'].map((place) => (
              <Skeleton key={place} ratio="4 / 5" height="auto" />
            ))}
          </div>
        </Loading>
      )}
      <Shelf title="Most popular" sort="popular" count={2 * ROW} />
      <Shelf title="Newest" sort="newest" count={ROW} />
    </div>
  );
}
