import type { AdminProductDto } from '@storehouse/dto';
import { Link } from 'react-router';
import { formatDateTime } from '../../../lib/dates';
import { paths } from '../../../lib/paths';
import { Section } from '../parts/section';

/** What is known about a saved product besides its fields. */
export function ProductFacts({ product }: { product: AdminProductDto }) {
  return (
    <Section title="Record">
      <p>
        Created {formatDateTime(product.createdAt)}
        <br />
        Changed {formatDateTime(product.updatedAt)}
      </p>
      {product.status === 'active' && <Link to={paths.product(product.slug)}>View in the shop</Link>}
    </Section>
  );
}
