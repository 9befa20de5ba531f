import type { DashboardDto } from '@storehouse/dto';
import styles from './dashboard.module.css';
import { FigureStrip } from './figure-strip';
import { salesFigures, workFigures } from './figures';
import { BestSellers, LowStock } from './goods-lists';
import { SalesChart } from './sales-chart';

/** What the shop looks at in the morning. */
export function Dashboard({ data }: { data: DashboardDto }) {
  return (
    <div className={styles.page}>
      <FigureStrip label="Sales" figures={salesFigures(data)} />
      <FigureStrip label="Waiting to be done" figures={workFigures(data)} />
      <SalesChart days={data.days} currency={data.currency} timeZone={data.timeZone} />
      <div className={styles.columns}>
        <BestSellers items={data.bestSellers} currency={data.currency} />
        <LowStock items={data.lowStock} />
      </div>
    </div>
  );
}
