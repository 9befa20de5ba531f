import type { PricingTermsDto, PromotionDto, TriedCartDto } from '@storehouse/dto';
import { screen, waitFor, within } from '@testing-library/react';
import { openEditor, refused } from '../../../../test/editor';
import { PromotionEditor } from './promotion-editor';
import { createPromotion, getPromotion, tryPromotions, updatePromotion } from './promotions.api';

jest.mock('./promotions.api');
const api = {
  create: jest.mocked(createPromotion),
  update: jest.mocked(updatePromotion),
  get: jest.mocked(getPromotion),
  try: jest.mocked(tryPromotions),
};

const terms: PricingTermsDto = {
  priceLists: [
    { currency: 'EUR', pricesIncludeTax: true },
    { currency: 'USD', pricesIncludeTax: false },
  ],
  country: 'DE',
  timeZone: '+01:00',
  today: '2026-11-26',
  categories: [{ id: 4, path: 'Kitchen / Kettles' }],
};

const welcome: PromotionDto = {
  id: 3,
  title: 'Welcome',
  code: 'WELCOME10',
  kind: 'percent',
  rateBp: 1000,
  buyQuantity: null,
  getQuantity: null,
  startsOn: null,
  endsOn: '2026-12-24',
  isActive: true,
  priority: 100,
  isExclusive: false,
  isFirstOrderOnly: false,
  usageLimit: 500,
  limitPerCustomer: null,
  amounts: [{ currency: 'EUR', minimumMinor: 5000, amountMinor: null }],
  categoryIds: [4],
  customerIds: [],
  customers: [],
  version: 7,
  uses: 12,
  state: 'active',
};

const tried: TriedCartDto = {
  currency: 'EUR',
  pricesIncludeTax: true,
  lines: [
    {
      sku: 'EK-WHT',
      title: 'Kettle',
      variantTitle: 'White',
      quantity: 2,
      unitPriceMinor: 3999,
      discountMinor: 800,
      totalMinor: 7198,
      taxRateBp: 1900,
      taxMinor: 1149,
      isForSale: true,
      discounts: [{ promotionId: 3, amountMinor: 800 }],
    },
  ],
  promotions: [
    {
      ...{ id: 3, title: 'Welcome', code: 'WELCOME10', kind: 'percent', reason: null, sentence: null },
      ...{ missingMinor: null, missingPieces: null, discountMinor: 800 },
    },
    {
      ...{
        id: 9,
        title: 'Bulk',
        code: null,
        kind: 'fixed',
        reason: 'minimum',
        sentence: 'Add €20.02 more of this offer.',
      },
      ...{ missingMinor: 2002, missingPieces: null, discountMinor: 0 },
    },
  ],
  triedId: 3,
  subtotalMinor: 7998,
  discountMinor: 800,
  deliveryTitle: 'Standard delivery',
  deliveryMinor: 0,
  taxMinor: 1149,
  totalMinor: 7198,
};

// Long forms take jsdom a while on a busy machine.
jest.setTimeout(30_000);

const onSaved = jest.fn();
const open = (promotion?: PromotionDto) =>
  openEditor(<PromotionEditor promotion={promotion} terms={terms} onSaved={onSaved} />);

beforeEach(() => {
  jest.clearAllMocks();
});

