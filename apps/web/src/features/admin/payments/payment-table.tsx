import { formatMoney } from '@storehouse/domain';
import type { PaymentProblemDto, PaymentWayOut } from '@storehouse/dto';
import { Link } from 'react-router';
import { Button } from '../../../components/button';
import { adminPaths } from '../parts/admin-paths';
import list from '../parts/list.module.css';
import { ageOf } from '../parts/times';
import { PROBLEM_WORDS, WAY_OUT_WORDS } from './payment-words';

interface Props {
  items: PaymentProblemDto[];
  /** What is being done, of which row. */
  running: { item: PaymentProblemDto; action: PaymentWayOut } | undefined;
  onSolve: (item: PaymentProblemDto, action: PaymentWayOut) => void;
}

const shown = (minor: number | null, currency: string | null): string =>
  minor === null || currency === null ? '–' : formatMoney(minor, currency);

/** One row a problem, with what may be done about it; on a phone one card. */
export function PaymentTable({ items, running, onSolve }: Props) {
  return (
    <div className={list.frame}>
      <table className={list.table}>
        <caption className="visually-hidden">Payments that wait for somebody</caption>
        <thead>
          <tr>
            <th scope="col">What is the matter</th>
            <th scope="col">Order</th>
            <th scope="col" data-numeric>
              Expected
            </th>
            <th scope="col" data-numeric>
              Received
            </th>
            <th scope="col">Since</th>
            <th scope="col">What to do</th>
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <tr key={`${item.kind} ${item.paymentId} ${item.eventId} ${item.orderNumber}`}>
              <th scope="row" className={list.main}>
                {PROBLEM_WORDS[item.kind]}
              </th>
              <td>
                {item.orderNumber ? (
                  <Link to={adminPaths.order(item.orderNumber)}>{item.orderNumber}</Link>
                ) : (
                  <span className={list.muted}>none</span>
                )}
              </td>
              <td data-numeric>{shown(item.expectedMinor, item.expectedCurrency)}</td>
              <td data-numeric>{shown(item.receivedMinor, item.receivedCurrency)}</td>
              <td>{ageOf(item.since)} ago</td>
              <td data-wide>
                {item.waysOut.map((action) => (
                  <Button
                    key={action}
                    dense
                    variant={action === 'cancel_order' ? 'danger' : 'outlined'}
                    busy={running?.item === item && running.action === action && WAY_OUT_WORDS[action].busy}
                    onClick={() => onSolve(item, action)}
                  >
                    {WAY_OUT_WORDS[action].label}
                  </Button>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
