import type { DeliverySettingsDto, PricingTermsDto } from '@storehouse/dto';
import { screen, waitFor, within } from '@testing-library/react';
import { openEditor, refused } from '../../../../test/editor';
import { checkDelivery, getDelivery, saveDelivery } from './delivery.api';
import { DeliveryEditor } from './delivery-editor';

jest.mock('./delivery.api');
const api = { get: jest.mocked(getDelivery), save: jest.mocked(saveDelivery), check: jest.mocked(checkDelivery) };

const terms: PricingTermsDto = {
  priceLists: [{ currency: 'EUR', pricesIncludeTax: true }],
  country: 'DE',
  timeZone: '+01:00',
  today: '2026-11-26',
  categories: [],
};

const rate = {
  ...{ method: 'standard', currency: 'EUR', fromGrams: 0, belowGrams: null, fromSubtotalMinor: 0 },
  ...{ belowSubtotalMinor: null, priceMinor: 490, freeFromMinor: 5000 },
};
const delivery: DeliverySettingsDto = {
  methods: [{ code: 'standard', title: 'Standard delivery', minDays: 2, maxDays: 3, isActive: true }],
  zones: [
    { name: 'Germany', places: [{ country: 'DE', region: '' }], rates: [rate] },
    { name: 'Elsewhere', places: [{ country: '', region: '' }], rates: [] },
  ],
  version: 4,
};

jest.setTimeout(30_000);

const open = () => openEditor(<DeliveryEditor delivery={delivery} terms={terms} onSaved={jest.fn()} />);

beforeEach(() => {
  jest.clearAllMocks();
  api.check.mockResolvedValue({
    zone: 'Germany',
    methods: [{ code: 'standard', title: 'Standard delivery', priceMinor: null }],
  });
});

const germany = () => within(screen.getByRole('region', { name: 'Germany' }));
const edit = async (user: ReturnType<typeof open>) =>
  user.click(screen.getByRole('button', { name: 'Edit the zone Germany' }));

it('sends rates by weight and price, and the new code of a way with its rates', async () => {
  api.save.mockResolvedValue({ ...delivery, version: 5 });
  const user = open();
  await user.type(screen.getByLabelText('Code of Standard delivery'), '-2');
  await edit(user);
  await user.type(germany().getByLabelText('Grams below of rate 1 of Germany'), '5000');
  await user.type(germany().getByLabelText('Goods from of rate 1 of Germany'), '10');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  const sent = api.save.mock.calls[0]?.[0];
  expect(sent?.version).toBe(4);
  expect(sent?.zones[0]?.rates).toEqual([{ ...rate, method: 'standard-2', belowGrams: 5000, fromSubtotalMinor: 1000 }]);
});

it('gives a zone another place', async () => {
  api.save.mockResolvedValue({ ...delivery, version: 5 });
  const user = open();
  await edit(user);
  await user.selectOptions(germany().getByLabelText('Add a country'), 'Canada');
  await user.type(germany().getByLabelText(/^Only its region/), 'Quebec');
  await user.click(germany().getByRole('button', { name: 'Add the place' }));
  expect(germany().getByText('Canada, Quebec')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(api.save.mock.calls[0]?.[0].zones[0]?.places).toContainEqual({ country: 'CA', region: 'Quebec' });
});

it('shows a refusal at its field, in a zone that opens by itself', async () => {
  api.save.mockRejectedValue(
    refused(400, 'VALIDATION_FAILED', [{ field: 'zones.0.rates.0.belowGrams', message: 'it must be more' }]),
  );
  const user = open();
  await user.type(screen.getByLabelText('Name of way 1'), ' 2{Control>}s{/Control}');
  await waitFor(() =>
    expect(screen.getByLabelText('Grams below of rate 1 of Germany')).toHaveAccessibleDescription('It must be more.'),
  );
});

it('shows both states when somebody else was faster', async () => {
  api.save.mockRejectedValueOnce(refused(412, 'STALE_VERSION'));
  api.get.mockResolvedValue({ ...delivery, version: 6, zones: delivery.zones.map((zone) => ({ ...zone, rates: [] })) });
  const user = open();
  await user.type(screen.getByLabelText('Name of way 1'), ' 2{Control>}s{/Control}');
  expect(await screen.findByRole('row', { name: 'Germany: rates standard 4.90 EUR, free from 50.00 –' })).toBeVisible();
  api.save.mockResolvedValueOnce({ ...delivery, version: 7 });
  await user.click(screen.getByRole('button', { name: 'Save mine over it' }));
  expect(api.save).toHaveBeenLastCalledWith(expect.objectContaining({ version: 6 }));
});

it('says what would be offered for a parcel', async () => {
  const user = open();
  expect(await screen.findByText('not offered')).toBeVisible();
  const weight = screen.getByLabelText('Weight in grams');
  await user.clear(weight);
  await user.type(weight, '9');
  await waitFor(() =>
    expect(api.check).toHaveBeenLastCalledWith({
      ...{ country: 'DE', region: '', currency: 'EUR', grams: 9, subtotalMinor: 2500 },
    }),
  );
});

it('asks before unsaved settings are left behind', async () => {
  const user = open();
  await user.type(screen.getByLabelText('Name of way 1'), ' 2');
  await user.click(screen.getByRole('link', { name: 'Elsewhere' }));
  expect(screen.getByRole('dialog', { name: 'Leave without saving?' })).toBeVisible();
});
