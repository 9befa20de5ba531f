import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aProduct, aVariant } from '../../../test/goods';
import { initialVariant } from './variant-choice';
import { VariantPicker } from './variant-picker';

const shirt = (sku: string, Colour: string, Size: string, available = 5) =>
  aVariant({ sku, title: `${Colour} / ${Size}`, options: { Colour, Size }, available });
const redS = shirt('RED-S', 'Red', 'S');
const redM = shirt('RED-M', 'Red', 'M', 0);
const blueM = shirt('BLU-M', 'Blue', 'M');
const product = aProduct({
  options: [
    {
      name: 'Colour',
      values: [
        { value: 'Red', swatch: '#f00' },
        { value: 'Blue', swatch: '#00f' },
      ],
    },
    {
      name: 'Size',
      values: [
        { value: 'S', swatch: null },
        { value: 'M', swatch: null },
      ],
    },
  ],
  variants: [redS, redM, blueM],
});

const show = () => {
  const onChoose = jest.fn();
  render(<VariantPicker product={product} variant={redS} onChoose={onChoose} />);
  return onChoose;
};

describe('the choice of a variant', () => {
  it('is a group of radio buttons an option', () => {
    show();
    expect(screen.getByRole('group', { name: 'Colour: Red' })).toBeVisible();
    expect(screen.getByRole('radio', { name: 'S' })).toBeChecked();
  });

  it('says what is sold out and still lets it be chosen', async () => {
    const onChoose = show();
    await userEvent.click(screen.getByRole('radio', { name: 'M — sold out' }));
    expect(onChoose).toHaveBeenCalledWith(redM);
  });

  it('leads to the nearest variant where a combination is not made', async () => {
    const onChoose = show();
    await userEvent.click(screen.getByRole('radio', { name: 'Blue — not made in this combination' }));
    expect(onChoose).toHaveBeenCalledWith(blueM);
  });
});

describe('the variant a page opens with', () => {
  it('is the one in the address', () => expect(initialVariant(product, 'BLU-M')).toBe(blueM));

  it('is one that can be bought', () => {
    expect(initialVariant({ ...product, variants: [redM, redS] }, 'GONE')).toBe(redS);
  });
});
