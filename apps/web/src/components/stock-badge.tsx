import { LOW_STOCK_THRESHOLD, type StockFacts, stockWord } from '@storehouse/domain';
import { Badge } from './badge';

/** The shop's stock words, the same in list, product and cart. */
export function StockBadge({ stock }: { stock: StockFacts }) {
  const { inStock, available = inStock } = stock;
  const tone = available <= 0 ? 'bad' : inStock <= LOW_STOCK_THRESHOLD ? 'warn' : 'ok';
  return <Badge tone={tone}>{stockWord(stock)}</Badge>;
}
