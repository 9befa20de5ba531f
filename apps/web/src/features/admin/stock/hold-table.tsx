import type { HoldDto } from '@storehouse/dto';
import { Button } from '../../../components/button';
import { formatDateTime } from '../../../lib/dates';
import { plural } from '../../../lib/plural';
import list from '../parts/list.module.css';
import { GoodsName } from './goods-name';

const holdKey = ({ cartId, sku, location }: HoldDto): string => `${cartId} ${sku} ${location}`;

interface Props {
  items: HoldDto[];
  onRelease: (hold: HoldDto) => void;
}

/** One row a hold; those that end first come first. */
export function HoldTable({ items, onRelease }: Props) {
  return (
    <div className={list.frame}>
      <table className={list.table}>
        <caption className="visually-hidden">Pieces held for checkouts</caption>
        <thead>
          <tr>
            <th scope="col">Variant</th>
            <th scope="col">SKU</th>
            <th scope="col" data-numeric>
              Pieces
            </th>
            <th scope="col">Location</th>
            <th scope="col">For</th>
            <th scope="col">Until</th>
            <th scope="col">
              <span className="visually-hidden">Release</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {items.map((hold) => (
            <tr key={holdKey(hold)}>
              <th scope="row" className={list.main} data-wide>
                <GoodsName title={hold.title} variantTitle={hold.variantTitle} />
              </th>
              <td>
                <code>{hold.sku}</code>
              </td>
              <td data-numeric data-end="2">
                {hold.quantity.toLocaleString('en')}
                <span className={list.phoneOnly}> {hold.quantity === 1 ? 'piece' : 'pieces'}</span>
              </td>
              <td>{hold.location}</td>
              <td data-end="2">{hold.customer ?? `Guest, cart ${hold.cartId}`}</td>
              <td>{formatDateTime(hold.until)}</td>
              <td data-end="2">
                <Button
                  dense
                  aria-label={`Release ${plural(hold.quantity, 'piece')} of ${hold.sku}`}
                  onClick={() => onRelease(hold)}
                >
                  Release
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
