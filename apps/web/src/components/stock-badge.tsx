import { LOW_STOCK_THRESHOLD, stockWord } from '@storehouse/domain';
import { Badge } from './badge';

/** The shop's stock words, the same in list, product and cart. */
export function StockBadge({ available }: { available: number }) {
  const tone = available <= 0 ? 'bad' : available <= LOW_STOCK_THRESHOLD ? 'warn' : 'ok';
  return <Badge tone={tone}>{stockWord(available)}</Badge>;
}
