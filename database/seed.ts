/**
 * Loads the sample shop into an empty database: goods with pictures and stock, people, promotion codes, a gift card
 * and a month of orders. Does nothing when there are goods already.
 *
 *   DATABASE_URL=mysql://admin:…@host/storehouse MEDIA_DIR=… PASSWORD_PEPPER=… npx tsx database/seed.ts
 */
import { connect } from './connection';
import { loadCatalogue } from './sample-catalogue';
import { isEmpty, placeSampleOrders, turnClockTo } from './sample-orders';
import { loadPeople } from './sample-people';
import { loadPromotions } from './sample-promotions';

async function main(): Promise<void> {
  const { DATABASE_URL, MEDIA_DIR, PASSWORD_PEPPER } = process.env;
  if (!DATABASE_URL || !MEDIA_DIR || !PASSWORD_PEPPER) {
    throw new Error('Please set DATABASE_URL, MEDIA_DIR and PASSWORD_PEPPER.');
  }
  const connection = await connect(DATABASE_URL);
  try {
    if (!(await isEmpty(connection))) {
      console.log('The shop has goods already; the sample shop was not loaded.');
      return;
    }
    // The shop opened a month ago: goods arrive before the first of them is sold.
    await turnClockTo(connection, Date.now() - 31 * 24 * 3_600_000);
    await connection.beginTransaction();
    await loadCatalogue(connection, MEDIA_DIR);
    const userIds = await loadPeople(connection, PASSWORD_PEPPER);
    await connection.commit();
    await loadPromotions(connection);
    await placeSampleOrders(connection, userIds);
    console.log('The sample shop is loaded.');
  } finally {
    await connection.end();
  }
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
