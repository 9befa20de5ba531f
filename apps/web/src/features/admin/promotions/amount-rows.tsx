import type { PricingTermsDto } from '@storehouse/dto';
import { Button } from '../../../components/button';
import { IconButton } from '../../../components/icon-button';
import { CellSelect } from '../parts/cell-select';
import editorStyles from '../parts/editor.module.css';
import { MoneyInput } from '../parts/money-input';
import { RowCell, Rows } from '../parts/rows';
import { type AmountDraft, emptyAmount } from './promotion-form';
import type { PromotionEditorState } from './use-promotion-editor';

/** What it takes off and what its goods must cost, currency by currency. */
export function AmountRows({ editor, terms }: { editor: PromotionEditorState; terms: PricingTermsDto }) {
  const { form, change, problems } = editor;
  const isFixed = form.kind === 'fixed';
  const patch = (key: string, field: keyof AmountDraft, value: string) =>
    change(
      (now) => ({ ...now, amounts: now.amounts.map((row) => (row.key === key ? { ...row, [field]: value } : row)) }),
      `amount.${key}.${field}`,
    );
  const unused = terms.priceLists.find(({ currency }) => !form.amounts.some((row) => row.currency === currency));
  const heads = ['Currency', ...(isFixed ? ['Takes off'] : []), 'Goods from'];
  return (
    <>
      {form.amounts.length > 0 && (
        <Rows columns={`96px ${isFixed ? 'minmax(0, 160px) ' : ''}minmax(0, 160px) 36px`} heads={heads}>
          {form.amounts.map(({ key, currency, amount, minimum }) => (
            <li key={key}>
              <RowCell head="Currency" wide>
                <CellSelect
                  label="Currency"
                  value={currency}
                  error={problems[`amount.${key}.currency`]}
                  onChange={(event) => patch(key, 'currency', event.target.value)}
                >
                  {[...new Set([...terms.priceLists.map((list) => list.currency), currency])].map((code) => (
                    <option key={code}>{code}</option>
                  ))}
                </CellSelect>
              </RowCell>
              {isFixed && (
                <RowCell head="Takes off">
                  <MoneyInput
                    label={`Takes off in ${currency}`}
                    currency={currency}
                    value={amount}
                    error={problems[`amount.${key}.amount`]}
                    onChange={(value) => patch(key, 'amount', value)}
                  />
                </RowCell>
              )}
              <RowCell head="Goods from">
                <MoneyInput
                  label={`Goods from in ${currency}`}
                  placeholder="0.00"
                  currency={currency}
                  value={minimum}
                  error={problems[`amount.${key}.minimum`]}
                  onChange={(value) => patch(key, 'minimum', value)}
                />
              </RowCell>
              <RowCell>
                <IconButton
                  icon="x"
                  label={`Remove ${currency}`}
                  onClick={() => change((now) => ({ ...now, amounts: now.amounts.filter((row) => row.key !== key) }))}
                />
              </RowCell>
            </li>
          ))}
        </Rows>
      )}
      {problems.amounts && (
        <p role="alert" className={editorStyles.failure}>
          {problems.amounts}
        </p>
      )}
      <p className={editorStyles.quiet}>
        {form.amounts.length > 0
          ? 'It holds in these currencies alone. Goods are counted before reductions.'
          : isFixed
            ? 'It holds in the currencies you add.'
            : 'It holds in every currency, from the first cent on. Add a currency to ask for a minimum.'}
      </p>
      {unused && (
        <Button
          dense
          className={editorStyles.start}
          onClick={() =>
            change((now) => ({ ...now, amounts: [...now.amounts, emptyAmount(unused.currency)] }), 'amounts')
          }
        >
          Add a currency
        </Button>
      )}
    </>
  );
}
