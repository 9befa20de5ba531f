import { formatMoney } from '@storehouse/domain';
import type { GiftCardMovementDto } from '@storehouse/dto';
import { Link } from 'react-router';
import { formatDateTime } from '../../../lib/dates';
import { adminPaths } from '../parts/admin-paths';
import list from '../parts/list.module.css';
import { MOVEMENT_WORDS } from './gift-card-words';

/** Every movement of a gift card with its cause and the balance after it. */
export function GiftCardLedger({ movements, currency }: { movements: GiftCardMovementDto[]; currency: string }) {
  return (
    <table className={list.table}>
      <caption className="visually-hidden">Movements</caption>
      <thead>
        <tr>
          <th scope="col">What</th>
          <th scope="col">When</th>
          <th scope="col" data-numeric>
            Amount
          </th>
          <th scope="col" data-numeric>
            Balance
          </th>
        </tr>
      </thead>
      <tbody>
        {movements.map((row) => (
          <tr key={row.id}>
            <th scope="row" data-wide>
              {MOVEMENT_WORDS[row.reason]}
              {row.orderNumber && (
                <>
                  {' '}
                  <Link to={adminPaths.order(row.orderNumber)}>{row.orderNumber}</Link>
                </>
              )}{' '}
              <span className={list.muted}>{[row.note, row.actor].filter(Boolean).join(', ')}</span>
            </th>
            <td>{formatDateTime(row.at)}</td>
            <td data-numeric>
              {row.deltaMinor > 0 && '+'}
              {formatMoney(row.deltaMinor, currency)}
            </td>
            <td data-numeric>{formatMoney(row.balanceAfterMinor, currency)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
