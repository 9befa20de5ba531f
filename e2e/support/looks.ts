import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** A desk at 400 %, or a very small telephone. */
const NARROW = { width: 320, height: 800 };

/** Finds what keeps people with a disability out: no serious or critical finding may be left. */
export async function expectAccessible(page: Page, place: string, { contrast = true } = {}): Promise<void> {
  // Legacy mode spares a second page for frames of other origins, of which there are none, and half the time.
  const axe = new AxeBuilder({ page }).setLegacyMode();
  const rules = { 'color-contrast': { enabled: contrast } };
  const { violations } = await axe.options({ resultTypes: ['violations'], rules }).analyze();
  const grave = violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, help, nodes }) => `${id}: ${help} (${nodes.map(({ target }) => target.join(' ')).join('; ')})`);
  expect(grave, place).toEqual([]);
}

/**
 * At 320 px everything is reached without scrolling sideways, and what is laid out anew is as accessible. Colours are the
 * same at every width, and their contrast takes two thirds of the time, so they are left to the desk.
 */
export async function expectUsableWhenNarrow(page: Page, place: string): Promise<void> {
  const before = page.viewportSize();
  await page.setViewportSize(NARROW);
  await expect.poll(() => widthOf(page), { message: `${place} when narrow` }).toBeLessThanOrEqual(NARROW.width);
  await expectAccessible(page, `${place} when narrow`, { contrast: false });
  if (before) await page.setViewportSize(before);
}

const widthOf = (page: Page): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth);
