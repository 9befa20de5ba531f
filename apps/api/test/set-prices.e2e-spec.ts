import { randomUUID } from 'node:crypto';
import type {
  CartDto,
  DeliveryCheckDto,
  DeliverySettingsDto,
  GiftCardPageDto,
  GiftCardWithLedgerDto,
  IssuedGiftCardDto,
  PricingTermsDto,
  ProblemDto,
  PromotionDto,
  PromotionPageDto,
  SavePromotionDto,
  TaxCheckDto,
  TaxesDto,
} from '@storehouse/dto';
import { aGuestWith, atOnce, aVariant, checkOut, tally } from './support/buying';
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
    const change = { ...aPromotion({ code: made.code, usageLimit: 5 }), version: made.version };
    Object.assign(change, { title: 'Everything must go', rateBp: 2000, amounts: [] });
    const { body: changed } = await admin.put<PromotionDto>(`admin/promotions/${made.id}`, change);
    expect(changed).toMatchObject({
      title: 'Everything must go',
      rateBp: 2000,
      amounts: [],
      version: made.version + 1,
    });
    const { body: stale } = await admin.put<ProblemDto>(`admin/promotions/${made.id}`, change);
    expect(stale.code).toBe('STALE_VERSION');
    const { body: found } = await admin.get<PromotionPageDto>(`admin/promotions?q=${made.code}&state=active`);
    expect(found).toEqual({ items: [changed], nextCursor: null });
  });

  it('say where they stand', async () => {
    const make = async (wish: Partial<SavePromotionDto>) =>
      (await admin.post<PromotionDto>('admin/promotions', aPromotion(wish))).body.state;
    expect(await make({})).toBe('active');
    expect(await make({ startsOn: '2999-01-01' })).toBe('scheduled');
    expect(await make({ endsOn: '2020-01-01' })).toBe('ended');
    expect(await make({ isActive: false })).toBe('off');
    const code = aPromotion().code ?? '';
    const { body: single } = await admin.post<PromotionDto>('admin/promotions', aPromotion({ code, usageLimit: 1 }));
    const guest = await aGuestWith([await aVariant({ priceMinor: 2000 }), 1]);
    await guest.post('cart/promotions', { code });
    expect((await checkOut(guest)).status).toBe(201);
    const { body: used } = await admin.get<PromotionDto>(`admin/promotions/${single.id}`);
    expect([used.state, used.uses]).toEqual(['used_up', 1]);
  });

  it('are listed page by page', async () => {
    const title = `Paged ${randomUUID()}`;
    await admin.post('admin/promotions', aPromotion({ title, priority: 7 }));
    await admin.post('admin/promotions', aPromotion({ title, priority: 3 }));
    await admin.post('admin/promotions', aPromotion({ title, priority: 5 }));
    const list = `admin/promotions?q=${encodeURIComponent(title)}&limit=2`;
    const { body: first } = await admin.get<PromotionPageDto>(list);
    const { body: second } = await admin.get<PromotionPageDto>(`${list}&cursor=${first.nextCursor}`);
    expect([...first.items, ...second.items].map(({ priority }) => priority)).toEqual([3, 5, 7]);
    expect(second.nextCursor).toBeNull();
  });

  it('let one of two change them who read the same', async () => {
    const { body: made } = await admin.post<PromotionDto>('admin/promotions', aPromotion());
    const answers = await atOnce(6, (at) =>
      admin.put<ProblemDto & PromotionDto>(`admin/promotions/${made.id}`, {
        ...aPromotion({ code: made.code, title: `Change ${at}`, amounts: [{ currency: 'EUR', minimumMinor: at }] }),
        version: made.version,
      }),
    );
    expect(tally(answers.map(({ body, ...answer }) => ({ ...answer, body: body.version ? {} : body })))).toEqual({
      '200': 1,
      '412 STALE_VERSION': 5,
    });
    const { body: after } = await admin.get<PromotionDto>(`admin/promotions/${made.id}`);
    expect(after.version).toBe(made.version + 1);
    expect(after.title).toBe(`Change ${after.amounts[0]?.minimumMinor}`);
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

  it('are found by their last characters, closed and opened', async () => {
    const { body: card } = await admin.post<IssuedGiftCardDto>('admin/gift-cards', {
      currency: 'EUR',
      amountMinor: 700,
      expiresOn: '2999-12-31',
    });
    const list = `admin/gift-cards?q=${card.last4.toLowerCase()}`;
    const { code, ...row } = card;
    expect((await admin.get<GiftCardPageDto>(`${list}&state=usable`)).body.items).toContainEqual(row);
    const { body: closed } = await admin.patch<GiftCardWithLedgerDto>(`admin/gift-cards/${card.id}`, {
      isActive: false,
      expiresOn: null,
    });
    expect(closed).toMatchObject({ state: 'closed', expiresOn: null, balanceMinor: 700, issuedMinor: 700 });
    expect((await admin.get<GiftCardPageDto>(`${list}&state=usable`)).body.items).not.toContainEqual(
      expect.objectContaining({ id: card.id }),
    );
    const guest = await aGuestWith([await aVariant(), 1]);
    expect((await guest.post<ProblemDto>('cart/gift-cards', { code })).body.code).toBe('GIFT_CARD_UNUSABLE');
    await admin.patch(`admin/gift-cards/${card.id}`, { isActive: true });
    expect((await guest.post<CartDto>('cart/gift-cards', { code })).body.giftCardMinor).toBe(700);
    const { body: over } = await admin.patch<GiftCardWithLedgerDto>(`admin/gift-cards/${card.id}`, {
      expiresOn: '2020-01-01',
    });
    expect(over.state).toBe('expired');
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
    const { classes: _, ...read } = taxes;
    const { status, body: same } = await admin.put<TaxesDto>('admin/taxes', read);
    expect([status, same]).toEqual([200, { ...taxes, version: taxes.version + 1 }]);
    const twice = { ...read, rates: [{ ...taxes.rates[0], validFrom: '2030-01-01' }, ...taxes.rates] };
    const { body: refused } = await admin.put<ProblemDto>('admin/taxes', { ...twice, version: same.version });
    expect(refused).toMatchObject({ code: 'TAX_RATES_OVERLAP', errors: [{ field: 'rates.0.validFrom' }] });
  });

  it('let one of two change them who read the same', async () => {
    const { body: taxes } = await admin.get<TaxesDto>('admin/taxes');
    const answers = await atOnce(4, () =>
      admin.put<ProblemDto>('admin/taxes', { rates: taxes.rates, version: taxes.version }),
    );
    expect(tally(answers)).toEqual({ '200': 1, '412 STALE_VERSION': 3 });
  });

  it('are told for a place and a day', async () => {
    const { body: taxes } = await admin.get<TaxesDto>('admin/taxes');
    const rate = { taxClass: 'standard', country: 'AQ', region: '' };
    const change = [
      { ...rate, rateBp: 1000, validFrom: '2020-01-01', validTo: '2030-07-01' },
      { ...rate, rateBp: 1200, validFrom: '2030-07-01' },
    ];
    const { body: saved } = await admin.put<TaxesDto>('admin/taxes', {
      rates: [...taxes.rates, ...change],
      version: taxes.version,
    });
    const rateOn = async (day: string) => {
      const { body } = await admin.get<TaxCheckDto>(`admin/taxes/check?country=AQ&day=${day}`);
      return body.classes.find(({ code }) => code === 'standard')?.rateBp;
    };
    expect([await rateOn('2019-12-31'), await rateOn('2030-06-30'), await rateOn('2030-07-01')]).toEqual([
      0, 1000, 1200,
    ]);
    await admin.put('admin/taxes', { rates: taxes.rates, version: saved.version });
  });
});

