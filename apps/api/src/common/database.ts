import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import type { Pool, PoolConnection, ResultSetHeader } from 'mysql2';
import { DataSource } from 'typeorm';
import { isUnavailable, isWorthRepeating } from './database-errors';
import { TryLater } from './problem';
import { currentContext } from './request-context';
import { allowSilence, SILENCE_LIMIT_MS } from './silence';

/** What may be sent as a parameter: never an object or a list. */
export type SqlValue = string | number | bigint | boolean | Date | Buffer | null;

const CONNECTION_WAIT_MS = 5000;
const TRIES = 5;
const TRY_FOR_MS = 4000;

/** How long the server works on a SELECT of a session; each server reads its own comment. */
const limitOf = (ms: number) =>
  `SET SESSION /*M!100500 max_statement_time = ${ms / 1000} *//*!80000 max_execution_time = ${ms} */` as const;

/** Statements on one connection. Parameters travel apart from the SQL; `IN (?)` takes one value, not a list. */
export class Session {
  constructor(private readonly connection: PoolConnection) {}

  /** All rows of a SELECT. */
  async rows<T>(sql: string, params: readonly SqlValue[] = []): Promise<T[]> {
    return (await this.execute(sql, params)) as T[];
  }

  /** The first row of a SELECT, if there is one. */
  async one<T>(sql: string, params: readonly SqlValue[] = []): Promise<T | undefined> {
    return (await this.rows<T>(sql, params))[0];
  }

  /** An INSERT, UPDATE or DELETE. `affectedRows` counts the rows matched, changed or not. */
  async write(sql: string, params: readonly SqlValue[] = []): Promise<ResultSetHeader> {
    return (await this.execute(sql, params)) as ResultSetHeader;
  }

  /** The result sets of a procedure. */
  async call<Sets extends unknown[][]>(procedure: string, params: readonly SqlValue[] = []): Promise<Sets> {
    const results = await this.execute(`CALL ${procedure}(${params.map(() => '?').join(', ')})`, params);
    return (Array.isArray(results) ? results.filter(Array.isArray) : []) as Sets;
  }

  /** Runs a prepared statement. */
  execute(sql: string, params: readonly SqlValue[]): Promise<unknown> {
    return counted((done) => this.connection.execute(sql, [...params], done));
  }

  /** Begins and ends transactions and sets the session: MySQL does not prepare such statements. */
  control(sql: 'START TRANSACTION' | 'COMMIT' | 'ROLLBACK' | `SET SESSION ${string}`): Promise<unknown> {
    return counted((done) => this.connection.query(sql, done));
  }
}

/** Waits for a statement and counts it for the request's log line. */
function counted(run: (done: (error: Error | null, result: unknown) => void) => void): Promise<unknown> {
  const context = currentContext();
  const startedAt = performance.now();
  return new Promise((resolve, reject) => {
    run((error, result) => {
      context?.countQuery(performance.now() - startedAt);
      if (error) reject(error);
      else resolve(result);
    });
  });
}

/**
 * The database as repositories see it: plain SQL, prepared, on TypeORM's own pool. What the server rolled back because
 * of a deadlock or a lock is done again, a few times, after a short and uneven pause.
 */
@Injectable()
export class Database {
  constructor(private readonly dataSource: DataSource) {}

  /** All rows of a SELECT. */
  rows<T>(sql: string, params: readonly SqlValue[] = []): Promise<T[]> {
    return this.repeatedly(isWorthRepeating, (session) => session.rows<T>(sql, params));
  }

  /** The first row of a SELECT, if there is one. */
  one<T>(sql: string, params: readonly SqlValue[] = []): Promise<T | undefined> {
    return this.repeatedly(isWorthRepeating, (session) => session.one<T>(sql, params));
  }

  /**
   * All rows of a SELECT that may take up to `limitMs`, when the server stops working on it (see `isOutOfTime`), in a
   * session that `prepare` makes ready. The connection has its own settings then, so it does not go back into the pool.
   */
  patiently<T>(limitMs: number, prepare: `SET SESSION ${string}`, sql: string): Promise<T[]> {
    return this.withConnection(async (session, connection) => {
      try {
        allowSilence(connection, limitMs + SILENCE_LIMIT_MS);
        await session.control(limitOf(limitMs));
        await session.control(prepare);
        return await session.rows<T>(sql);
      } finally {
        connection.destroy();
      }
    });
  }

