import { expect, test } from '@playwright/test';
import { countOrders, goodsOnSale } from './support/goods';
import { customerWithAddress, somebody, unique } from './support/people';
import { addToCart, goToPayment, orderNumber, signIn, signUp } from './support/shopper';

test('a customer registers, signs in with a full cart, buys, and finds the order in the account', async ({ page }) => {
  const word = unique();
  const [bottle, mug] = [await goodsOnSale(`Bottle ${word}`, 5), await goodsOnSale(`Mug ${word}`, 5)];
  const ada = somebody();

  await test.step('open an account, put a bottle into the cart, leave', async () => {
    await page.goto('/sign-up');
    await signUp(page, ada);
    await page.waitForURL(/\/account/);
    await page.goto(`/products/${bottle.slug}`);
    await addToCart(page);
    await page.goto('/account');
    await page.getByRole('button', { name: 'Sign out' }).click();
    await expect(page.getByRole('link', { name: 'Sign in' }).first()).toBeVisible();
    await expect(page.getByRole('button', { name: 'Cart, 0 pieces' })).toBeVisible();
  });

  await test.step('come back as a guest with a mug; signing in keeps both', async () => {
    await page.goto(`/products/${mug.slug}`);
    const guestCart = await addToCart(page);
    await guestCart.getByRole('link', { name: 'Checkout' }).click();
    await page.getByRole('main').getByRole('link', { name: 'Sign in' }).click();
    await signIn(page, ada);
    await page.waitForURL(/\/checkout/);
    await expect(page.getByRole('button', { name: 'Cart, 2 pieces' })).toBeVisible();
    const order = page.getByRole('complementary', { name: 'Your order' });
    await expect(order.getByText(bottle.title)).toBeVisible();
    await expect(order.getByText(mug.title)).toBeVisible();
  });

  const number = await test.step('check out', async () => {
    await goToPayment(page, ada);
    await page.getByRole('button', { name: /^Place order/ }).click();
    return orderNumber(page);
  });

  await test.step('see the order in the account', async () => {
    await page.goto('/account');
    await page.getByRole('link', { name: new RegExp(number) }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText(number);
    await expect(page.getByRole('main').getByRole('link', { name: bottle.title })).toBeVisible();
    await expect(page.getByRole('main').getByRole('link', { name: mug.title })).toBeVisible();
  });
});

test('somebody the shop knows orders a product with three clicks', async ({ page }) => {
  const bottle = await goodsOnSale(`Bottle ${unique()}`, 2);
  const ada = somebody();
  await customerWithAddress(ada);
  await page.goto(`/sign-in?next=/products/${bottle.slug}`);
  await signIn(page, ada);
  const cart = await addToCart(page);
  await cart.getByRole('link', { name: 'Checkout' }).click();
  await page.getByRole('button', { name: /^Place order/ }).click();
  await orderNumber(page);
  expect(await countOrders(ada.email)).toBe(1);
});
