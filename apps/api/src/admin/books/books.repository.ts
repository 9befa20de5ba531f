import { Injectable } from '@nestjs/common';
import { ROOM_FOR_BOOKS } from '@storehouse/domain';
import type { BookCheckDto, BookResultDto, DisagreementDto } from '@storehouse/dto';
import { Database } from '../../common/database';
import { isOutOfTime } from '../../common/database-errors';
import { Env } from '../../config/env';

/** Disagreements of one check that are shown: who finds more has one cause, not many. */
const SHOWN_MAX = 50;
/** How long a run outlives its last sign of life, beyond the time of one check. */
const GRACE_S = 15;

type ResultRow = Omit<BookResultDto, 'checkedAt' | 'disagreements' | 'hasMore'> & {
  name: string;
  checkedAt: Date | null;
  disagreements: string | DisagreementDto[];
  hasMore: 0 | 1;
  givenUpAt: Date | null;
};

@Injectable()
export class BooksRepository {
  private readonly limitMs: number;
  private readonly leaseS: number;

  constructor(
    private readonly db: Database,
    { booksCheckSeconds }: Env,
  ) {
    this.limitMs = booksCheckSeconds * 1000;
    this.leaseS = booksCheckSeconds + GRACE_S;
  }

  /** What the checks last said, by name. */
  async results(): Promise<Map<string, Pick<BookCheckDto, 'result' | 'givenUpAt'>>> {
    const rows = await this.db.rows<ResultRow>(
      `SELECT check_name AS name, checked_at AS checkedAt, took_ms AS tookMs, looked_at AS lookedAt, disagreements,
         has_more AS hasMore, given_up_at AS givenUpAt
       FROM book_results`,
    );
    return new Map(
      rows.map(({ name, checkedAt, disagreements, hasMore, givenUpAt, ...row }) => [
        name,
        {
          result: checkedAt && {
            ...row,
            checkedAt: checkedAt.toISOString(),
            // MariaDB keeps JSON as text.
            disagreements: typeof disagreements === 'string' ? JSON.parse(disagreements) : disagreements,
            hasMore: hasMore === 1,
          },
          givenUpAt: givenUpAt?.toISOString() ?? null,
        },
      ]),
    );
  }

  /** When the run that is going on began. */
  async runningSince(): Promise<string | null> {
    const run = await this.db.one<{ startedAt: Date }>(
      'SELECT started_at AS startedAt FROM book_runs WHERE leased_until > UTC_TIMESTAMP(3)',
    );
    return run?.startedAt.toISOString() ?? null;
  }

  /** Begins a run, unless one is going on. */
  async begin(token: Buffer): Promise<boolean> {
    const { affectedRows } = await this.db.write(
      `UPDATE book_runs
       SET token = ?, started_at = UTC_TIMESTAMP(3), leased_until = UTC_TIMESTAMP(3) + INTERVAL ? SECOND
       WHERE leased_until IS NULL OR leased_until <= UTC_TIMESTAMP(3)`,
      [token, this.leaseS],
    );
    return affectedRows === 1;
  }

  /** A run's sign of life; false when another has taken its place. */
  async goOn(token: Buffer): Promise<boolean> {
    const { affectedRows } = await this.db.write(
      'UPDATE book_runs SET leased_until = UTC_TIMESTAMP(3) + INTERVAL ? SECOND WHERE token = ?',
      [this.leaseS, token],
    );
    return affectedRows === 1;
  }

  async end(token: Buffer): Promise<void> {
    await this.db.write('UPDATE book_runs SET token = NULL, leased_until = NULL WHERE token = ?', [token]);
  }

  /**
   * Asks the view of a check, which reads one moment of the books, and keeps what it says. One that does not answer in its
   * time is given up, and what it said before is kept.
   */
  async check(name: string, of: string): Promise<void> {
    const startedAt = performance.now();
    try {
      const found = await this.db.patiently<DisagreementDto>(
        this.limitMs,
        ROOM_FOR_BOOKS,
        `SELECT reference, expected, found FROM books_${name} LIMIT ${SHOWN_MAX + 1}`,
      );
      const tookMs = Math.round(performance.now() - startedAt);
      const [counted] = await this.db.patiently<{ lookedAt: number }>(
        this.limitMs,
        ROOM_FOR_BOOKS,
        `SELECT COUNT(*) AS lookedAt FROM ${of}`,
      );
      await this.keep(name, found, tookMs, counted?.lookedAt ?? 0);
    } catch (error) {
      if (!isOutOfTime(error)) throw error;
      await this.giveUp(name);
    }
  }

  private async keep(name: string, found: DisagreementDto[], tookMs: number, lookedAt: number): Promise<void> {
    await this.db.write(
      `INSERT INTO book_results (check_name, checked_at, took_ms, looked_at, disagreements, has_more)
       VALUES (?, UTC_TIMESTAMP(3), ?, ?, ?, ?)
       ON DUPLICATE KEY UPDATE checked_at = VALUES(checked_at), took_ms = VALUES(took_ms),
         looked_at = VALUES(looked_at), disagreements = VALUES(disagreements), has_more = VALUES(has_more),
         given_up_at = NULL`,
      [name, tookMs, lookedAt, JSON.stringify(found.slice(0, SHOWN_MAX)), found.length > SHOWN_MAX],
    );
  }

  private async giveUp(name: string): Promise<void> {
    await this.db.write(
      `INSERT INTO book_results (check_name, took_ms, looked_at, disagreements, has_more, given_up_at)
       VALUES (?, 0, 0, '[]', 0, UTC_TIMESTAMP(3))
       ON DUPLICATE KEY UPDATE given_up_at = VALUES(given_up_at)`,
      [name],
    );
  }
}