describe('saving', () => {
  it('sends what was typed, without what the kind does not have', async () => {
    api.create.mockResolvedValue(welcome);
    const user = open();
    await user.type(screen.getByLabelText('Name'), 'Five off');
    await user.type(screen.getByLabelText('Code'), 'FIVE');
    await user.type(screen.getByLabelText('Off the price, in %'), '12,5');
    await user.selectOptions(screen.getByLabelText('Kind'), 'A fixed amount');
    await user.click(screen.getByRole('button', { name: 'Add a currency' }));
    await user.type(screen.getByLabelText('Takes off in EUR'), '5,00');
    await user.click(screen.getByRole('button', { name: 'Create promotion' }));
    expect(api.create).toHaveBeenCalledWith(
      expect.objectContaining({
        title: 'Five off',
        code: 'FIVE',
        kind: 'fixed',
        rateBp: null,
        amounts: [{ currency: 'EUR', minimumMinor: 0, amountMinor: 500 }],
      }),
    );
    await waitFor(() => expect(onSaved).toHaveBeenCalledWith(welcome));
  });

  it('does not send what it cannot read', async () => {
    const user = open(welcome);
    const rate = screen.getByLabelText('Off the price, in %');
    await user.clear(rate);
    await user.type(rate, '101');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(rate).toHaveAccessibleDescription('Write a share above 0 and up to 100.');
    expect(rate).toHaveFocus();
    expect(api.update).not.toHaveBeenCalled();
  });

  it('shows a refusal of the API at the field it is about, until that field changes', async () => {
    api.update.mockRejectedValue(
      refused(400, 'VALIDATION_FAILED', [{ field: 'usageLimit', message: 'it was used 12 times already' }]),
    );
    const user = open(welcome);
    const limit = screen.getByLabelText(/^Uses in all/);
    await user.clear(limit);
    await user.type(limit, '11{Control>}s{/Control}');
    await waitFor(() => expect(limit).toHaveAccessibleDescription(/It was used 12 times already\./));
    expect(limit).toHaveFocus();
    await user.type(limit, '1');
    expect(limit).toBeValid();
  });

  it('shows at the code that another promotion has it', async () => {
    api.update.mockRejectedValue(refused(409, 'PROMOTION_CODE_TAKEN', undefined, 'Another promotion has this code.'));
    const user = open(welcome);
    await user.type(screen.getByLabelText('Code'), '0');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() =>
      expect(screen.getByLabelText('Code')).toHaveAccessibleDescription(/Another promotion has this code\./),
    );
  });

  it('shows both states when somebody else was faster, and writes over theirs only on demand', async () => {
    api.update.mockRejectedValueOnce(refused(412, 'STALE_VERSION'));
    api.get.mockResolvedValue({ ...welcome, title: 'Welcome by Ana', version: 9 });
    const user = open(welcome);
    await user.type(screen.getByLabelText('Name'), ' mine');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByRole('row', { name: 'Name Welcome mine Welcome by Ana' })).toBeVisible();
    api.update.mockResolvedValueOnce({ ...welcome, title: 'Welcome mine', version: 10 });
    await user.click(screen.getByRole('button', { name: 'Save mine over it' }));
    expect(api.update).toHaveBeenLastCalledWith(3, expect.objectContaining({ title: 'Welcome mine', version: 9 }));
  });

  it('names the time zone in which its days begin', () => {
    open(welcome);
    expect(screen.getByText(/the shop’s time zone, UTC\+01:00/)).toBeVisible();
  });
});

describe('leaving', () => {
  it('asks while something is unsaved, and loses nothing when the person stays', async () => {
    const user = open(welcome);
    await user.type(screen.getByLabelText('Name'), ' 2');
    await user.click(screen.getByRole('link', { name: 'Elsewhere' }));
    const dialog = screen.getByRole('dialog', { name: 'Leave without saving?' });
    await user.click(within(dialog).getByRole('button', { name: 'Stay here' }));
    expect(screen.getByLabelText('Name')).toHaveValue('Welcome 2');
  });
});

describe('trying', () => {
  it('sends the promotion as it stands in the form, and shows every verdict', async () => {
    api.try.mockResolvedValue(tried);
    const user = open(welcome);
    const rate = screen.getByLabelText('Off the price, in %');
    await user.clear(rate);
    await user.type(rate, '20');
    await user.type(screen.getByLabelText('SKU of line 1'), 'EK-WHT');
    await user.type(screen.getByLabelText(/^Other codes/), 'BULK, more');
    await user.click(screen.getByRole('button', { name: 'Try it' }));
    expect(api.try).toHaveBeenCalledWith(
      expect.objectContaining({
        lines: [{ sku: 'EK-WHT', quantity: 1 }],
        currency: 'EUR',
        country: 'DE',
        codes: ['BULK', 'more'],
        promotion: expect.objectContaining({ id: 3, rateBp: 2000, endsOn: '2026-12-24' }),
      }),
    );
    expect(await screen.findByText('Applies, -€8.00')).toBeVisible();
    expect(screen.getByText('Add €20.02 more of this offer.')).toBeVisible();
    expect(screen.getByText('Total').parentElement).toHaveTextContent('€71.98');
  });

  it('leaves its days out of account on demand', async () => {
    api.try.mockResolvedValue(tried);
    const user = open({ ...welcome, isActive: false, startsOn: '2026-12-01' });
    await user.type(screen.getByLabelText('SKU of line 1'), 'EK-WHT');
    await user.click(screen.getByLabelText(/^As if it were on today/));
    await user.click(screen.getByRole('button', { name: 'Try it' }));
    expect(api.try.mock.calls[0]?.[0].promotion).toMatchObject({ isActive: true, startsOn: null, endsOn: null });
  });

  it('shows an unknown SKU at its line and a misfit of the promotion at its field', async () => {
    api.try.mockRejectedValueOnce(
      refused(404, 'VARIANT_NOT_FOUND', undefined, 'There is no variant with this SKU: X-1.'),
    );
    const user = open(welcome);
    const sku = screen.getByLabelText('SKU of line 1');
    await user.type(sku, 'X-1');
    await user.click(screen.getByRole('button', { name: 'Try it' }));
    await waitFor(() => expect(sku).toHaveAccessibleDescription('The shop has no such SKU.'));
    api.try.mockRejectedValueOnce(
      refused(400, 'VALIDATION_FAILED', [{ field: 'promotion.endsOn', message: 'endsOn must not be before startsOn' }]),
    );
    await user.click(screen.getByRole('button', { name: 'Try it' }));
    await waitFor(() => expect(screen.getByLabelText(/^Last day/)).toHaveAccessibleDescription(/must not be before/));
  });
});
