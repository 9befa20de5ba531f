import type { PricingTermsDto } from '@storehouse/dto';
import { Button } from '../../../components/button';
import { IconButton } from '../../../components/icon-button';
import { CellInput } from '../parts/cell-input';
import { CellSelect } from '../parts/cell-select';
import editorStyles from '../parts/editor.module.css';
import { MoneyInput } from '../parts/money-input';
import { RowCell, Rows } from '../parts/rows';
import type { DeliveryEditorState } from './delivery-editor';
import { emptyRate, type RateDraft, type ZoneDraft } from './delivery-form';

interface Props {
  editor: DeliveryEditorState;
  zone: ZoneDraft;
  terms: PricingTermsDto;
  onChange: (to: Partial<ZoneDraft>, path?: string) => void;
}

type MoneyField = 'price' | 'freeFrom' | 'fromGoods' | 'belowGoods';
type GramsField = 'fromGrams' | 'belowGrams';

const HEADS: Record<MoneyField | GramsField, string> = {
  price: 'Price',
  freeFrom: 'Free from',
  fromGrams: 'Grams from',
  belowGrams: 'below',
  fromGoods: 'Goods from',
  belowGoods: 'below',
};

/** What each way of delivery costs in a zone, by weight and by what the goods cost. */
export function RateRows({ editor: { form, problems }, zone, terms, onChange }: Props) {
  const { methods } = form;
  const patch = (key: string, field: keyof RateDraft, value: string) =>
    onChange(
      { rates: zone.rates.map((rate) => (rate.key === key ? { ...rate, [field]: value } : rate)) },
      `rate.${key}.${field}`,
    );
  return (
    <>
      {zone.rates.length > 0 && (
        <Rows
          columns="minmax(0, 2fr) 84px repeat(6, minmax(0, 1fr)) 36px"
          heads={[
            'Way of delivery',
            'Currency',
            'Price',
            'Free from',
            'Grams from',
            'to below',
            'Goods from',
            'to below ',
          ]}
        >
          {zone.rates.map((rate, index) => {
            const nth = `rate ${index + 1} of ${zone.name}`;
            const money = (field: MoneyField, placeholder: string, label: string) => (
              <RowCell head={HEADS[field]}>
                <MoneyInput
                  label={`${label} of ${nth}`}
                  placeholder={placeholder}
                  currency={rate.currency}
                  value={rate[field]}
                  error={problems[`rate.${rate.key}.${field}`]}
                  onChange={(value) => patch(rate.key, field, value)}
                />
              </RowCell>
            );
            const grams = (field: GramsField, placeholder: string, label: string) => (
              <RowCell head={HEADS[field]}>
                <CellInput
                  label={`${label} of ${nth}`}
                  numeric
                  placeholder={placeholder}
                  value={rate[field]}
                  error={problems[`rate.${rate.key}.${field}`]}
                  onChange={(event) => patch(rate.key, field, event.target.value)}
                />
              </RowCell>
            );
            return (
              <li key={rate.key}>
                <RowCell head="Way of delivery">
                  <CellSelect
                    label={`Way of ${nth}`}
                    value={rate.method}
                    error={problems[`rate.${rate.key}.method`]}
                    onChange={(event) => patch(rate.key, 'method', event.target.value)}
                  >
                    {methods.map(({ key, title, code }) => (
                      <option key={key} value={key}>
                        {title || code}
                      </option>
                    ))}
                  </CellSelect>
                </RowCell>
                <RowCell head="Currency">
                  <CellSelect
                    label={`Currency of ${nth}`}
                    value={rate.currency}
                    error={problems[`rate.${rate.key}.currency`]}
                    onChange={(event) => patch(rate.key, 'currency', event.target.value)}
                  >
                    {[...new Set([...terms.priceLists.map(({ currency }) => currency), rate.currency])].map((code) => (
                      <option key={code}>{code}</option>
                    ))}
                  </CellSelect>
                </RowCell>
                {money('price', '0.00', 'Price')}
                {money('freeFrom', 'never', 'Free from')}
                {grams('fromGrams', '0', 'Grams from')}
                {grams('belowGrams', 'any', 'Grams below')}
                {money('fromGoods', '0.00', 'Goods from')}
                {money('belowGoods', 'any', 'Goods below')}
                <RowCell>
                  <IconButton
                    icon="x"
                    label={`Remove ${nth}`}
                    onClick={() => onChange({ rates: zone.rates.filter(({ key }) => key !== rate.key) })}
                  />
                </RowCell>
              </li>
            );
          })}
        </Rows>
      )}
      <Button
        dense
        className={editorStyles.start}
        disabled={methods.length === 0}
        onClick={() =>
          onChange({
            rates: [...zone.rates, emptyRate(methods[0]?.key ?? '', terms.priceLists[0]?.currency ?? '')],
          })
        }
      >
        Add a rate
      </Button>
      <p className={editorStyles.quiet}>
        Of several rates that fit, the cheapest counts. Goods are counted after reductions.
      </p>
    </>
  );
}
