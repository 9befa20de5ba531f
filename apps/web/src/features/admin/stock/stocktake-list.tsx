import type { StocktakeRowDto } from '@storehouse/dto';
import { Button } from '../../../components/button';
import { formatDateTime } from '../../../lib/dates';
import list from '../parts/list.module.css';

interface Props {
  items: StocktakeRowDto[];
  onOpen: (id: number) => void;
}

/** One row a stocktake. */
export function StocktakeList({ items, onOpen }: Props) {
  return (
    <div className={list.frame}>
      <table className={list.table}>
        <caption className="visually-hidden">Stocktakes so far</caption>
        <thead>
          <tr>
            <th scope="col">Number</th>
            <th scope="col">Booked</th>
            <th scope="col">Location</th>
            <th scope="col">By</th>
            <th scope="col">Note</th>
            <th scope="col" data-numeric>
              Lines
            </th>
            <th scope="col" data-numeric>
              Changed
            </th>
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <tr key={item.id}>
              <th scope="row" className={list.main}>
                <Button variant="quiet" dense aria-label={`Show stocktake ${item.id}`} onClick={() => onOpen(item.id)}>
                  {item.id}
                </Button>
              </th>
              <td data-end="2">{formatDateTime(item.at)}</td>
              <td>{item.locationName}</td>
              <td>{item.actor ?? '–'}</td>
              <td data-wide>{item.note ?? <span className={list.muted}>–</span>}</td>
              <td data-numeric data-start>
                {item.lineCount.toLocaleString('en')}
                <span className={list.phoneOnly}> {item.lineCount === 1 ? 'line' : 'lines'}</span>
              </td>
              <td data-numeric data-end="2">
                {item.changedCount.toLocaleString('en')}
                <span className={list.phoneOnly}> changed</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
