import { Injectable } from '@nestjs/common';
import type { StockAsOfRowDto, StockValueDto } from '@storehouse/dto';
import { Database } from '../../common/database';
import { Keyset } from '../../common/keyset';

interface AsOfRow {
  sku: string;
  title: string;
  variant_title: string;
  quantity: number;
  cost_minor: number | null;
  value_minor: number | null;
}

interface ValueRow {
  currency: string;
  pieces: number;
  value_minor: number;
  unvalued_pieces: number;
  unvalued_variants: number;
}

@Injectable()
export class StockValueRepository {
  constructor(private readonly database: Database) {}

  /** See database/procedures/stock_as_of.sql. */
  async rows(at: Date, locationId: number | null, afterSku: string | null, limit: number): Promise<StockAsOfRowDto[]> {
    const [rows] = await this.database.call<[AsOfRow[]]>('stock_as_of', [at, locationId, afterSku, limit]);
    return rows.map((row) => ({
      sku: row.sku,
      title: row.title,
      variantTitle: row.variant_title,
      quantity: row.quantity,
      costMinor: row.cost_minor,
      valueMinor: row.value_minor,
    }));
  }

  async page(at: Date, locationId: number | null, limit: number, cursor?: string) {
    // Not of the instant: without one, each page is asked for a little later.
    const keyset = new Keyset(['stock as of', locationId], [{ sql: 'sku', kind: 'text' }]);
    const [afterSku = null] = cursor === undefined ? [] : keyset.position(cursor);
    const rows = await this.rows(at, locationId, afterSku === null ? null : String(afterSku), limit + 1);
    const { rows: page, nextCursor } = keyset.page(
      rows.map((row) => ({ ...row, key0: row.sku })),
      limit,
    );
    return { rows: page.map(({ key0: _, ...row }) => row), nextCursor };
  }

  /** See database/procedures/stock_value.sql. */
  async totals(at: Date, locationId: number | null): Promise<StockValueDto> {
    const [[row]] = await this.database.call<[ValueRow[]]>('stock_value', [at, locationId]);
    if (!row) throw new Error('The shop has no settings.');
    return {
      currency: row.currency,
      pieces: row.pieces,
      valueMinor: row.value_minor,
      unvaluedPieces: row.unvalued_pieces,
      unvaluedVariants: row.unvalued_variants,
    };
  }
}
