import type { AdminProductDto } from '@storehouse/dto';
import { screen, waitFor, within } from '@testing-library/react';
import { openEditor, refused } from '../../../../test/editor';
import { createProduct, getProduct, updateProduct } from '../admin.api';
import { ProductEditor } from './product-editor';

jest.mock('../admin.api');
const api = {
  createProduct: jest.mocked(createProduct),
  updateProduct: jest.mocked(updateProduct),
  getProduct: jest.mocked(getProduct),
};

const kettle: AdminProductDto = {
  slug: 'kettle',
  title: 'Kettle',
  description: '',
  brand: null,
  category: null,
  status: 'active',
  options: [{ name: 'Colour', values: [{ value: 'White' }, { value: 'Black' }] }],
  attributes: [],
  variants: [
    {
      sku: 'EK-WHT',
      title: 'White',
      barcode: null,
      options: { Colour: 'White' },
      prices: [
        { currency: 'EUR', priceMinor: 3999, compareAtMinor: null },
        { currency: 'GBP', priceMinor: 3499, compareAtMinor: null },
      ],
      weightGrams: null,
      onHand: 4,
      available: 4,
      stockPolicy: 'deny',
      backorderLimit: null,
      expectedOn: null,
      orderLimit: null,
      customerLimit: null,
      lowStockAt: null,
      costMinor: null,
      archived: false,
    },
  ],
  images: [],
  version: 7,
  createdAt: '2026-11-01T10:00:00Z',
  updatedAt: '2026-11-02T10:00:00Z',
};

// Long forms take jsdom a while on a busy machine.
jest.setTimeout(30_000);

const onSaved = jest.fn();
const open = (product?: AdminProductDto) =>
  openEditor(
    <ProductEditor
      product={product}
      currency="EUR"
      categories={[]}
      brands={[]}
      onSaved={onSaved}
      onChanged={jest.fn()}
    />,
  );

beforeEach(() => {
  jest.clearAllMocks();
});

