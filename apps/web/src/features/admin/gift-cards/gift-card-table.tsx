import { formatMoney } from '@storehouse/domain';
import type { GiftCardDto } from '@storehouse/dto';
import { Link } from 'react-router';
import { Badge } from '../../../components/badge';
import { formatDate } from '../../../lib/dates';
import { adminPaths } from '../parts/admin-paths';
import list from '../parts/list.module.css';
import { shownFullDay } from '../parts/times';
import { CARD_STATE_WORDS } from './gift-card-words';

/** One row a gift card; on a phone one card. */
export function GiftCardTable({ items }: { items: GiftCardDto[] }) {
  return (
    <div className={list.frame}>
      <table className={list.table}>
        <caption className="visually-hidden">Gift cards</caption>
        <thead>
          <tr>
            <th scope="col">Card</th>
            <th scope="col">State</th>
            <th scope="col" data-numeric>
              Balance
            </th>
            <th scope="col" data-numeric>
              Began with
            </th>
            <th scope="col">Issued</th>
            <th scope="col">Good until</th>
            <th scope="col">Note</th>
          </tr>
        </thead>
        <tbody>
          {items.map((card) => (
            <tr key={card.id}>
              <th scope="row" className={list.main}>
                <Link to={adminPaths.giftCard(card.id)}>
                  <code>…{card.last4}</code>
                </Link>
              </th>
              <td data-end="2">
                <Badge tone={CARD_STATE_WORDS[card.state].tone}>{CARD_STATE_WORDS[card.state].word}</Badge>
              </td>
              <td data-numeric data-start>
                {formatMoney(card.balanceMinor, card.currency)}
              </td>
              <td data-numeric data-end="2">
                <span className={list.phoneOnly}>of </span>
                {formatMoney(card.issuedMinor, card.currency)}
              </td>
              <td>{formatDate(card.createdAt)}</td>
              <td data-end="2">{card.expiresOn ? shownFullDay(card.expiresOn) : 'for ever'}</td>
              <td data-wide className={list.muted}>
                {card.note}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
