import { Injectable } from '@nestjs/common';
import type { Role } from '@storehouse/domain';
import { Database } from '../common/database';
import { brokenKey, isDatabaseError } from '../common/database-errors';

export interface UserRow {
  id: number;
  email: string;
  name: string;
  role: Role;
}

/** What became of a refresh token; a token that nobody knows has no owner. */
export type Rotation =
  | ({ outcome: 'rotated' | 'grace' | 'reused' | 'expired'; user_id: number; family_id: number } & Omit<UserRow, 'id'>)
  | { outcome: 'unknown'; user_id: null; family_id: null };

const USER = 'SELECT id, email, name, role';

@Injectable()
export class AuthRepository {
  constructor(private readonly db: Database) {}

  /** False when the e-mail has an account already. */
  async insertUser(email: string, name: string, passwordHash: string): Promise<boolean> {
    try {
      await this.db.write('INSERT INTO users (email, name, password_hash) VALUES (?, ?, ?)', [
        email,
        name,
        passwordHash,
      ]);
      return true;
    } catch (error) {
      if (isDuplicateEmail(error)) return false;
      throw error;
    }
  }

  /** Somebody who may sign in, with the stored password. */
  findByEmail(email: string): Promise<(UserRow & { password_hash: string }) | undefined> {
    return this.db.one(`${USER}, password_hash FROM users WHERE email = ? AND disabled_at IS NULL`, [email]);
  }

  find(id: number): Promise<UserRow | undefined> {
    return this.db.one(`${USER} FROM users WHERE id = ? AND disabled_at IS NULL`, [id]);
  }

  async updatePassword(userId: number, passwordHash: string): Promise<void> {
    await this.db.write('UPDATE users SET password_hash = ? WHERE id = ?', [passwordHash, userId]);
  }

  /** The role of the person now, as long as the session lives. */
  async findRoleInSession(userId: number, familyId: number): Promise<Role | undefined> {
    const row = await this.db.one<{ role: Role }>(
      `SELECT u.role
         FROM refresh_token_families f
         JOIN users u ON u.id = f.user_id
        WHERE f.id = ? AND u.id = ? AND f.revoked_at IS NULL AND f.expires_at > UTC_TIMESTAMP(3) AND u.disabled_at IS NULL`,
      [familyId, userId],
    );
    return row?.role;
  }

  /** See database/procedures/count_attempt.sql. Seconds to wait; 0 when the attempt may be made. */
  async countAttempt(scope: string, subject: Buffer, limit: number, windowSeconds: number): Promise<number> {
    const [[row]] = await this.db.call<[[{ allowed: number; retry_after_s: number }]]>('count_attempt', [
      scope,
      subject,
      limit,
      windowSeconds,
    ]);
    return row.allowed ? 0 : Math.max(1, row.retry_after_s);
  }

  /** See database/procedures/forget_attempts.sql. */
  async forgetAttempts(scope: string, subject: Buffer): Promise<void> {
    await this.db.call('forget_attempts', [scope, subject]);
  }

  /** See database/procedures/open_session.sql: begins a family of refresh tokens and gives its id. */
  async openSession(userId: number, tokenHash: Buffer, userAgent: string | null): Promise<number> {
    const [[row]] = await this.db.call<[[{ family_id: number }]]>('open_session', [userId, tokenHash, userAgent]);
    return row.family_id;
  }

  /** See database/procedures/rotate_refresh_token.sql: exchanges a token for its successor, once. */
  async rotate(tokenHash: Buffer, successorHash: Buffer): Promise<Rotation> {
    const [[row]] = await this.db.call<[[Rotation]]>('rotate_refresh_token', [tokenHash, successorHash]);
    return row;
  }

  /** See database/procedures/close_session.sql: ends the family of the token. */
  async closeSession(tokenHash: Buffer): Promise<void> {
    await this.db.call('close_session', [tokenHash]);
  }
}

const isDuplicateEmail = (error: unknown): boolean => isDatabaseError(error) && brokenKey(error) === 'uq_users_email';
