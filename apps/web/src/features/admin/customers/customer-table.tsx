import { formatMoney } from '@storehouse/domain';
import type { CustomerRowDto } from '@storehouse/dto';
import { Link } from 'react-router';
import { Badge } from '../../../components/badge';
import { formatDate } from '../../../lib/dates';
import { plural } from '../../../lib/plural';
import { adminPaths } from '../parts/admin-paths';
import list from '../parts/list.module.css';
import { ageOf } from '../parts/times';

/** One row a person; on a phone one card. */
export function CustomerTable({ items }: { items: CustomerRowDto[] }) {
  return (
    <div className={list.frame}>
      <table className={list.table}>
        <caption className="visually-hidden">Customers</caption>
        <thead>
          <tr>
            <th scope="col">Name</th>
            <th scope="col">E-mail</th>
            <th scope="col" data-numeric>
              Orders
            </th>
            <th scope="col" data-numeric>
              Spent
            </th>
            <th scope="col">Last order</th>
            <th scope="col">Since</th>
          </tr>
        </thead>
        <tbody>
          {items.map((person) => (
            <tr key={person.id}>
              <th scope="row" className={list.main}>
                <Link to={adminPaths.customer(person.id)}>{person.name}</Link>{' '}
                {person.role === 'admin' && <Badge tone="neutral">Staff</Badge>}
              </th>
              <td data-wide className={list.muted}>
                {person.email}
              </td>
              <td data-numeric data-phone="no">
                {person.orderCount.toLocaleString('en')}
              </td>
              <td data-numeric data-start>
                {formatMoney(person.spentMinor, person.currency)}
                <span className={list.phoneOnly}>, {plural(person.orderCount, 'order')}</span>
              </td>
              <td data-end="2">
                {person.lastOrderAt ? `${ageOf(person.lastOrderAt)} ago` : <span className={list.muted}>none yet</span>}
              </td>
              <td data-phone="no">{formatDate(person.createdAt)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
