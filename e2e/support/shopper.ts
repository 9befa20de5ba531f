import { expect, type Page } from '@playwright/test';
import type { Person } from './people';

/** Signs in on the page that asks for it, and stays where that leads. The page before may have an e-mail field, too. */
export async function signIn(page: Page, { email, password }: Pick<Person, 'email' | 'password'>): Promise<void> {
  await expect(page.getByRole('heading', { name: 'Sign in', level: 1 })).toBeVisible();
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('main').getByRole('button', { name: 'Sign in' }).click();
}

/** Opens an account on the page for it. */
export async function signUp(page: Page, { name, email, password }: Person): Promise<void> {
  await page.getByLabel('Name', { exact: true }).fill(name);
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('main').getByRole('button', { name: 'Create account' }).click();
}

/** Puts the product that is shown into the cart; answers the cart that opens. */
export async function addToCart(page: Page) {
  await page.getByRole('region', { name: 'Buy' }).getByRole('button', { name: 'Add to cart' }).first().click();
  const cart = page.getByRole('dialog', { name: /^Cart/ });
  await expect(cart.getByRole('link', { name: 'Checkout' })).toBeVisible();
  await expect(cart.locator('[aria-busy=true]')).toHaveCount(0);
  return cart;
}

/** First step of the checkout. */
export async function giveAddress(page: Page, { name, email }: Person): Promise<void> {
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Full name').fill(name);
  await page.getByLabel('Street and house number').fill('Speicherstadt 12');
  await page.getByLabel('Postcode').fill('20457');
  await page.getByLabel('Town or city').fill('Hamburg');
  await page.getByRole('button', { name: 'Continue to delivery' }).click();
}

/** From the first step of the checkout to its last. */
export async function goToPayment(page: Page, person: Person): Promise<void> {
  await giveAddress(page, person);
  await page.getByRole('button', { name: 'Continue to payment' }).click();
  await expect(page.getByRole('heading', { name: 'Review' })).toBeVisible();
}

/** The number of the order on the page that thanks for it. */
export async function orderNumber(page: Page): Promise<string> {
  await page.waitForURL(/\/orders\//);
  return new URL(page.url()).pathname.split('/').at(-1) ?? '';
}
