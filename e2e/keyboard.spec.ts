import { expect, type Page, test } from '@playwright/test';
import { countOrders, goodsOnSale } from './support/goods';
import { somebody, unique } from './support/people';
import { orderNumber } from './support/shopper';

const FURTHEST = 120;

/** Tabs on until the focus is where somebody would stop who cannot see a pointer. */
async function tabTo(page: Page, name: string | RegExp, role: 'link' | 'button' | 'textbox' | 'searchbox' | 'radio') {
  const target = page.getByRole(role, { name }).locator('visible=true');
  for (let step = 0; step < FURTHEST; step += 1) {
    await page.keyboard.press('Tab');
    for (const each of await target.all()) {
      if (await each.evaluate((element) => element === document.activeElement)) return;
    }
  }
  throw new Error(`Tab never came to the ${role} ${name}.`);
}

test('a purchase needs no pointer', async ({ page }) => {
  const word = unique();
  const kettle = await goodsOnSale(`Kettle ${word}`, 9, ['White', 'Black']);
  const guest = somebody();
  const type = (text: string) => page.keyboard.type(text);
  const press = (key: string) => page.keyboard.press(key);

  await test.step('past the header, then search by its key', async () => {
    await page.goto('/');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await press('Tab');
    await expect(page.getByRole('link', { name: 'Skip to content' })).toBeFocused();
    await press('Enter');
    await press('/');
    await type(word);
    await press('Enter');
    await expect(page.getByRole('link', { name: kettle.title })).toBeVisible();
    await tabTo(page, kettle.title, 'link');
    await press('Enter');
  });

  await test.step('choose with the arrows, put it into the cart', async () => {
    await expect(page.getByRole('heading', { level: 1, name: kettle.title })).toBeVisible();
    await tabTo(page, 'White', 'radio');
    await press('ArrowRight');
    await expect(page.getByText(kettle.skus.Black ?? '')).toBeVisible();
    await tabTo(page, 'Add to cart', 'button');
    await press('Enter');
    const cart = page.getByRole('dialog', { name: /^Cart/ });
    await expect(cart).toBeVisible();
    await press('Escape');
    await expect(cart).toBeHidden();
    await expect(page.getByRole('button', { name: 'Add to cart' }).first()).toBeFocused();
    await press('Enter');
    await expect(cart.getByRole('link', { name: 'Checkout' })).toBeVisible();
    await tabTo(page, 'Checkout', 'link');
    await press('Enter');
  });

  await test.step('a wrong form leads back to its first mistake', async () => {
    await expect(page.getByRole('button', { name: 'Continue to delivery' })).toBeVisible();
    await tabTo(page, 'Continue to delivery', 'button');
    await press('Enter');
    await expect(page.getByRole('textbox', { name: 'E-mail' })).toBeFocused();
  });

  await test.step('fill in, choose, order', async () => {
    await type(guest.email);
    for (const [label, text] of [
      ['Full name', guest.name],
      ['Street and house number', 'Speicherstadt 12'],
      ['Postcode', '20457'],
      ['Town or city', 'Hamburg'],
    ] as const) {
      await tabTo(page, label, 'textbox');
      await type(text);
    }
    await press('Enter');
    await expect(page.getByRole('button', { name: 'Continue to payment' })).toBeVisible();
    await tabTo(page, /Standard delivery/, 'radio');
    await press('ArrowDown');
    await expect(page.getByRole('radio', { name: /Express delivery/ })).toBeChecked();
    await tabTo(page, 'Continue to payment', 'button');
    await press('Enter');
    await expect(page.getByRole('heading', { name: 'Review' })).toBeVisible();
    await tabTo(page, /^Place order/, 'button');
    await press('Enter');
    await orderNumber(page);
    expect(await countOrders(guest.email)).toBe(1);
  });
});
