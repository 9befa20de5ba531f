import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from '@playwright/test';

// `npm test` names the shop to walk through; `npm run test:up` leaves a note about the one it keeps up.
const kept = join(__dirname, '.cache/test-env.json');
if (!process.env.BASE_URL && existsSync(kept)) Object.assign(process.env, JSON.parse(readFileSync(kept, 'utf8')));

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  // Plain Node modules, which Playwright would take for its own kind of source.
  build: { external: ['**/scripts/lib/*.mjs'] },
  // A browser and the shop keep two cores busy twice over; the journeys do not know of each other.
  workers: 2,
  fullyParallel: true,
  retries: 1,
  // A journey is long, and the machine may be busy.
  timeout: 90_000,
  expect: { timeout: 10_000 },
  forbidOnly: Boolean(process.env.CI),
  reporter: 'list',
  use: {
    actionTimeout: 15_000,
    navigationTimeout: 30_000,
    baseURL: process.env.BASE_URL,
    // Recording costs a fifth of the time, so only what failed is walked once more with it.
    trace: 'on-first-retry',
    launchOptions: {
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-dev-shm-usage',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
      ],
    },
  },
  // Journeys run on a desk; those marked @mobile run in the hand as well.
  projects: [
    { name: 'desktop', use: { viewport: { width: 1440, height: 900 } } },
    { name: 'mobile', grep: /@mobile/, use: { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true } },
  ],
});
