import { randomUUID } from 'node:crypto';
import type {
  CartDto,
  DeliverySettingsDto,
  GiftCardWithLedgerDto,
  IssuedGiftCardDto,
  ProblemDto,
  PromotionDto,
  SavePromotionDto,
  TaxesDto,
} from '@storehouse/dto';
import { aGuestWith, aVariant, checkOut } from './support/buying';
import { anAdmin, type Person } from './support/people';

let admin: Person;
beforeAll(async () => {
  admin = await anAdmin();
});

const aPromotion = (wish: Partial<SavePromotionDto> = {}): SavePromotionDto => ({
  title: 'Ten per cent off',
  code: `CODE-${randomUUID().slice(0, 8)}`,
  kind: 'percent',
  rateBp: 1000,
  isActive: true,
  priority: 100,
  isExclusive: false,
  isFirstOrderOnly: false,
  amounts: [{ currency: 'EUR', minimumMinor: 1000 }],
  categoryIds: [],
  customerIds: [],
  ...wish,
});

describe('promotions', () => {
  it('are made, listed and changed', async () => {
    const { status, body: made } = await admin.post<PromotionDto>('admin/promotions', aPromotion({ usageLimit: 5 }));
    expect([status, made.uses, made.usageLimit]).toEqual([201, 0, 5]);
    const { id, uses: _, ...read } = made;
    const change = { ...read, title: 'Everything must go', rateBp: 2000, amounts: [] };
    const { body: changed } = await admin.put<PromotionDto>(`admin/promotions/${id}`, change);
    expect(changed).toMatchObject({
      title: 'Everything must go',
      rateBp: 2000,
      amounts: [],
      version: made.version + 1,
    });
    const { body: stale } = await admin.put<ProblemDto>(`admin/promotions/${id}`, change);
    expect(stale.code).toBe('STALE_VERSION');
    const { body: all } = await admin.get<PromotionDto[]>('admin/promotions');
    expect(all).toContainEqual(changed);
  });

  it('are refused with the fields that do not fit', async () => {
    const { body } = await admin.post<ProblemDto>('admin/promotions', aPromotion({ kind: 'fixed' }));
    expect(body.errors?.map(({ field }) => field)).toEqual(['rateBp', 'amounts']);
    const first = aPromotion();
    await admin.post('admin/promotions', first);
    const { body: taken } = await admin.post<ProblemDto>('admin/promotions', {
      ...first,
      code: first.code?.toLowerCase(),
    });
    expect(taken.code).toBe('PROMOTION_CODE_TAKEN');
  });
});

describe('gift cards', () => {
  it('are issued, paid with and followed', async () => {
    const { status, body: card } = await admin.post<IssuedGiftCardDto>('admin/gift-cards', {
      currency: 'EUR',
      amountMinor: 5000,
    });
    expect(status).toBe(201);
    const guest = await aGuestWith([await aVariant({ priceMinor: 2000 }), 1]);
    const { body: cart } = await guest.post<CartDto>('cart/gift-cards', { code: card.code.toLowerCase() });
    expect(cart).toMatchObject({ totalMinor: 2490, giftCardMinor: 2490, dueMinor: 0 });
    const { body: order } = await checkOut(guest);
    expect(order).toMatchObject({ giftCardMinor: 2490, paymentStatus: 'paid' });
    const { body: after } = await admin.get<GiftCardWithLedgerDto>(`admin/gift-cards/${card.id}`);
    expect(after.balanceMinor).toBe(2510);
    expect(after.movements.map(({ reason, deltaMinor }) => [reason, deltaMinor])).toEqual([
      ['spent', -2490],
      ['issued', 5000],
    ]);
    const { body: corrected } = await admin.post<GiftCardWithLedgerDto>(`admin/gift-cards/${card.id}/corrections`, {
      deltaMinor: -510,
      note: 'Too much',
    });
    expect(corrected.balanceMinor).toBe(2000);
  });

  it('are refused when nobody knows them', async () => {
    const guest = await aGuestWith([await aVariant(), 1]);
    const { body } = await guest.post<ProblemDto>('cart/gift-cards', { code: 'AAAA-BBBB-CCCC-DDDD' });
    expect(body.code).toBe('GIFT_CARD_UNKNOWN');
  });
});

describe('taxes', () => {
  it('are read and written whole, and never overlap', async () => {
    const { body: taxes } = await admin.get<TaxesDto>('admin/taxes');
    expect(taxes.rates).toContainEqual(expect.objectContaining({ taxClass: 'standard', country: 'DE', rateBp: 1900 }));
    const { status, body: same } = await admin.put<TaxesDto>('admin/taxes', { rates: taxes.rates });
    expect([status, same]).toEqual([200, taxes]);
    const twice = [...taxes.rates, { ...taxes.rates[0], validFrom: '2030-01-01' }];
    const { body: refused } = await admin.put<ProblemDto>('admin/taxes', { rates: twice });
    expect(refused.code).toBe('TAX_RATES_OVERLAP');
  });
});

describe('delivery', () => {
  it('is read and written whole', async () => {
    const { body: settings } = await admin.get<DeliverySettingsDto>('admin/delivery');
    expect(settings.zones.map(({ name }) => name)).toEqual(['Germany', 'European Union', 'Rest of the world']);
    const { status, body: same } = await admin.put<DeliverySettingsDto>('admin/delivery', settings);
    expect([status, same]).toEqual([200, settings]);
  });
});
