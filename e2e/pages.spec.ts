import { expect, type Page, test } from '@playwright/test';
import type { IssuedGiftCardDto, PromotionDto } from '@storehouse/dto';
import { goodsOnSale, staff } from './support/goods';
import { expectAccessible, expectUsableWhenNarrow } from './support/looks';
import { ADMIN, somebody, unique } from './support/people';
import { addToCart, giveAddress, goToPayment, orderNumber, signIn, signUp } from './support/shopper';

/** Looks at a place once it has settled, when nothing loads any more: as wide as a desk, and narrow. */
async function lookAt(page: Page, place: string): Promise<void> {
  await expect(page.getByRole('heading').first()).toBeVisible();
  await expect(page.locator('[aria-busy=true]')).toHaveCount(0);
  await expectAccessible(page, place);
  await expectUsableWhenNarrow(page, place);
}

/** Goes to an address and looks at it. */
async function visit(page: Page, path: string, place: string): Promise<void> {
  await page.goto(path);
  await lookAt(page, place);
}

test('everybody can use the pages of the shop', async ({ page }) => {
  const goods = await goodsOnSale(`Kettle ${unique()}`, 3, ['White', 'Black']);
  await visit(page, '/', 'home');
  await visit(page, '/categories/kitchen', 'category');
  await visit(page, `/search?q=${goods.title.split(' ')[1]}&colour=White`, 'search with a filter');
  await visit(page, `/search?q=${unique()}`, 'search without a result');
  await visit(page, '/cart', 'empty cart');
  await visit(page, '/sign-in', 'sign-in');
  await page.getByRole('main').getByRole('button', { name: 'Sign in' }).click();
  await lookAt(page, 'sign-in with mistakes');
  await visit(page, '/sign-up', 'sign-up');
  await visit(page, '/track', 'order tracking');
  await visit(page, `/nowhere-${unique()}`, 'page that is not there');
});

test('everybody can use the way to an order', async ({ page }) => {
  const goods = await goodsOnSale(`Kettle ${unique()}`, 3, ['White', 'Black']);
  const guest = somebody();
  await visit(page, `/products/${goods.slug}`, 'product');
  const cart = await addToCart(page);
  await lookAt(page, 'cart drawer');
  await cart.getByRole('link', { name: 'View cart' }).click();
  await expect(cart).toBeHidden();
  await lookAt(page, 'cart');
  await page.goto('/checkout');
  await page.getByRole('button', { name: 'Continue to delivery' }).click();
  await lookAt(page, 'checkout: address with mistakes');
  await giveAddress(page, guest);
  await expect(page.getByRole('button', { name: 'Continue to payment' })).toBeVisible();
  await lookAt(page, 'checkout: delivery');
  await page.goto('/checkout');
  await goToPayment(page, guest);
  await lookAt(page, 'checkout: payment');
  await page.getByRole('button', { name: /^Place order/ }).click();
  await orderNumber(page);
  await lookAt(page, 'order');
});

test('everybody can use the account', async ({ page }) => {
  await page.goto('/sign-up');
  await signUp(page, somebody());
  await page.waitForURL(/\/account/);
  await lookAt(page, 'account without orders');
  await visit(page, '/account/addresses', 'addresses');
  await visit(page, '/account/profile', 'profile');
});

test('everybody can use the admin', async ({ page }) => {
  const goods = await goodsOnSale(`Kettle ${unique()}`, 3, ['White', 'Black']);
  await visit(page, '/admin', 'admin without a session');
  await page.getByRole('main').getByRole('link', { name: 'Sign in' }).click();
  await signIn(page, ADMIN);
  await page.waitForURL(/\/admin/);
  await lookAt(page, 'admin home');
  // Long lists only repeat their rows: a few of each are looked at.
  await visit(page, `/admin/products?q=${goods.title.split(' ')[1]}`, 'admin products');
  await visit(page, '/admin/new/product', 'admin new product');
  await visit(page, `/admin/products/${goods.slug}`, 'admin product');
  await page.getByRole('button', { name: /^Stock of White/ }).click();
  await expect(page.getByRole('dialog').getByText('On hand', { exact: true }).first()).toBeVisible();
  await lookAt(page, 'admin stock');
  await visit(page, '/admin/orders?view=to-ship', 'admin orders');
  await page.getByRole('table').getByRole('link').first().click();
  await page.waitForURL(/\/admin\/orders\/.+/);
  await lookAt(page, 'admin order');
  await visit(page, '/admin/new/order', 'admin new order');
  await visit(page, `/admin/customers?q=${ADMIN.email}`, 'admin customers');
});

