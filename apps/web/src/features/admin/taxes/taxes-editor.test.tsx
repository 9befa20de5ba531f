import type { PricingTermsDto, TaxesDto } from '@storehouse/dto';
import { screen, waitFor, within } from '@testing-library/react';
import { openEditor, refused } from '../../../../test/editor';
import { checkTax, getTaxes, saveTaxes } from './taxes.api';
import { TaxesEditor } from './taxes-editor';

jest.mock('./taxes.api');
const api = { get: jest.mocked(getTaxes), save: jest.mocked(saveTaxes), check: jest.mocked(checkTax) };

const terms: PricingTermsDto = {
  priceLists: [{ currency: 'EUR', pricesIncludeTax: true }],
  country: 'DE',
  timeZone: '+01:00',
  today: '2026-11-26',
  categories: [],
};

const rate = { taxClass: 'standard', region: '', validFrom: '2007-01-01', validTo: null };
const taxes: TaxesDto = {
  classes: [
    { code: 'standard', name: 'Standard rate' },
    { code: 'reduced', name: 'Reduced rate' },
  ],
  rates: [
    { ...rate, country: 'AT', rateBp: 2000 },
    { ...rate, country: 'DE', rateBp: 1900 },
  ],
  version: 4,
};

jest.setTimeout(30_000);

const open = () => openEditor(<TaxesEditor taxes={taxes} terms={terms} onSaved={jest.fn()} />);

beforeEach(() => {
  jest.clearAllMocks();
  api.check.mockResolvedValue({ classes: [{ code: 'standard', name: 'Standard rate', rateBp: 1900 }] });
});

const germany = () => within(screen.getByRole('region', { name: 'Germany' }));

it('says in a line what holds today, and what tax a cart pays there', async () => {
  open();
  expect(germany().getByRole('button')).toHaveTextContent('Standard rate 19%');
  expect(await screen.findByText('19%')).toBeVisible();
  expect(api.check).toHaveBeenCalledWith({ country: 'DE', region: '', day: '2026-11-26' });
});

it('lets a rate change on a day: the one before ends the day before', async () => {
  api.save.mockResolvedValue({ ...taxes, version: 5 });
  const user = open();
  await user.click(germany().getByRole('button'));
  await user.click(germany().getByRole('button', { name: 'Change a rate of Germany on a day' }));
  await user.type(germany().getByLabelText('New rate in %'), '20,5');
  const day = germany().getByLabelText('From the day');
  await user.clear(day);
  await user.type(day, '2027-07-01');
  await user.click(germany().getByRole('button', { name: 'Put it in' }));
  expect(germany().getByLabelText('Last day of rate 1')).toHaveValue('2027-06-30');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(api.save).toHaveBeenCalledWith({
    version: 4,
    rates: [
      { ...rate, country: 'AT', rateBp: 2000 },
      { ...rate, country: 'DE', rateBp: 1900, validTo: '2027-07-01' },
      { ...rate, country: 'DE', rateBp: 2050, validFrom: '2027-07-01' },
    ],
  });
});

it('shows an overlap at its row, in a place that opens by itself', async () => {
  api.save.mockRejectedValue(
    refused(409, 'TAX_RATES_OVERLAP', [{ field: 'rates.1.validFrom', message: 'the rate before still holds then' }]),
  );
  const user = open();
  await user.click(within(screen.getByRole('region', { name: 'Austria' })).getByRole('button'));
  await user.type(screen.getByLabelText('Rate in % of rate 1'), '.5{Control>}s{/Control}');
  await waitFor(() =>
    expect(germany().getByLabelText('First day of rate 1')).toHaveAccessibleDescription(
      'The rate before still holds then.',
    ),
  );
});

it('shows both states when somebody else was faster, and takes theirs when asked to', async () => {
  api.save.mockRejectedValueOnce(refused(412, 'STALE_VERSION'));
  api.get.mockResolvedValue({ ...taxes, version: 6, rates: [{ ...rate, country: 'DE', rateBp: 1600 }] });
  const user = open();
  await user.click(germany().getByRole('button'));
  const field = germany().getByLabelText('Rate in % of rate 1');
  await user.clear(field);
  await user.type(field, '20{Control>}s{/Control}');
  expect(await screen.findByRole('row', { name: 'Germany, standard, from 2007-01-01 20% 16%' })).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Take theirs, drop mine' }));
  expect(germany().getByLabelText('Rate in % of rate 1')).toHaveValue('16');
});

it('asks before unsaved rates are left behind', async () => {
  const user = open();
  await user.click(germany().getByRole('button'));
  await user.type(germany().getByLabelText('Rate in % of rate 1'), '5');
  await user.click(screen.getByRole('link', { name: 'Elsewhere' }));
  expect(screen.getByRole('dialog', { name: 'Leave without saving?' })).toBeVisible();
});