  /** An INSERT, UPDATE or DELETE that commits by itself. */
  write(sql: string, params: readonly SqlValue[] = []): Promise<ResultSetHeader> {
    return this.repeatedly(isWorthRepeating, (session) => session.write(sql, params));
  }

  /**
   * Calls a procedure that may be repeated without doing its work twice, and gives its result sets. So the call is
   * repeated when the connection was lost, too.
   */
  call<Sets extends unknown[][]>(procedure: string, params: readonly SqlValue[] = []): Promise<Sets> {
    return this.callWhile((error) => isWorthRepeating(error) || isUnavailable(error), procedure, params);
  }

  /**
   * Calls a procedure that does its work each time it is called. When the connection is lost nobody knows whether it
   * did, so it is not called again.
   */
  callOnce<Sets extends unknown[][]>(procedure: string, params: readonly SqlValue[] = []): Promise<Sets> {
    return this.callWhile(isWorthRepeating, procedure, params);
  }

  /**
   * Runs `work` in one transaction; all or nothing. `work` may run several times. Never call a procedure in it that
   * commits by itself.
   */
  transaction<T>(work: (session: Session) => Promise<T>): Promise<T> {
    return this.within('COMMIT', work);
  }

  /** Runs `work` as `transaction` does and takes it all back, so that only its answer stays. */
  rehearsal<T>(work: (session: Session) => Promise<T>): Promise<T> {
    return this.within('ROLLBACK', work);
  }

  private within<T>(end: 'COMMIT' | 'ROLLBACK', work: (session: Session) => Promise<T>): Promise<T> {
    return this.repeatedly(isWorthRepeating, async (session, connection) => {
      await session.control('START TRANSACTION');
      try {
        const result = await work(session);
        await session.control(end);
        return result;
      } catch (error) {
        // Without its transaction closed the connection must not go back into the pool.
        await session.control('ROLLBACK').catch(() => connection.destroy());
        throw error;
      }
    });
  }

  private callWhile<Sets extends unknown[][]>(
    isWorthwhile: (error: unknown) => boolean,
    procedure: string,
    params: readonly SqlValue[],
  ): Promise<Sets> {
    return this.repeatedly(isWorthwhile, (session) => session.call<Sets>(procedure, params));
  }

  private async repeatedly<T>(
    isWorthwhile: (error: unknown) => boolean,
    work: (session: Session, connection: PoolConnection) => Promise<T>,
  ): Promise<T> {
    const end = performance.now() + TRY_FOR_MS;
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.withConnection(work);
      } catch (error) {
        if (attempt === TRIES || performance.now() > end || !isWorthwhile(error)) throw error;
        await sleep(2 + Math.random() * 2 ** attempt * 10);
      }
    }
  }

  private async withConnection<T>(work: (session: Session, connection: PoolConnection) => Promise<T>): Promise<T> {
    const connection = await this.connection();
    try {
      const result = await work(new Session(connection), connection);
      connection.release();
      return result;
    } catch (error) {
      // A statement that was given up may still be running: its connection is of no more use.
      if (isUnavailable(error)) connection.destroy();
      else connection.release();
      throw error;
    }
  }

  /** A connection from the pool, or a clear no when none gets free in time. */
  private connection(): Promise<PoolConnection> {
    const { pool } = this.dataSource.driver as unknown as { pool: Pool };
    return new Promise((resolve, reject) => {
      let isLate = false;
      const timer = setTimeout(() => {
        isLate = true;
        reject(new TryLater('UNAVAILABLE', 2));
      }, CONNECTION_WAIT_MS);
      pool.getConnection((error, connection) => {
        clearTimeout(timer);
        if (isLate) connection?.release();
        else if (error) reject(error);
        else resolve(connection);
      });
    });
  }
}
