import { randomUUID } from 'node:crypto';
import type { CartDto, ProblemDto, PromotionDto, SavePromotionDto, TriedCartDto } from '@storehouse/dto';
import { aGuestWith, aVariant } from './support/buying';
import { sql } from './support/database';
import { aCustomer, anAdmin, type Person } from './support/people';

let admin: Person;
beforeAll(async () => {
  admin = await anAdmin();
});

const aPromotion = (wish: Partial<SavePromotionDto> = {}): SavePromotionDto => ({
  title: 'Ten per cent off',
  code: `TRY-${randomUUID().slice(0, 8)}`,
  kind: 'percent',
  rateBp: 1000,
  isActive: true,
  priority: 100,
  isExclusive: false,
  isFirstOrderOnly: false,
  amounts: [],
  categoryIds: [],
  customerIds: [],
  ...wish,
});

const aTry = (sku: string, quantity: number, wish: object = {}) => ({
  lines: [{ sku, quantity }],
  currency: 'EUR',
  country: 'DE',
  codes: [],
  ...wish,
});
const attempt = <T = TriedCartDto>(body: object) => admin.post<T>('admin/promotions/try', body);

describe('trying promotions', () => {
  it('says what the cart of a shopper would cost, to the cent', async () => {
    const code = aPromotion().code ?? '';
    const { body: made } = await admin.post<PromotionDto>('admin/promotions', aPromotion({ code, rateBp: 1234 }));
    const goods = await aVariant({ priceMinor: 1999 });
    const guest = await aGuestWith([goods, 3]);
    const { body: cart } = await guest.post<CartDto>('cart/promotions', { code });
    const { status, body: tried } = await attempt(aTry(goods.sku, 3, { codes: [code] }));
    expect(status).toBe(200);
    expect(tried).toMatchObject({
      subtotalMinor: cart.subtotalMinor,
      discountMinor: cart.discountMinor,
      deliveryMinor: cart.deliveryMinor,
      taxMinor: cart.taxMinor,
      totalMinor: cart.totalMinor,
      triedId: null,
    });
    expect(tried.lines[0]).toMatchObject({
      sku: goods.sku,
      discounts: [{ promotionId: made.id, amountMinor: cart.discountMinor }],
    });
    expect(tried.promotions).toContainEqual(cart.promotions.find(({ id }) => id === made.id));
  });

  it('judges a promotion as it stands in the form, and keeps nothing of it', async () => {
    const goods = await aVariant({ priceMinor: 1000 });
    const title = `Unsaved ${randomUUID()}`;
    const promotion = aPromotion({ title, kind: 'buy_x_get_y', rateBp: 10_000, buyQuantity: 2, getQuantity: 1 });
    const { body: tried } = await attempt(aTry(goods.sku, 3, { promotion }));
    expect(tried.promotions.find(({ id }) => id === tried.triedId)).toMatchObject({ title, reason: null });
    expect(tried.discountMinor).toBe(1000);
    const { body: short } = await attempt(aTry(goods.sku, 2, { promotion }));
    expect(short.promotions.find(({ id }) => id === short.triedId)).toMatchObject({
      reason: 'quantity',
      missingPieces: 1,
      sentence: 'Add 1 more piece of this offer.',
    });
    expect(await sql('SELECT id FROM promotions WHERE title = ?', [title])).toEqual([]);
    expect(
      await sql('SELECT cart_id FROM cart_lines l JOIN product_variants v ON v.id = l.variant_id WHERE v.sku = ?', [
        goods.sku,
      ]),
    ).toEqual([]);
  });

  it('judges a saved promotion with the changes of its form', async () => {
    const goods = await aVariant({ priceMinor: 1000 });
    const { body: made } = await admin.post<PromotionDto>('admin/promotions', aPromotion({ startsOn: '2999-01-01' }));
    const form = { ...aPromotion({ code: made.code, startsOn: '2999-01-01' }), id: made.id };
    const { body: early } = await attempt(aTry(goods.sku, 1, { promotion: form }));
    expect(early.promotions.find(({ id }) => id === made.id)).toMatchObject({
      reason: 'not_started',
      discountMinor: 0,
    });
    const { body: now } = await attempt(aTry(goods.sku, 1, { promotion: { ...form, startsOn: null, rateBp: 5000 } }));
    expect(now).toMatchObject({ triedId: made.id, discountMinor: 500 });
    const { body: after } = await admin.get<PromotionDto>(`admin/promotions/${made.id}`);
    expect(after).toEqual(made);
  });

  it('knows the customer it is for', async () => {
    const goods = await aVariant({ priceMinor: 1000 });
    const customerId = (await aCustomer()).user.id;
    const promotion = aPromotion({ customerIds: [customerId], limitPerCustomer: 1 });
    const reasonFor = async (who?: number) => {
      const { body } = await attempt(aTry(goods.sku, 1, { promotion, customerId: who }));
      return body.promotions.find(({ id }) => id === body.triedId)?.reason;
    };
    expect(await reasonFor()).toBe('sign_in');
    expect(await reasonFor(admin.user.id)).toBe('not_yours');
    expect(await reasonFor(customerId)).toBeNull();
  });

  it('says what it does not know', async () => {
    const { sku } = await aVariant();
    const codeOf = async (body: object) => (await attempt<ProblemDto>(body)).body.code;
    expect(await codeOf(aTry('NOT-A-SKU', 1))).toBe('VARIANT_NOT_FOUND');
    expect(await codeOf(aTry(sku, 1, { currency: 'JPY' }))).toBe('CURRENCY_UNKNOWN');
    expect(await codeOf(aTry(sku, 1, { codes: ['NO-SUCH-CODE'] }))).toBe('PROMOTION_UNKNOWN');
    const { body } = await attempt<ProblemDto>(aTry(sku, 1, { promotion: aPromotion({ kind: 'fixed' }) }));
    expect(body.errors?.map(({ field }) => field)).toEqual(['promotion.rateBp', 'promotion.amounts']);
  });
});
