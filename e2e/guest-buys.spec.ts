import { expect, test } from '@playwright/test';
import { countOrders, goodsOnSale } from './support/goods';
import { somebody, unique } from './support/people';
import { addToCart, goToPayment, orderNumber } from './support/shopper';

test('a guest finds a kettle, orders it once, and a piece fewer is left', async ({ page }) => {
  const word = unique();
  const kettle = await goodsOnSale(`Kettle ${word}`, 4, ['White', 'Black']);
  await goodsOnSale(`Toaster ${word}`, 4, ['White']);
  const guest = somebody();

  await test.step('search and filter', async () => {
    await page.goto('/');
    await page.getByRole('searchbox', { name: 'Search products' }).fill(word);
    await page.keyboard.press('Enter');
    const list = page.getByRole('region', { name: 'Products' });
    await expect(list.getByText('2 products', { exact: true }).first()).toBeVisible();
    await page.getByRole('group', { name: 'Colour' }).getByRole('checkbox', { name: /Black/ }).check();
    await expect(list.getByText('1 product', { exact: true }).first()).toBeVisible();
    await expect(page).toHaveURL(/colour=Black/);
    await list.getByRole('link', { name: kettle.title }).click();
  });

  await test.step('choose a colour and put it into the cart', async () => {
    await page.getByRole('radio', { name: 'Black' }).check({ force: true });
    await expect(page.getByText(kettle.skus.Black ?? '')).toBeVisible();
    await expect(page.getByText('Only 4 left').first()).toBeVisible();
    const cart = await addToCart(page);
    await expect(cart.getByRole('link', { name: kettle.title })).toBeVisible();
    await cart.getByRole('link', { name: 'Checkout' }).click();
  });

  const number = await test.step('order, with a double click', async () => {
    await goToPayment(page, guest);
    // What was typed is still there after a reload.
    await page.reload();
    await expect(page.getByRole('main').getByText(guest.email)).toBeVisible();
    await page.getByRole('button', { name: /^Place order/ }).dblclick();
    return orderNumber(page);
  });

  await test.step('the confirmation outlives a reload', async () => {
    for (const visit of ['first', 'reloaded']) {
      if (visit === 'reloaded') await page.reload();
      await expect(page.getByRole('main').getByText(number).first(), visit).toBeVisible();
      await expect(page.getByRole('main').getByText(guest.email).first(), visit).toBeVisible();
      await expect(page.getByRole('main').getByText(kettle.title).first(), visit).toBeVisible();
    }
    await expect(page.getByRole('button', { name: 'Cart, 0 pieces' })).toBeVisible();
    expect(await countOrders(guest.email)).toBe(1);
  });

  await test.step('the shop has one black kettle fewer', async () => {
    await page.goto(`/products/${kettle.slug}?variant=${kettle.skus.Black}`);
    await expect(page.getByText('Only 3 left').first()).toBeVisible();
    await page.getByRole('radio', { name: 'White' }).check({ force: true });
    await expect(page.getByText('Only 4 left').first()).toBeVisible();
  });
});

test('a phone is enough to buy @mobile', async ({ page }) => {
  const lamp = await goodsOnSale(`Lamp ${unique()}`, 2);
  const guest = somebody();
  await page.goto(`/products/${lamp.slug}`);
  const cart = await addToCart(page);
  await cart.getByRole('link', { name: 'Checkout' }).click();
  await goToPayment(page, guest);
  await page.getByRole('button', { name: /^Place order/ }).click();
  await orderNumber(page);
  expect(await countOrders(guest.email)).toBe(1);
});
