import { MANUAL_PAYMENT_METHODS, NOTE_MAX, PAYMENT_METHOD_TITLES } from '@storehouse/domain';
import type { AdminOrderDto } from '@storehouse/dto';
import type { ComponentProps } from 'react';
import { Button } from '../../../components/button';
import { Field } from '../../../components/field';
import { Select } from '../../../components/select';
import { TextArea, TextInput } from '../../../components/text-input';
import { tidyMoney } from '../parts/money-text';
import { Section } from '../parts/section';
import { useFirstProblem } from '../parts/use-first-problem';
import type { ManualOrderForm as Form } from './manual-order';
import styles from './manual-order.module.css';
import { ManualOrderLines } from './manual-order-lines';
import { type ManualOrderState, useManualOrder } from './use-manual-order';

interface Props {
  currency: string;
  countries: { code: string; name: string }[];
  onCreated: (order: AdminOrderDto) => void;
}

/** An order by telephone, from a stall, from elsewhere. Books stock like any other. */
export function ManualOrderForm({ currency, countries, onCreated }: Props) {
  const order = useManualOrder(currency, onCreated);
  const { form, change, problems, failure, saving, submit } = order;
  const place = useFirstProblem<HTMLFormElement>(Object.keys(problems).length);
  return (
    <form
      ref={place}
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Section title="Lines">
        <ManualOrderLines order={order} currency={currency} />
      </Section>
      <Section title="Customer and address">
        <Text order={order} name="email" label="E-mail" type="email" />
        <Text order={order} name="name" label="Name" />
        <Text order={order} name="line1" label="Street and number" />
        <div className={styles.pair}>
          <Text order={order} name="postalCode" label="Postcode" />
          <Text order={order} name="city" label="City" />
        </div>
        <Field label="Country" error={problems.country}>
          {(control) => (
            <Select
              {...control}
              dense
              value={form.country}
              onChange={(event) => change({ country: event.target.value })}
            >
              {countries.map(({ code, name }) => (
                <option key={code} value={code}>
                  {name}
                </option>
              ))}
            </Select>
          )}
        </Field>
      </Section>
      <Section title="Delivery and payment">
        <div className={styles.pair}>
          <Field label={`Delivery ${currency}`} optional error={problems.delivery}>
            {(control) => (
              <TextInput
                {...control}
                dense
                inputMode="decimal"
                placeholder="0.00"
                value={form.delivery}
                onChange={(event) => change({ delivery: event.target.value })}
                onBlur={() => change({ delivery: tidyMoney(form.delivery, currency) })}
              />
            )}
          </Field>
          <Field label="Payment" error={problems.paymentMethod}>
            {(control) => (
              <Select
                {...control}
                dense
                value={form.paymentMethod}
                onChange={(event) => change({ paymentMethod: event.target.value as Form['paymentMethod'] })}
              >
                {MANUAL_PAYMENT_METHODS.map((method) => (
                  <option key={method} value={method}>
                    {PAYMENT_METHOD_TITLES[method]}
                  </option>
                ))}
              </Select>
            )}
          </Field>
        </div>
        <Field label="Note" optional error={problems.note}>
          {(control) => (
            <TextArea
              {...control}
              rows={2}
              maxLength={NOTE_MAX}
              value={form.note}
              onChange={(event) => change({ note: event.target.value })}
            />
          )}
        </Field>
      </Section>
      {failure && (
        <p role="alert" className={styles.failure}>
          {failure}
        </p>
      )}
      <div>
        <Button type="submit" variant="primary" busy={saving && 'Booking…'}>
          Book the order
        </Button>
      </div>
    </form>
  );
}

interface TextProps extends Pick<ComponentProps<'input'>, 'type'> {
  order: ManualOrderState;
  name: 'email' | 'name' | 'line1' | 'postalCode' | 'city';
  label: string;
}

function Text({ order: { form, change, problems }, name, label, type }: TextProps) {
  return (
    <Field label={label} error={problems[name]}>
      {(control) => (
        <TextInput
          {...control}
          dense
          type={type}
          autoComplete="off"
          value={form[name]}
          onChange={(event) => change({ [name]: event.target.value })}
        />
      )}
    </Field>
  );
}
