import { Injectable } from '@nestjs/common';
import type {
  ListPromotionsQueryDto,
  PromotionAmountDto,
  PromotionCustomerDto,
  PromotionDto,
  SavePromotionDto,
  TriedPromotionDto,
  TryPromotionsDto,
  UpdatePromotionDto,
} from '@storehouse/dto';
import { Database, type Session, type SqlValue } from '../../common/database';
import { Keyset, type KeysetRow } from '../../common/keyset';
import { escapeLike, isOneOf, joinSql, sql } from '../../common/sql';
import type { TriedSets } from './tried-cart';

type Flag = 'isActive' | 'isExclusive' | 'isFirstOrderOnly';
type Part = 'amounts' | 'categoryIds' | 'customerIds' | 'customers';
type PromotionRow = Omit<PromotionDto, Flag | Part> & Record<Flag, 0 | 1>;

interface OfPromotion {
  promotionId: number;
}

/** All promotions with where each stands today. */
const PROMOTIONS = `
  SELECT p.id, p.title, p.code, p.kind, p.rate_bp AS rateBp, p.buy_quantity AS buyQuantity,
    p.get_quantity AS getQuantity, DATE_FORMAT(p.starts_on, '%Y-%m-%d') AS startsOn,
    DATE_FORMAT(p.ends_on, '%Y-%m-%d') AS endsOn, p.is_active AS isActive, p.priority,
    p.is_exclusive AS isExclusive, p.is_first_order_only AS isFirstOrderOnly, l.usage_limit AS usageLimit,
    p.limit_per_customer AS limitPerCustomer, p.version,
    CASE
      WHEN p.is_active = 0 THEN 'off'
      WHEN p.ends_on < shop_day(UTC_TIMESTAMP(3)) THEN 'ended'
      WHEN l.used >= l.usage_limit THEN 'used_up'
      WHEN p.starts_on > shop_day(UTC_TIMESTAMP(3)) THEN 'scheduled'
      ELSE 'active'
    END AS state,
    (SELECT COUNT(*) FROM promotion_redemptions r WHERE r.promotion_id = p.id AND r.released_at IS NULL) AS uses
  FROM promotions p
  LEFT JOIN promotion_limits l ON l.promotion_id = p.id`;

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

  /** A page of promotions in the order in which they are applied. */
  async list({ q, state, cursor, limit }: ListPromotionsQueryDto) {
    const keyset = new Keyset(
      ['promotions', q, state],
      [
        { sql: 'priority', kind: 'number' },
        { sql: 'id', kind: 'number' },
      ],
    );
    const after = keyset.after(cursor);
    const conditions = [after];
    if (q) conditions.push(sql('(title LIKE ? OR code LIKE ?)', `%${escapeLike(q)}%`, `${escapeLike(q)}%`));
    if (state) conditions.push(sql('state = ?', state));
    const { text, values } = joinSql(conditions, ' AND ');
    const rows = await this.db.rows<PromotionRow & KeysetRow>(
      `SELECT p.*, ${keyset.columns} FROM (${PROMOTIONS}) AS p WHERE ${text} ORDER BY ${keyset.orderBy} LIMIT ?`,
      [...values, limit + 1],
    );
    const page = keyset.page(rows, limit);
    return { items: await this.withParts(page.rows), nextCursor: page.nextCursor };
  }

  async find(id: number): Promise<PromotionDto | undefined> {
    const rows = await this.db.rows<PromotionRow>(`SELECT * FROM (${PROMOTIONS}) AS p WHERE id = ?`, [id]);
    return (await this.withParts(rows))[0];
  }

  /**
   * Reads the parts after the promotions themselves: when somebody saves in between, they go with an older version, and
   * whoever saves them is told.
   */
  private async withParts(rows: PromotionRow[]): Promise<PromotionDto[]> {
    const those = isOneOf(
      'promotion_id',
      rows.map(({ id }) => id),
    );
    const [amounts, categories, customers] = await Promise.all([
      this.db.rows<PromotionAmountDto & OfPromotion>(
        `SELECT promotion_id AS promotionId, currency, minimum_minor AS minimumMinor, amount_minor AS amountMinor
         FROM promotion_amounts WHERE ${those.text} ORDER BY currency`,
        those.values,
      ),
      this.db.rows<{ categoryId: number } & OfPromotion>(
        `SELECT promotion_id AS promotionId, category_id AS categoryId
         FROM promotion_categories WHERE ${those.text} ORDER BY category_id`,
        those.values,
      ),
      this.db.rows<PromotionCustomerDto & OfPromotion>(
        `SELECT c.promotion_id AS promotionId, u.id, u.name, u.email
         FROM promotion_customers c JOIN users u ON u.id = c.user_id WHERE ${those.text} ORDER BY u.name, u.id`,
        those.values,
      ),
    ]);
    return rows.map((row) => toPromotionDto(row, amounts, categories, customers));
  }

  create(body: SavePromotionDto): Promise<number> {
    return this.db.transaction((session) => this.insert(session, body));
  }

  /** False when somebody else was faster. */
  update(id: number, body: UpdatePromotionDto): Promise<boolean> {
    return this.db.transaction((session) => this.change(session, id, body));
  }

  /** See database/procedures/try_promotions.sql. The promotion of the form is saved, tried and taken back. */
  try({ lines, codes, customerId, currency, country, region, promotion }: TryPromotionsDto, version: number | null) {
    return this.db.rehearsal(async (session) => {
      const id = promotion ? await this.saveTried(session, promotion, version) : null;
      const answer = await session.call<TriedSets>('try_promotions', [
        ...[JSON.stringify(lines), JSON.stringify(codes), id, customerId ?? null, currency, country, region ?? ''],
      ]);
      return { id, answer };
    });
  }

  private async saveTried(session: Session, promotion: TriedPromotionDto, version: number | null): Promise<number> {
    if (!promotion.id || version === null) return this.insert(session, promotion);
    await this.change(session, promotion.id, { ...promotion, version });
    return promotion.id;
  }

  private async insert(session: Session, body: SavePromotionDto): Promise<number> {
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
  }

  private async change(session: Session, id: number, body: UpdatePromotionDto): Promise<boolean> {
    const { affectedRows } = await session.write(
      `UPDATE promotions SET ${COLUMNS.map((column) => `${column} = ?`).join(', ')}, version = version + 1
       WHERE id = ? AND version = ?`,
      [...columnsOf(body), id, body.version],
    );
    if (affectedRows === 0) return false;
    if (body.usageLimit) {
      await session.write('UPDATE promotion_limits SET usage_limit = ? WHERE promotion_id = ?', [body.usageLimit, id]);
    }
    for (const table of ['promotion_amounts', 'promotion_categories', 'promotion_customers']) {
      await session.write(`DELETE FROM ${table} WHERE promotion_id = ?`, [id]);
    }
    await this.fill(session, id, body);
    return true;
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

/** The only place where a promotion becomes an answer for staff. */
function toPromotionDto(
  row: PromotionRow,
  amounts: (PromotionAmountDto & OfPromotion)[],
  categories: ({ categoryId: number } & OfPromotion)[],
  customers: (PromotionCustomerDto & OfPromotion)[],
): PromotionDto {
  const own = <T extends OfPromotion>(parts: T[]) => parts.filter(({ promotionId }) => promotionId === row.id);
  const people = own(customers).map(({ promotionId: _, ...person }) => person);
  return {
    ...{ id: row.id, title: row.title, code: row.code, kind: row.kind, state: row.state, uses: row.uses },
    ...{ rateBp: row.rateBp, buyQuantity: row.buyQuantity, getQuantity: row.getQuantity },
    ...{ startsOn: row.startsOn, endsOn: row.endsOn, priority: row.priority, version: row.version },
    ...{ usageLimit: row.usageLimit, limitPerCustomer: row.limitPerCustomer },
    isActive: row.isActive === 1,
    isExclusive: row.isExclusive === 1,
    isFirstOrderOnly: row.isFirstOrderOnly === 1,
    amounts: own(amounts).map(({ promotionId: _, ...amount }) => amount),
    categoryIds: own(categories).map(({ categoryId }) => categoryId),
    customerIds: people.map(({ id }) => id),
    customers: people,
  };
}
