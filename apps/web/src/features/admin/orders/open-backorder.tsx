import type { AdminOrderDto } from '@storehouse/dto';
import { Link } from 'react-router';
import { Note } from '../../../components/note';
import { plural } from '../../../lib/plural';
import { adminPaths } from '../parts/admin-paths';
import styles from './open-backorder.module.css';

/** Why an order cannot be packed while goods are owed to it, and the ways out. */
export function OpenBackorder({ order }: { order: AdminOrderDto }) {
  const owed = order.lines.reduce((sum, { backordered }) => sum + backordered, 0);
  if (owed === 0) return null;
  return (
    <div className={styles.open}>
      <Note tone="warn">
        <p>
          {plural(owed, 'piece')} of this order {owed === 1 ? 'has' : 'have'} not come in yet, so it cannot be packed.
          Receive the goods on the page of the product: the oldest orders get them first. Or cancel the order.
        </p>
        <p>
          <Link to={adminPaths.backorders}>All that is owed</Link>
        </p>
      </Note>
    </div>
  );
}
