import { ORDER_LINES_MAX } from '@storehouse/domain';
import { useRef } from 'react';
import { Button } from '../../../components/button';
import { IconButton } from '../../../components/icon-button';
import { CellInput } from '../parts/cell-input';
import { MoneyInput } from '../parts/money-input';
import type { ManualLine } from './manual-order';
import styles from './manual-order.module.css';
import type { ManualOrderState } from './use-manual-order';

/** SKU, pieces and price of each line; without a price the list price counts. */
export function ManualOrderLines({ order, currency }: { order: ManualOrderState; currency: string }) {
  const { form, change, problems } = order;
  const count = useRef(0);
  const patch = (line: ManualLine, to: Partial<ManualLine>) =>
    change({ lines: form.lines.map((each) => (each === line ? { ...each, ...to } : each)) });
  const add = () => {
    count.current += 1;
    change({ lines: [...form.lines, { key: `line${count.current}`, sku: '', quantity: '1', price: '' }] });
  };
  return (
    <>
      <ol className={styles.lines}>
        <li aria-hidden="true" className={styles.heads}>
          <span>SKU</span>
          <span>Pieces</span>
          <span>Price {currency}</span>
        </li>
        {form.lines.map((line, index) => (
          <li key={line.key}>
            <CellInput
              label={`SKU of line ${index + 1}`}
              mono
              value={line.sku}
              error={problems[`line.${line.key}.sku`]}
              onChange={(event) => patch(line, { sku: event.target.value })}
            />
            <CellInput
              label={`Pieces of line ${index + 1}`}
              numeric
              value={line.quantity}
              error={problems[`line.${line.key}.quantity`]}
              onChange={(event) => patch(line, { quantity: event.target.value })}
            />
            <MoneyInput
              label={`Price of line ${index + 1}`}
              placeholder="list price"
              currency={currency}
              value={line.price}
              error={problems[`line.${line.key}.price`]}
              onChange={(price) => patch(line, { price })}
            />
            <IconButton
              icon="x"
              label={`Remove line ${index + 1}`}
              disabled={form.lines.length === 1}
              onClick={() => change({ lines: form.lines.filter((each) => each !== line) })}
            />
          </li>
        ))}
      </ol>
      {form.lines.length < ORDER_LINES_MAX && (
        <Button dense className={styles.start} onClick={add}>
          Add a line
        </Button>
      )}
    </>
  );
}
