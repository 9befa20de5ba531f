import { Injectable } from '@nestjs/common';
import type { BookResultDto, DisagreementDto } from '@storehouse/dto';
import { Database } from '../../common/database';

/** Disagreements of one check that are shown: who finds more has one cause, not many. */
const SHOWN_MAX = 50;

type ResultRow = Omit<BookResultDto, 'checkedAt' | 'disagreements' | 'hasMore'> & {
  name: string;
  checkedAt: Date;
  disagreements: string | DisagreementDto[];
  hasMore: 0 | 1;
};

@Injectable()
export class BooksRepository {
  constructor(private readonly db: Database) {}

  /** What the checks last said, by name. */
  async results(): Promise<Map<string, BookResultDto>> {
    const rows = await this.db.rows<ResultRow>(
      `SELECT check_name AS name, checked_at AS checkedAt, took_ms AS tookMs, looked_at AS lookedAt, disagreements,
         has_more AS hasMore
       FROM book_results`,
    );
    return new Map(
      rows.map(({ name, checkedAt, disagreements, hasMore, ...row }) => [
        name,
        {
          ...row,
          checkedAt: checkedAt.toISOString(),
          // MariaDB keeps JSON as text.
          disagreements: typeof disagreements === 'string' ? JSON.parse(disagreements) : disagreements,
          hasMore: hasMore === 1,
        },
      ]),
    );
  }

  /** Asks the view of a check, which reads one moment of the books, and keeps what it says. */
  async check(name: string, of: string): Promise<void> {
    const startedAt = performance.now();
    const found = await this.db.rows<DisagreementDto>(
      `SELECT reference, expected, found FROM books_${name} LIMIT ${SHOWN_MAX + 1}`,
    );
    const tookMs = Math.round(performance.now() - startedAt);
    const counted = await this.db.one<{ lookedAt: number }>(`SELECT COUNT(*) AS lookedAt FROM ${of}`);
    await this.db.write(
      `INSERT INTO book_results (check_name, checked_at, took_ms, looked_at, disagreements, has_more)
       VALUES (?, UTC_TIMESTAMP(3), ?, ?, ?, ?)
       ON DUPLICATE KEY UPDATE checked_at = VALUES(checked_at), took_ms = VALUES(took_ms),
         looked_at = VALUES(looked_at), disagreements = VALUES(disagreements), has_more = VALUES(has_more)`,
      [...[name, tookMs, counted?.lookedAt ?? 0, JSON.stringify(found.slice(0, SHOWN_MAX))], found.length > SHOWN_MAX],
    );
  }
}
