import type { ComponentProps } from 'react';
import { CellInput } from './cell-input';
import { tidyMoney } from './money-text';

interface Props extends Omit<ComponentProps<typeof CellInput>, 'value' | 'onChange' | 'numeric'> {
  value: string;
  currency: string;
  onChange: (text: string) => void;
}

/** Takes amounts as people write them (11.99 or 11,99), leaves them alone while typing and tidies them on leaving. */
export function MoneyInput({ value, currency, onChange, ...input }: Props) {
  return (
    <CellInput
      {...input}
      numeric
      value={value}
      onChange={(event) => onChange(event.target.value)}
      onBlur={() => {
        const tidy = tidyMoney(value, currency);
        if (tidy !== value) onChange(tidy);
      }}
    />
  );
}