/** Signs in as staff on the way to a page. */
async function enter(page: Page, path: string): Promise<void> {
  await page.goto(`/sign-in?next=${path}`);
  await signIn(page, ADMIN);
  await page.waitForURL((url) => url.pathname === path);
}

test('everybody can use promotions', async ({ page }) => {
  const title = `Promotion ${unique()}`;
  const { id } = await staff.post<PromotionDto>('admin/promotions', {
    ...{ title, code: unique(), kind: 'fixed', isActive: true, priority: 900, isExclusive: false },
    ...{ isFirstOrderOnly: false, usageLimit: 5, categoryIds: [], customerIds: [] },
    amounts: [{ currency: 'EUR', minimumMinor: 1000, amountMinor: 500 }],
  });
  await enter(page, '/admin/promotions');
  await visit(page, `/admin/promotions?q=${title.split(' ')[1]}`, 'admin promotions');
  await visit(page, `/admin/promotions/${id}`, 'admin promotion');
  await page.getByLabel('Takes off in EUR').fill('x');
  await page.getByRole('button', { name: 'Save' }).click();
  await lookAt(page, 'admin promotion with mistakes');
});

test('everybody can use gift cards', async ({ page }) => {
  const card = await staff.post<IssuedGiftCardDto>('admin/gift-cards', { currency: 'EUR', amountMinor: 5000 });
  await enter(page, '/admin/gift-cards');
  await visit(page, `/admin/gift-cards?q=${card.last4}`, 'admin gift cards');
  await page.getByRole('button', { name: 'Issue a gift card' }).click();
  await page.getByLabel('Amount').fill('50');
  await page.getByRole('button', { name: 'Issue', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Copy' })).toBeVisible();
  await lookAt(page, 'admin gift card, issued');
  await visit(page, `/admin/gift-cards/${card.id}`, 'admin gift card');
});

test('everybody can use taxes and delivery', async ({ page }) => {
  await enter(page, '/admin/taxes');
  await page.getByRole('region', { name: 'Germany' }).getByRole('button').click();
  await lookAt(page, 'admin taxes of a place');
  await page.goto('/admin/delivery');
  await page.getByRole('button', { name: 'Edit the zone Germany' }).click();
  await lookAt(page, 'admin delivery zone');
});

test('everybody can read the proof of the books', async ({ page }) => {
  await enter(page, '/admin/books');
  await page.getByRole('button', { name: 'Prove it now' }).click();
  await expect(page.getByText('Holds').first()).toBeVisible();
  await lookAt(page, 'admin books');
});

test('everybody can use the pages about stock', async ({ page }) => {
  const goods = await goodsOnSale(`Kettle ${unique()}`, 3, ['White', 'Black']);
  const [, word = ''] = goods.title.split(' ');
  await enter(page, '/admin/stock');
  await visit(page, `/admin/stock?view=all&q=${word}`, 'stock list');
  await visit(page, `/admin/stock?view=out&q=${word}`, 'stock list without a row');
  await visit(page, '/admin/stock/value', 'stock value');
  await visit(page, '/admin/stock/held', 'held pieces');
  await visit(page, '/admin/stock/owed', 'owed pieces');
  await visit(page, '/admin/stock/locations', 'locations');
});

test('everybody can count stock and set selling terms', async ({ page }) => {
  const goods = await goodsOnSale(`Kettle ${unique()}`, 3, ['White', 'Black']);
  await enter(page, '/admin/stock/count');
  await lookAt(page, 'stocktake');
  await page.getByLabel('Counted', { exact: true }).fill(`${goods.skus.White},2\nNOBODYS-1,1\nno number`);
  await page.getByRole('button', { name: 'Look through' }).click();
  await expect(page.getByRole('region', { name: 'What it changes' }).getByRole('table')).toBeVisible();
  await lookAt(page, 'stocktake looked through');
  await page.goto(`/admin/products/${goods.slug}`);
  await page.getByRole('button', { name: 'Selling terms' }).click();
  await lookAt(page, 'selling terms');
});

test('an address without a page answers 404, also to programs', async ({ page, request }) => {
  const path = `/nowhere-${unique()}`;
  expect((await request.get(path)).status()).toBe(404);
  expect((await page.goto(path))?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByRole('searchbox', { name: 'Search products' }).first()).toBeVisible();
  expect((await request.get('/')).status()).toBe(200);
});
