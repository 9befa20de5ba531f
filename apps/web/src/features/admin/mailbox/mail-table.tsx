import type { MailRowDto, MailState } from '@storehouse/dto';
import { Link } from 'react-router';
import { Badge, type BadgeTone } from '../../../components/badge';
import { Button } from '../../../components/button';
import { formatDateTime } from '../../../lib/dates';
import { adminPaths } from '../parts/admin-paths';
import list from '../parts/list.module.css';

const STATES: Readonly<Record<MailState, readonly [BadgeTone, string]>> = {
  waiting: ['info', 'Waiting'],
  sent: ['ok', 'Sent'],
  kept: ['neutral', 'Kept here'],
  failed: ['bad', 'Failed'],
};

interface Props {
  items: MailRowDto[];
  onOpen: (id: number) => void;
}

/** One row a mail. */
export function MailTable({ items, onOpen }: Props) {
  return (
    <div className={list.frame}>
      <table className={list.table}>
        <caption className="visually-hidden">Mails</caption>
        <thead>
          <tr>
            <th scope="col">Subject</th>
            <th scope="col">To</th>
            <th scope="col">Order</th>
            <th scope="col">Written</th>
            <th scope="col">State</th>
          </tr>
        </thead>
        <tbody>
          {items.map((mail) => (
            <tr key={mail.id}>
              <th scope="row" className={list.main} data-wide>
                <Button variant="quiet" onClick={() => onOpen(mail.id)}>
                  {mail.subject}
                </Button>
              </th>
              <td data-wide>{mail.recipient}</td>
              <td>{mail.orderNumber && <Link to={adminPaths.order(mail.orderNumber)}>{mail.orderNumber}</Link>}</td>
              <td>{formatDateTime(mail.createdAt)}</td>
              <td data-end>
                <Badge tone={STATES[mail.state][0]}>{STATES[mail.state][1]}</Badge>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