describe('variants', () => {
  it('creates only the combinations that are missing', async () => {
    const user = open(kettle);
    expect(screen.getByText('1 combination has no variant yet.')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Create 1 variant' }));
    expect(screen.getByRole('rowheader', { name: 'Black' })).toBeVisible();
    expect(screen.getByLabelText('SKU of Black')).toHaveValue('EK-BLACK');
    expect(screen.getByLabelText('Price of Black')).toHaveValue('39.99');
    expect(screen.getByText('Every combination has a variant.')).toBeVisible();
  });

  it('adds several values at once and leaves out those already there', async () => {
    const user = open(kettle);
    await user.type(screen.getByLabelText('New values for Colour'), 'Red, white, Green{Enter}');
    const values = screen.getAllByLabelText(/^Colour value/).map((input) => (input as HTMLInputElement).value);
    expect(values).toEqual(['White', 'Black', 'Red', 'Green']);
    expect(screen.getByText('3 combinations have no variant yet.')).toBeVisible();
  });

  it('creates none of the combinations that were unticked', async () => {
    const user = open(kettle);
    await user.type(screen.getByLabelText('New values for Colour'), 'Red{Enter}');
    await user.click(screen.getByText('Choose which'));
    await user.click(screen.getByLabelText('Red'));
    await user.click(screen.getByRole('button', { name: 'Create 1 variant' }));
    expect(screen.getByLabelText('SKU of Black')).toBeVisible();
    expect(screen.queryByLabelText('SKU of Red')).toBeNull();
  });

  it('fills a column of all rows', async () => {
    const user = open(kettle);
    await user.click(screen.getByRole('button', { name: 'Create 1 variant' }));
    await user.type(screen.getByLabelText('Price for all'), '12,5');
    await user.click(screen.getByRole('button', { name: 'Fill 2 rows' }));
    expect(screen.getByLabelText('Price of White')).toHaveValue('12.50');
    expect(screen.getByLabelText('Price of Black')).toHaveValue('12.50');
  });

  it('says what goes before a value with a saved variant is removed', async () => {
    const user = open(kettle);
    await user.click(screen.getByRole('button', { name: 'Remove value White' }));
    const dialog = screen.getByRole('dialog', { name: 'Remove White?' });
    expect(dialog).toHaveTextContent('1 variant with White');
    await user.click(within(dialog).getByRole('button', { name: 'Remove value' }));
    expect(screen.queryByLabelText('Price of White')).toBeNull();
  });
});

describe('money', () => {
  it('leaves an amount alone while it is typed and tidies it on leaving', async () => {
    const user = open(kettle);
    const price = screen.getByLabelText('Price of White');
    await user.clear(price);
    await user.type(price, '11,9');
    expect(price).toHaveValue('11,9');
    await user.tab();
    expect(price).toHaveValue('11.90');
  });

  it('sends minor units and keeps prices in other currencies', async () => {
    api.updateProduct.mockResolvedValue({ ...kettle, version: 8 });
    const user = open(kettle);
    const price = screen.getByLabelText('Price of White');
    await user.clear(price);
    await user.type(price, '1.234,50');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(api.updateProduct).toHaveBeenCalledWith('kettle', expect.objectContaining({ version: 7 }));
    expect(api.updateProduct.mock.calls[0]?.[1].variants[0]?.prices).toEqual([
      { currency: 'EUR', priceMinor: 123450, compareAtMinor: null },
      { currency: 'GBP', priceMinor: 3499, compareAtMinor: null },
    ]);
  });

  it('does not send what it cannot read', async () => {
    const user = open(kettle);
    const price = screen.getByLabelText('Price of White');
    await user.clear(price);
    await user.type(price, 'ten{Control>}s{/Control}');
    expect(price).toHaveAccessibleDescription('Write an amount such as 11.99 or 11,99.');
    expect(price).toHaveFocus();
    expect(api.updateProduct).not.toHaveBeenCalled();
  });
});

describe('saving', () => {
  it('shows a refusal of the API at the field it is about, until that field changes', async () => {
    api.updateProduct.mockRejectedValue(
      refused(400, 'VALIDATION_FAILED', [{ field: 'variants.0.barcode', message: 'This barcode is taken.' }]),
    );
    const user = open(kettle);
    const barcode = screen.getByLabelText('Barcode of White');
    await user.type(barcode, '4006381333931{Control>}s{/Control}');
    await waitFor(() => expect(barcode).toHaveAccessibleDescription('This barcode is taken.'));
    expect(barcode).toHaveFocus();
    await user.type(barcode, '2');
    expect(barcode).toBeValid();
  });

  it('creates a new product as a draft', async () => {
    api.createProduct.mockResolvedValue(kettle);
    const user = open();
    await user.type(screen.getByLabelText('Name'), 'Toaster');
    await user.type(screen.getByLabelText('SKU of the product'), 'TS-2');
    await user.type(screen.getByLabelText('Price of TS-2'), '20');
    await user.click(screen.getByRole('button', { name: 'Create product' }));
    expect(api.createProduct).toHaveBeenCalledWith(
      expect.objectContaining({ title: 'Toaster', status: 'draft', options: [] }),
    );
    await waitFor(() => expect(onSaved).toHaveBeenCalledWith(kettle, []));
  });

  it('shows both states when somebody else was faster, and writes over theirs only on demand', async () => {
    api.updateProduct.mockRejectedValueOnce(refused(412, 'STALE_VERSION'));
    api.getProduct.mockResolvedValue({ ...kettle, title: 'Kettle by Ana', version: 9 });
    const user = open(kettle);
    await user.type(screen.getByRole('textbox', { name: 'Name' }), ' mine');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    const row = await screen.findByRole('row', { name: 'Name Kettle mine Kettle by Ana' });
    expect(row).toBeVisible();

    api.updateProduct.mockResolvedValueOnce({ ...kettle, title: 'Kettle mine', version: 10 });
    await user.click(screen.getByRole('button', { name: 'Save mine over it' }));
    expect(api.updateProduct).toHaveBeenLastCalledWith(
      'kettle',
      expect.objectContaining({ title: 'Kettle mine', version: 9 }),
    );
  });

  it('takes their state when asked to', async () => {
    api.updateProduct.mockRejectedValueOnce(refused(412, 'STALE_VERSION'));
    api.getProduct.mockResolvedValue({ ...kettle, title: 'Kettle by Ana', version: 9 });
    const user = open(kettle);
    await user.type(screen.getByRole('textbox', { name: 'Name' }), ' mine');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await user.click(await screen.findByRole('button', { name: 'Take theirs, drop mine' }));
    expect(screen.getByRole('textbox', { name: 'Name' })).toHaveValue('Kettle by Ana');
    expect(screen.queryByRole('button', { name: 'Save' })).toBeNull();
  });
});

describe('leaving', () => {
  it('asks while something is unsaved, and loses nothing when the person stays', async () => {
    const user = open(kettle);
    await user.type(screen.getByRole('textbox', { name: 'Name' }), ' 2');
    await user.click(screen.getByRole('link', { name: 'Elsewhere' }));
    const dialog = screen.getByRole('dialog', { name: 'Leave without saving?' });
    await user.click(within(dialog).getByRole('button', { name: 'Stay here' }));
    expect(screen.getByRole('textbox', { name: 'Name' })).toHaveValue('Kettle 2');

    await user.click(screen.getByRole('link', { name: 'Elsewhere' }));
    await user.click(screen.getByRole('button', { name: 'Leave, drop changes' }));
    expect(screen.getByText('Another page')).toBeVisible();
  });

  it('does not ask when nothing was changed or all was discarded', async () => {
    const user = open(kettle);
    await user.type(screen.getByRole('textbox', { name: 'Name' }), ' 2');
    await user.click(screen.getByRole('button', { name: 'Discard' }));
    expect(screen.getByRole('textbox', { name: 'Name' })).toHaveValue('Kettle');
    await user.click(screen.getByRole('link', { name: 'Elsewhere' }));
    expect(screen.getByText('Another page')).toBeVisible();
  });
});

it('saves the terms on which a variant is sold, and leads to a problem in them', async () => {
  api.updateProduct.mockResolvedValue(kettle);
  const user = open(kettle);
  await user.click(screen.getByRole('button', { name: 'Selling terms' }));
  expect(screen.getByLabelText('Beyond stock: White')).toBeDisabled();
  await user.selectOptions(screen.getByLabelText('When sold out: White'), 'preorder');
  await user.type(screen.getByLabelText('Beyond stock: White'), '20');
  await user.type(screen.getByLabelText('Cost: White'), '14,5');

  await user.click(screen.getByRole('button', { name: 'Codes and prices' }));
  await user.click(screen.getByRole('button', { name: /^Save/ }));
  const expected = await screen.findByLabelText('Expected on: White');
  expect(expected).toHaveAccessibleDescription('Say when it comes.');
  expect(api.updateProduct).not.toHaveBeenCalled();

  await user.type(expected, '2026-12-14');
  await user.click(screen.getByRole('button', { name: /^Save/ }));
  await waitFor(() => expect(api.updateProduct).toHaveBeenCalled());
  expect(api.updateProduct.mock.lastCall?.[1].variants[0]).toMatchObject({
    ...{ stockPolicy: 'preorder', backorderLimit: 20, expectedOn: '2026-12-14', costMinor: 1450 },
    ...{ orderLimit: null, customerLimit: null, lowStockAt: null },
  });
});
