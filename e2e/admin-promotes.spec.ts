import { expect, test } from '@playwright/test';
import type { CartDto, OrderDto, PlaceOrderDto } from '@storehouse/dto';
import { goodsOnSale } from './support/goods';
import { expectAccessible } from './support/looks';
import { ADMIN, unique } from './support/people';
import { signIn } from './support/shopper';

test('staff makes a promotion, tries it, and a shopper uses it', async ({ page, request }) => {
  const kettle = await goodsOnSale(`Kettle ${unique()}`, 5);
  const sku = kettle.skus[''] ?? '';
  const code = `TEA-${unique().toUpperCase()}`;
  const title = `Tea time ${unique()}`;

  await test.step('sign in and start a new promotion', async () => {
    await page.goto('/sign-in?next=/admin/promotions');
    await signIn(page, ADMIN);
    await page.getByRole('link', { name: 'New promotion' }).click();
    await page.getByLabel('Name', { exact: true }).fill(title);
    await page.getByLabel('Code', { exact: true }).fill(code);
    await page.getByLabel('Off the price, in %').fill('25');
    await page.getByRole('button', { name: 'Add a currency' }).click();
    await page.getByLabel('Goods from in EUR').fill('50');
  });

  await test.step('try it on sample carts before anybody sees it', async () => {
    const panel = page.getByRole('region', { name: 'Try it on a sample cart' });
    await panel.getByLabel('SKU of line 1').fill(sku);
    await panel.getByRole('button', { name: 'Try it' }).click();
    await expect(panel.getByText('Add €10.01 more of this offer.')).toBeVisible();
    await panel.getByLabel('Pieces of line 1').fill('2');
    await panel.getByRole('button', { name: 'Try it' }).click();
    await expect(panel.getByText('Applies, -€20.00')).toBeVisible();
    await expectAccessible(page, 'new promotion, tried');
  });

  await test.step('make it', async () => {
    await page.getByRole('button', { name: 'Create promotion' }).click();
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
    await expect(page.getByText('Active', { exact: true })).toBeVisible();
  });

  await test.step('a shopper uses it', async () => {
    const send = async <T>(path: string, data: object, headers: Record<string, string> = {}): Promise<T> => {
      const answer = await request.post(`/api/v1/${path}`, { data, headers });
      expect(answer.ok(), await answer.text()).toBe(true);
      return answer.json();
    };
    const { token = '' } = await send<CartDto>('cart/items', { sku, quantity: 2 });
    const asShopper = { 'x-cart-token': token };
    const cart = await send<CartDto>('cart/promotions', { code: code.toLowerCase() }, asShopper);
    expect(cart.discountMinor).toBe(2000);
    const checkout: PlaceOrderDto = {
      email: `ada-${unique()}@example.com`,
      shippingAddress: {
        name: 'Ada Lovelace',
        line1: 'Speicherstadt 12',
        postalCode: '20457',
        city: 'Hamburg',
        country: 'DE',
      },
      deliveryMethod: 'standard',
      paymentMethod: 'bank_transfer',
    };
    const order = await send<OrderDto>('orders', checkout, { ...asShopper, 'idempotency-key': unique() });
    expect(order.discountMinor).toBe(2000);
  });

  await test.step('read its use in the list, and switch it off', async () => {
    await page.goto(`/admin/promotions?q=${code}`);
    const row = page.getByRole('row', { name: new RegExp(title) });
    await expect(row.getByRole('cell', { name: '1', exact: true })).toBeVisible();
    await row.getByRole('button', { name: `Switch off ${title}` }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Switch off' }).click();
    await expect(row.getByText('Switched off')).toBeVisible();
  });
});
