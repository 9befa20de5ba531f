import { join } from 'node:path';
import { type Browser, expect, test } from '@playwright/test';
import { ADMIN, SHOP, somebody, unique } from './support/people';
import { addToCart, goToPayment, orderNumber, signIn } from './support/shopper';

const PICTURES = join(__dirname, '..', 'database', 'seeds', 'images');

test('an admin adds a product with a picture; it sells; the order is packed and the ledger knows', async ({
  page,
  browser,
}) => {
  const word = unique();
  const title = `Carafe ${word}`;
  const slug = `carafe-${word}`;
  const sku = `CARAFE-${word.toUpperCase()}`;

  await test.step('sign in and describe the product', async () => {
    await page.goto('/admin/products');
    await page.getByRole('main').getByRole('link', { name: 'Sign in' }).click();
    await signIn(page, ADMIN);
    await page.getByRole('link', { name: 'Add product' }).click();
    await page.getByLabel('Name', { exact: true }).fill(title);
    await page.getByLabel('Status').selectOption('Active');
    await page.getByLabel('Category').selectOption('kettles');
    await page
      .getByRole('region', { name: 'Pictures' })
      .getByLabel('Pictures')
      .setInputFiles(join(PICTURES, 'electric-kettle-1-7l-white-640.webp'));
    await page.getByRole('button', { name: 'Add an option' }).click();
    await page.getByLabel('Option name').fill('Colour');
    await page.getByLabel('New values for Colour').fill('White, Black');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: /^Create .*variant/ }).click();
    for (const colour of ['White', 'Black']) {
      await page.getByLabel(`SKU of ${colour}`).fill(`${sku}-${colour.toUpperCase()}`);
      await page.getByLabel(`Price of ${colour}`, { exact: true }).fill('24.90');
    }
    await page.getByRole('button', { name: 'Create product' }).click();
    await page.waitForURL(new RegExp(`/admin/products/${slug}`));
  });

  await test.step('receive three white ones', async () => {
    await page.getByRole('button', { name: /^Stock of White/ }).click();
    const panel = page.getByRole('dialog', { name: new RegExp(`^Stock of ${sku}`) });
    await panel.getByLabel('Pieces received').fill('3');
    await panel.getByRole('button', { name: 'Book' }).click();
    await expect(panel.getByRole('listitem').filter({ hasText: 'Received' })).toContainText('+3');
  });

  const number = await test.step('a guest buys one', () => buyAsGuest(browser, title, slug));

  await test.step('find the order and pack it', async () => {
    await page.goto('/admin/orders');
    await page.getByRole('link', { name: new RegExp(number) }).click();
    await expect(page.getByRole('main').getByRole('link', { name: title })).toBeVisible();
    await page.getByRole('button', { name: 'Mark as packed' }).click();
    await expect(page.getByRole('button', { name: 'Mark as shipped' })).toBeVisible();
    await expect(page.getByRole('region', { name: 'History' }).getByText('Packed')).toBeVisible();
  });

  await test.step('read the sale in the ledger', async () => {
    await page.goto(`/admin/products/${slug}`);
    await page.getByRole('button', { name: 'Stock of White: 2 available' }).click();
    const panel = page.getByRole('dialog', { name: new RegExp(`^Stock of ${sku}`) });
    const sale = panel.getByRole('listitem').filter({ hasText: 'Sold' });
    await expect(sale).toContainText('−1');
    await expect(sale).toContainText(number);
  });
});

/** Buys the product in a browser of its own; sees its picture on the way. */
async function buyAsGuest(browser: Browser, title: string, slug: string) {
  const context = await browser.newContext({ baseURL: SHOP });
  const page = await context.newPage();
  await page.goto(`/products/${slug}`);
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  const picture = page.getByRole('main').getByRole('img').first();
  await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(100);
  const cart = await addToCart(page);
  await cart.getByRole('link', { name: 'Checkout' }).click();
  await goToPayment(page, somebody());
  await page.getByRole('button', { name: /^Place order/ }).click();
  const number = await orderNumber(page);
  await context.close();
  return number;
}
