import { Injectable } from '@nestjs/common';
import type { PromotionAmountDto, PromotionDto, SavePromotionDto, UpdatePromotionDto } from '@storehouse/dto';
import { Database, type Session, type SqlValue } from '../../common/database';

type Flag = 'isActive' | 'isExclusive' | 'isFirstOrderOnly';
type PromotionRow = Omit<PromotionDto, Flag | 'amounts' | 'categoryIds' | 'customerIds'> & Record<Flag, 0 | 1>;

interface OfPromotion {
  promotionId: number;
}

/** The columns of a promotion, in the order of `columnsOf`. */
const COLUMNS = [
  ...['title', 'code', 'kind', 'rate_bp', 'buy_quantity', 'get_quantity', 'starts_on', 'ends_on', 'is_active'],
  ...['priority', 'is_exclusive', 'is_first_order_only', 'limit_per_customer'],
];

const columnsOf = (body: SavePromotionDto): SqlValue[] => [
  ...[body.title, body.code ?? null, body.kind, body.rateBp ?? null, body.buyQuantity ?? null],
  ...[body.getQuantity ?? null, body.startsOn ?? null, body.endsOn ?? null, body.isActive, body.priority],
  ...[body.isExclusive, body.isFirstOrderOnly, body.limitPerCustomer ?? null],
];

@Injectable()
export class PromotionsRepository {
  constructor(private readonly db: Database) {}

  /** All promotions, or the one with the id. */
  async list(id: number | null = null): Promise<PromotionDto[]> {
    const those = '(? IS NULL OR promotion_id = ?)';
    const [rows, amounts, categories, customers] = await Promise.all([
      this.db.rows<PromotionRow>(
        `SELECT p.id, p.title, p.code, p.kind, p.rate_bp AS rateBp, p.buy_quantity AS buyQuantity,
           p.get_quantity AS getQuantity, DATE_FORMAT(p.starts_on, '%Y-%m-%d') AS startsOn,
           DATE_FORMAT(p.ends_on, '%Y-%m-%d') AS endsOn, p.is_active AS isActive, p.priority,
           p.is_exclusive AS isExclusive, p.is_first_order_only AS isFirstOrderOnly, l.usage_limit AS usageLimit,
           p.limit_per_customer AS limitPerCustomer, p.version,
           (SELECT COUNT(*) FROM promotion_redemptions r WHERE r.promotion_id = p.id AND r.released_at IS NULL) AS uses
         FROM promotions p
         LEFT JOIN promotion_limits l ON l.promotion_id = p.id
         WHERE ? IS NULL OR p.id = ?
         ORDER BY p.priority, p.id`,
        [id, id],
      ),
      this.db.rows<PromotionAmountDto & OfPromotion>(
        `SELECT promotion_id AS promotionId, currency, minimum_minor AS minimumMinor, amount_minor AS amountMinor
         FROM promotion_amounts WHERE ${those} ORDER BY currency`,
        [id, id],
      ),
      this.db.rows<{ categoryId: number } & OfPromotion>(
        `SELECT promotion_id AS promotionId, category_id AS categoryId FROM promotion_categories WHERE ${those}`,
        [id, id],
      ),
      this.db.rows<{ userId: number } & OfPromotion>(
        `SELECT promotion_id AS promotionId, user_id AS userId FROM promotion_customers WHERE ${those}`,
        [id, id],
      ),
    ]);
    return rows.map((row) => {
      const own = <T extends OfPromotion>(parts: T[]) => parts.filter(({ promotionId }) => promotionId === row.id);
      return {
        ...row,
        isActive: row.isActive === 1,
        isExclusive: row.isExclusive === 1,
        isFirstOrderOnly: row.isFirstOrderOnly === 1,
        amounts: own(amounts).map(({ promotionId: _, ...amount }) => amount),
        categoryIds: own(categories).map(({ categoryId }) => categoryId),
        customerIds: own(customers).map(({ userId }) => userId),
      };
    });
  }

  create(body: SavePromotionDto): Promise<number> {
    return this.db.transaction(async (session) => {
      const { insertId } = await session.write(
        `INSERT INTO promotions (${COLUMNS.join(', ')}) VALUES (${COLUMNS.map(() => '?').join(', ')})`,
        columnsOf(body),
      );
      if (body.usageLimit) {
        await session.write('INSERT INTO promotion_limits (promotion_id, usage_limit) VALUES (?, ?)', [
          insertId,
          body.usageLimit,
        ]);
      }
      await this.fill(session, insertId, body);
      return insertId;
    });
  }

  /** False when somebody else was faster. */
  update(id: number, body: UpdatePromotionDto): Promise<boolean> {
    return this.db.transaction(async (session) => {
      const { affectedRows } = await session.write(
        `UPDATE promotions SET ${COLUMNS.map((column) => `${column} = ?`).join(', ')}, version = version + 1
         WHERE id = ? AND version = ?`,
        [...columnsOf(body), id, body.version],
      );
      if (affectedRows === 0) return false;
      if (body.usageLimit) {
        await session.write('UPDATE promotion_limits SET usage_limit = ? WHERE promotion_id = ?', [
          body.usageLimit,
          id,
        ]);
      }
      for (const table of ['promotion_amounts', 'promotion_categories', 'promotion_customers']) {
        await session.write(`DELETE FROM ${table} WHERE promotion_id = ?`, [id]);
      }
      await this.fill(session, id, body);
      return true;
    });
  }

  private async fill(session: Session, id: number, { amounts, categoryIds, customerIds }: SavePromotionDto) {
    for (const { currency, minimumMinor, amountMinor } of amounts) {
      await session.write(
        'INSERT INTO promotion_amounts (promotion_id, currency, minimum_minor, amount_minor) VALUES (?, ?, ?, ?)',
        [id, currency, minimumMinor, amountMinor ?? null],
      );
    }
    for (const categoryId of categoryIds) {
      await session.write('INSERT INTO promotion_categories (promotion_id, category_id) VALUES (?, ?)', [
        id,
        categoryId,
      ]);
    }
    for (const userId of customerIds) {
      await session.write('INSERT INTO promotion_customers (promotion_id, user_id) VALUES (?, ?)', [id, userId]);
    }
  }
}
