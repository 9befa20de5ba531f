import { expect, test } from '@playwright/test';
import type { StockDto } from '@storehouse/dto';
import { goodsOnSale, staff } from './support/goods';
import { ADMIN, unique } from './support/people';
import { signIn } from './support/shopper';

test('staff count the shelf @mobile', async ({ page }) => {
  const goods = await goodsOnSale(`Jug ${unique()}`, 10, ['White', 'Black']);
  const { White: white = '', Black: black = '' } = goods.skus;

  await test.step('scan and write down what is there', async () => {
    await page.goto('/admin/stock/count');
    await page.getByRole('main').getByRole('link', { name: 'Sign in' }).click();
    await signIn(page, ADMIN);
    await page.getByLabel('Location').selectOption({ label: 'Main warehouse' });
    const scan = page.getByLabel('Scan');
    for (let piece = 0; piece < 3; piece += 1) {
      await scan.fill(black);
      await scan.press('Enter');
    }
    const counted = page.getByLabel('Counted', { exact: true });
    await expect(counted).toHaveValue(`${black},3\n`);
    await counted.fill(`${await counted.inputValue()}${white},8\nNOBODYS-1,1\n`);
  });

  await test.step('look through it: nothing is booked yet', async () => {
    await page.getByRole('button', { name: 'Look through' }).click();
    const changes = page.getByRole('region', { name: 'What it changes' });
    await expect(changes).toContainText('3 lines, 2 with a difference, −9 pieces in all.');
    await expect(changes.getByText('Unknown code')).toBeVisible();
    expect(await onHand(white)).toBe(10);
  });

  await test.step('one is sold meanwhile: nothing is booked, and the line is named', async () => {
    await staff.post(`admin/variants/${white}/stock`, { reason: 'correction', quantity: -1 });
    await page.getByRole('button', { name: 'Book 2 lines' }).click();
    await expect(page.getByText(`9 of ${white} are on hand by now, not 10`)).toBeVisible();
    expect([await onHand(white), await onHand(black)]).toEqual([9, 10]);
  });

  await test.step('book it, and find it in the ledger', async () => {
    await page.getByLabel('Note').fill('Shelf 4');
    await page.getByRole('button', { name: 'Book 2 lines' }).click();
    await expect(
      page.getByRole('paragraph').filter({ hasText: /^Stocktake \d+ is booked: 2 lines, 2 changed/ }),
    ).toBeVisible();
    expect([await onHand(white), await onHand(black)]).toEqual([8, 3]);
    await page.goto(`/admin/stock?view=low&q=${black}`);
    await page.getByRole('button', { name: `Book stock of ${black}` }).click();
    const panel = page.getByRole('dialog', { name: `Stock of ${black}` });
    await expect(panel.getByRole('listitem').filter({ hasText: 'Counted' })).toContainText('−7');
    await expect(panel.getByText('Shelf 4')).toBeVisible();
    await panel.getByRole('link', { name: /^stocktake/ }).click();
    await expect(page.getByRole('dialog', { name: /^Stocktake/ }).getByRole('row')).toHaveCount(3);
  });
});

const onHand = async (sku: string): Promise<number> =>
  (await staff.get<StockDto>(`admin/variants/${sku}/stock`)).onHand;
