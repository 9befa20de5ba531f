import type { PromotionDto } from '@storehouse/dto';
import { Link } from 'react-router';
import { Badge } from '../../../components/badge';
import { Button } from '../../../components/button';
import { adminPaths } from '../parts/admin-paths';
import list from '../parts/list.module.css';
import { dayWords, giftWords, STATE_WORDS, usageWords } from './promotion-words';

interface Props {
  items: PromotionDto[];
  /** Of the one that is being switched off. */
  busyId?: number;
  onSwitchOff: (promotion: PromotionDto) => void;
}

/** One row a promotion, in the order in which they are applied; on a phone one card. */
export function PromotionTable({ items, busyId, onSwitchOff }: Props) {
  return (
    <div className={list.frame}>
      <table className={list.table}>
        <caption className="visually-hidden">Promotions</caption>
        <thead>
          <tr>
            <th scope="col">Promotion</th>
            <th scope="col">State</th>
            <th scope="col">Gives</th>
            <th scope="col">Code</th>
            <th scope="col">Days</th>
            <th scope="col" data-numeric>
              Uses
            </th>
            <th scope="col" data-numeric>
              Priority
            </th>
            <th scope="col">
              <span className="visually-hidden">What to do</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {items.map((promotion) => (
            <tr key={promotion.id}>
              <th scope="row" className={list.main}>
                <Link to={adminPaths.promotion(promotion.id)}>{promotion.title}</Link>
              </th>
              <td data-end="2">
                <Badge tone={STATE_WORDS[promotion.state].tone}>{STATE_WORDS[promotion.state].word}</Badge>
              </td>
              <td>{giftWords(promotion)}</td>
              <td data-end="2">
                {promotion.code ? <code>{promotion.code}</code> : <span className={list.muted}>by itself</span>}
              </td>
              <td>{dayWords(promotion)}</td>
              <td data-numeric data-end="2">
                {usageWords(promotion)}
                <span className={list.phoneOnly}> used</span>
              </td>
              <td data-numeric data-phone="no">
                {promotion.priority.toLocaleString('en')}
              </td>
              <td data-wide>
                {(promotion.state === 'active' || promotion.state === 'scheduled') && (
                  <Button
                    dense
                    aria-label={`Switch off ${promotion.title}`}
                    busy={busyId === promotion.id && 'Switching off…'}
                    onClick={() => onSwitchOff(promotion)}
                  >
                    Switch off
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
