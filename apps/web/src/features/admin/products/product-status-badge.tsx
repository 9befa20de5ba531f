import { LOW_STOCK_THRESHOLD, type ProductStatus } from '@storehouse/domain';
import { Badge, type BadgeTone } from '../../../components/badge';

const STATUS: Record<ProductStatus, [BadgeTone, string]> = {
  active: ['ok', 'Active'],
  draft: ['info', 'Draft'],
  archived: ['neutral', 'Archived'],
};

/** Where the product stands; an active one that runs out says so instead. */
export function ProductStatusBadge({ status, available }: { status: ProductStatus; available?: number }) {
  if (status === 'active' && available !== undefined && available <= LOW_STOCK_THRESHOLD)
    return available <= 0 ? <Badge tone="bad">Sold out</Badge> : <Badge tone="warn">Low stock</Badge>;
  const [tone, word] = STATUS[status];
  return <Badge tone={tone}>{word}</Badge>;
}
