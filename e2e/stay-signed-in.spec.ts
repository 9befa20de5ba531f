import { expect, test } from '@playwright/test';
import type { SessionDto } from '@storehouse/dto';
import { somebody } from './support/people';
import { signUp } from './support/shopper';
import { serverWithTokensOf } from './support/short-sessions';

test('an access token that has ended is renewed, and nobody notices', async ({ browser }) => {
  const server = await serverWithTokensOf(2);
  const context = await browser.newContext({ baseURL: server.origin });
  try {
    const page = await context.newPage();
    const ada = somebody();
    await page.goto('/sign-up');
    const [signedIn] = await Promise.all([page.waitForResponse('**/auth/login'), signUp(page, ada)]);
    const { accessToken, expiresIn } = (await signedIn.json()) as SessionDto;
    expect(expiresIn).toBe(2);
    await page.waitForURL(/\/account/);

    // The server itself says that the token is over.
    const me = () => context.request.get('/api/v1/auth/me', { headers: { authorization: `Bearer ${accessToken}` } });
    expect((await me()).status()).toBe(200);
    await expect.poll(async () => (await me()).status()).toBe(401);

    const answers: string[] = [];
    page.on('response', (answer) => {
      const path = new URL(answer.url()).pathname;
      if (path.startsWith('/api/')) answers.push(`${answer.status()} ${path}`);
    });
    await page.getByRole('link', { name: 'Addresses' }).first().click();
    await expect(page.getByRole('heading', { name: 'Addresses' }).first()).toBeVisible();
    await expect.poll(() => answers).toContain('200 /api/v1/account/addresses');
    expect(answers.slice(0, 3)).toEqual([
      '401 /api/v1/account/addresses',
      '200 /api/v1/auth/refresh',
      '200 /api/v1/account/addresses',
    ]);
    await expect(page).toHaveURL(/\/account\/addresses$/);
    await page.reload();
    await expect(page.getByRole('heading', { name: 'Addresses' }).first()).toBeVisible();
  } finally {
    await context.close();
    await server.stop();
  }
});
