import { expect, type Locator, type Page, test } from '@playwright/test';
import type { IssuedGiftCardDto, PromotionDto, SavePromotionDto } from '@storehouse/dto';
import { goodsOnSale, staff } from './support/goods';
import { expectAccessible } from './support/looks';
import { somebody, unique } from './support/people';
import { addToCart, goToPayment, orderNumber } from './support/shopper';

/** Ten per cent off from fifty euro. */
async function aCode(): Promise<string> {
  const code = `E2E-${unique().toUpperCase()}`;
  const promotion: SavePromotionDto = {
    title: 'Ten per cent off',
    code,
    kind: 'percent',
    rateBp: 1000,
    isActive: true,
    priority: 100,
    isExclusive: false,
    isFirstOrderOnly: false,
    amounts: [{ currency: 'EUR', minimumMinor: 5000 }],
    categoryIds: [],
    customerIds: [],
  };
  await staff.post<PromotionDto>('admin/promotions', promotion);
  return code;
}

const aGiftCard = async (amountMinor: number): Promise<string> =>
  (await staff.post<IssuedGiftCardDto>('admin/gift-cards', { currency: 'EUR', amountMinor })).code;

/** Types a code behind its link and presses Enter. */
async function enter(place: Locator, question: string, label: string, code: string): Promise<void> {
  const field = place.getByLabel(label);
  if (!(await field.isVisible())) await place.getByRole('button', { name: question }).click();
  await field.fill(code);
  await field.press('Enter');
}

/** The cart as a page, with everything added up. */
async function openCart(page: Page): Promise<Locator> {
  await page.goto('/cart');
  const summary = page.getByRole('complementary', { name: 'Summary' });
  await expect(summary.getByText('Subtotal')).toBeVisible();
  return summary;
}

test('somebody pays less: a code, a gift card, and an order that explains its price @mobile', async ({ page }) => {
  const kettle = await goodsOnSale(`Kettle ${unique()}`, 9);
  const code = await aCode();
  const card = await aGiftCard(2000);
  await page.goto(`/products/${kettle.slug}`);
  await addToCart(page);
  const summary = await openCart(page);

  await test.step('a code is refused with what is missing, and taken once that is there', async () => {
    await enter(summary, 'Add a promotion code', 'Promotion code', code);
    await expect(summary.getByLabel('Promotion code')).toHaveAccessibleDescription(/Add €10\.01 more/);
    await expectAccessible(page, 'cart with a refused code');
    await page.getByRole('main').getByRole('button', { name: 'One more' }).click();
    await expect(page.getByRole('button', { name: 'Cart, 2 pieces' })).toBeVisible();
    await enter(summary, 'Add a promotion code', 'Promotion code', code);
    await expect(summary.getByRole('list', { name: 'Offers' })).toContainText('-€8.00');
  });

  await test.step('a gift card pays a part', async () => {
    await enter(summary, 'Pay with a gift card', 'Code of the gift card', card);
    await expect(summary.getByRole('list', { name: 'Gift cards' })).toContainText('pays €20.00');
    await expect(summary.getByText('Left to pay')).toBeVisible();
    await expectAccessible(page, 'cart with code and gift card');
  });

  await test.step('the order is of that price', async () => {
    await summary.getByRole('link', { name: 'Checkout' }).click();
    await goToPayment(page, somebody());
    await expect(page.getByRole('button', { name: 'Place order · €51.98' })).toBeVisible();
    await expectAccessible(page, 'payment with code and gift card');
    await page.getByRole('button', { name: /^Place order/ }).click();
    await orderNumber(page);
  });

  await test.step('its page explains the price', async () => {
    await expect(page.getByText('Next: transfer €51.98')).toBeVisible();
    await page.getByText('Why this price?').click();
    const table = page.getByRole('table', { name: 'How the price came about' });
    await expect(table.getByRole('row', { name: `Ten per cent off (${code}) -€8.00` })).toBeVisible();
    await expect(table.getByRole('row', { name: 'Total €71.98' })).toBeVisible();
    await expect(table.getByRole('row', { name: 'Paid by gift card -€20.00' })).toBeVisible();
    await expect(table.getByRole('row', { name: 'Due €51.98' })).toBeVisible();
    await expectAccessible(page, 'order with its explanation');
  });
});

test('a gift card that covers everything leaves nothing to choose or to pay @mobile', async ({ page }) => {
  const kettle = await goodsOnSale(`Kettle ${unique()}`, 9);
  const card = await aGiftCard(10_000);
  await page.goto(`/products/${kettle.slug}`);
  const cart = await addToCart(page);
  await cart.getByRole('link', { name: 'Checkout' }).click();
  await goToPayment(page, somebody());
  await enter(page.getByRole('main'), 'Pay with a gift card', 'Code of the gift card', card);
  await expect(page.getByText('Nothing is left to pay.')).toBeVisible();
  await expect(page.getByRole('radio', { name: /Bank transfer/ })).toHaveCount(0);
  await page.getByRole('button', { name: 'Place order · nothing to pay' }).click();
  await orderNumber(page);
  await expect(page.getByText('Paid', { exact: true }).first()).toBeVisible();
});

test('the currency is chosen once, and the cart goes where it is told @mobile', async ({ page, isMobile }) => {
  const kettle = await goodsOnSale(`Kettle ${unique()}`, 9);
  await page.goto(`/products/${kettle.slug}`);
  await addToCart(page);
  await page.goto('/categories/coffee-machines');
  if (isMobile) await page.getByRole('button', { name: 'Menu' }).click();
  await page.getByRole('combobox', { name: 'Currency' }).filter({ visible: true }).selectOption('USD');
  const list = page.getByRole('region', { name: 'Products' });

  await test.step('lists, also after a reload, without a moment in the other one', async () => {
    await expect(list.getByText(/\$\d/).first()).toBeVisible();
    let hasFlashed = false;
    page.on('request', (request) => {
      if (/\/(products|categories)\?/.test(request.url()) && !request.url().includes('currency=USD')) hasFlashed = true;
    });
    await page.reload();
    await expect(list.getByText(/\$\d/).first()).toBeVisible();
    await expect(list.getByText(/€\d/)).toHaveCount(0);
    expect(hasFlashed).toBe(false);
  });

  await test.step('the cart says what has no price there, and tax and delivery follow the country', async () => {
    await page.goto('/cart');
    await expect(page.getByText('No price in USD.', { exact: false })).toBeVisible();
    await page
      .getByRole('button', { name: `Remove ${kettle.title}` })
      .last()
      .click();
    await page.goto('/categories/coffee-machines');
    await list.getByRole('link').first().click();
    await addToCart(page);
    const summary = await openCart(page);
    await summary.getByLabel('Deliver to').selectOption('US');
    await summary.getByLabel('Region').selectOption('NY');
    await expect(summary.getByText('no VAT there')).toBeVisible();
    await expectAccessible(page, 'cart to another country');
  });
});