describe('delivery', () => {
  it('is read and written whole', async () => {
    const { body: settings } = await admin.get<DeliverySettingsDto>('admin/delivery');
    expect(settings.zones.map(({ name }) => name)).toEqual(['Germany', 'European Union', 'Rest of the world']);
    const { status, body: same } = await admin.put<DeliverySettingsDto>('admin/delivery', settings);
    expect([status, same]).toEqual([200, { ...settings, version: settings.version + 1 }]);
  });

  it('is refused with the fields that do not fit', async () => {
    const { body: settings } = await admin.get<DeliverySettingsDto>('admin/delivery');
    const [germany, ...others] = settings.zones;
    const rate = { ...germany?.rates[0], method: 'pigeon' };
    const { body } = await admin.put<ProblemDto>('admin/delivery', {
      ...settings,
      zones: [
        { ...germany, rates: [rate] },
        ...others,
        { name: 'Germany', places: [{ country: 'DE', region: '' }], rates: [] },
      ],
    });
    expect(body.errors?.map(({ field }) => field)).toEqual([
      'zones.0.rates.0.method',
      `zones.${settings.zones.length}.name`,
      `zones.${settings.zones.length}.places.0.country`,
    ]);
  });

  it('lets one of two change it who read the same', async () => {
    const { body: settings } = await admin.get<DeliverySettingsDto>('admin/delivery');
    const answers = await atOnce(4, () => admin.put<ProblemDto>('admin/delivery', settings));
    expect(tally(answers)).toEqual({ '200': 1, '412 STALE_VERSION': 3 });
  });

  it('is told for a parcel', async () => {
    const check = async (country: string, subtotalMinor: number) =>
      (
        await admin.get<DeliveryCheckDto>(
          `admin/delivery/check?country=${country}&currency=EUR&grams=1000&subtotalMinor=${subtotalMinor}`,
        )
      ).body;
    expect(await check('DE', 1000)).toEqual({
      zone: 'Germany',
      methods: [
        { code: 'standard', title: 'Standard delivery', priceMinor: 490 },
        { code: 'express', title: 'Express delivery', priceMinor: expect.any(Number) },
      ],
    });
    expect((await check('DE', 100_000)).methods[0]?.priceMinor).toBe(0);
    expect((await check('AQ', 1000)).zone).toBe('Rest of the world');
  });
});

it('tells what prices are set in', async () => {
  const { body: terms } = await admin.get<PricingTermsDto>('admin/pricing');
  expect(terms).toMatchObject({ country: 'DE', timeZone: '+01:00', today: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) });
  expect(terms.priceLists[0]).toEqual({ currency: 'EUR', pricesIncludeTax: true });
  expect(terms.categories).toContainEqual({ id: expect.any(Number), path: expect.stringContaining(' / ') });
});
