import type { RowDataPacket } from 'mysql2/promise';
import { connect } from '../../database/connection';
import type { Ended } from './buyers';
import type { CrashingShop } from './shop';

/** What is not as it must be after the last blow, each a sentence; nothing is good. */
export async function findingsOf(shop: CrashingShop, ended: Ended[]): Promise<string[]> {
  const admin = await connect(shop.databaseUrl);
  const rows = async (sql: string): Promise<RowDataPacket[]> => (await admin.query<RowDataPacket[]>(sql))[0];
  try {
    const acknowledged = new Set(ended.flatMap(({ number }) => number ?? []));
    const orders = await rows('SELECT number FROM orders');
    const present = new Set(orders.map(({ number }) => number));
    const levels = await rows(
      `SELECT variant.sku, SUM(level.on_hand) AS pieces, SUM(level.held) AS held
       FROM product_variants AS variant JOIN stock_levels AS level ON level.variant_id = variant.id GROUP BY variant.sku`,
    );
    const sold = (sku: string) => ended.filter((one) => one.sku === sku && one.number).length;
    const [[disagreements]] = await admin.query<RowDataPacket[][]>('CALL verify_books()');
    const answers = ended.filter(({ number }) => number).length;
    const refusals = ended.filter(({ refusal }) => refusal && refusal !== 'OUT_OF_STOCK');
    return [
      ...refusals.map(({ refusal, sku }) => `somebody who wanted ${sku} was told ${refusal}`),
      ...[...acknowledged]
        .filter((number) => !present.has(number))
        .map((number) => `${number} was acknowledged and is lost`),
      ...orders.filter(({ number }) => !acknowledged.has(number)).map(({ number }) => `nobody asked for ${number}`),
      ...(acknowledged.size < answers ? [`${answers} buyers share ${acknowledged.size} orders`] : []),
      ...levels
        .filter(({ sku, pieces }) => Number(pieces) !== shop.piecesEach - sold(sku))
        .map(({ sku, pieces }) => `${pieces} of ${sku} are left instead of ${shop.piecesEach - sold(sku)}`),
      ...levels.filter(({ held }) => Number(held) > 0).map(({ sku, held }) => `${held} of ${sku} are held for nobody`),
      ...(disagreements ?? []).map((row) => `the books: ${Object.values(row).join(' | ')}`),
    ];
  } finally {
    await admin.end();
  }
}
