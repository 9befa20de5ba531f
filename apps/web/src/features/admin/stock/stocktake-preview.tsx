import type { StocktakeLineDto, StocktakePreviewDto } from '@storehouse/dto';
import { Badge } from '../../../components/badge';
import { Note } from '../../../components/note';
import { plural } from '../../../lib/plural';
import list from '../parts/list.module.css';
import { GoodsName } from './goods-name';
import { signed } from './stock-words';
import { bookable } from './use-stocktake';

const differenceOf = ({ counted, expected }: StocktakeLineDto): number => counted - (expected ?? counted);

/** What differs first, then what agrees. */
const inOrder = (lines: StocktakeLineDto[]): StocktakeLineDto[] => lines.toSorted((a, b) => rank(a) - rank(b));
const rank = (line: StocktakeLineDto): number => {
  if (line.problem) return 0;
  return differenceOf(line) === 0 ? 2 : 1;
};

/** What a count would change, line by line. */
export function StocktakePreview({ preview: { lines, unreadable } }: { preview: StocktakePreviewDto }) {
  const fine = bookable(lines);
  const changed = fine.filter((line) => differenceOf(line) !== 0);
  const difference = changed.reduce((sum, line) => sum + differenceOf(line), 0);
  const left = lines.length - fine.length;
  return (
    <>
      <p role="status">
        {lines.length === 0
          ? 'There is no line that can be read.'
          : `${plural(lines.length, 'line')}, ${changed.length} with a difference, ${signed(difference)} ${
              Math.abs(difference) === 1 ? 'piece' : 'pieces'
            } in all.`}
      </p>
      {unreadable.length > 0 && (
        <Note tone="warn">
          <p>
            {unreadable.length === 1 ? 'This line could not be read' : 'These lines could not be read'} and will not be
            booked: {unreadable.slice(0, 20).join(', ')}
            {unreadable.length > 20 && ` and ${unreadable.length - 20} more`}. Each needs a code and a whole number.
          </p>
        </Note>
      )}
      {left > 0 && (
        <Note tone="warn">
          <p>
            {plural(left, 'line')} will not be booked: nobody knows the code, or checkouts hold more than was counted.
          </p>
        </Note>
      )}
      {lines.length > 0 && (
        <div className={list.frame}>
          <table className={list.table}>
            <caption className="visually-hidden">What the count changes</caption>
            <thead>
              <tr>
                <th scope="col">Variant</th>
                <th scope="col">SKU</th>
                <th scope="col" data-numeric>
                  In the books
                </th>
                <th scope="col" data-numeric>
                  Counted
                </th>
                <th scope="col" data-numeric>
                  Difference
                </th>
              </tr>
            </thead>
            <tbody>
              {inOrder(lines).map((line) => (
                <tr key={line.sku}>
                  <th scope="row" className={list.main} data-wide>
                    {line.problem === 'unknown' ? (
                      <Badge tone="bad">Unknown code</Badge>
                    ) : (
                      <GoodsName title={line.title} variantTitle={line.variantTitle} />
                    )}
                  </th>
                  <td data-wide>
                    <code>{line.sku}</code>
                  </td>
                  <td data-numeric data-start>
                    {line.expected === null ? '–' : line.expected.toLocaleString('en')}
                    <span className={list.phoneOnly}> in the books</span>
                  </td>
                  <td data-numeric>
                    {line.counted.toLocaleString('en')}
                    <span className={list.phoneOnly}> counted</span>
                  </td>
                  <td data-numeric data-end>
                    {line.problem === 'held' ? (
                      <Badge tone="warn">{`${line.held.toLocaleString('en')} held`}</Badge>
                    ) : line.problem === null ? (
                      <strong>{signed(differenceOf(line))}</strong>
                    ) : (
                      '–'
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
}
