import { Injectable } from '@nestjs/common';
import { getRounds } from 'bcrypt';
import { TryLater } from '../common/problem';
import { Env } from '../config/env';
import { hashPassword, isPassword } from './password';

/** bcrypt works in the small pool of threads that file access needs, too. */
const AT_ONCE = 2;
const WAITING_MAX = 50;
const RETRY_AFTER_SECONDS = 5;

/** Hashes and checks passwords, few at once: some wait, and who comes then is sent away for a moment. */
@Injectable()
export class PasswordChecks {
  private running = 0;
  private readonly waiting: (() => void)[] = [];

  constructor(private readonly env: Env) {}

  /** What is stored for a password. */
  hash(password: string): Promise<string> {
    return this.inTurn(() => hashPassword(password, this.env.passwordPepper, this.env.bcryptCost));
  }

  /** Whether a password fits. Takes as long when there is no hash to compare with. */
  async matches(password: string, stored: string | undefined): Promise<boolean> {
    if (stored !== undefined) return this.inTurn(() => isPassword(password, this.env.passwordPepper, stored));
    await this.hash(password);
    return false;
  }

  /** Whether a stored hash is weaker than those made today. */
  isOutdated(stored: string): boolean {
    return getRounds(stored) < this.env.bcryptCost;
  }

  private async inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (this.running < AT_ONCE) this.running += 1;
    else if (this.waiting.length >= WAITING_MAX) throw new TryLater('UNAVAILABLE', RETRY_AFTER_SECONDS);
    else await new Promise<void>((begin) => this.waiting.push(begin));
    try {
      return await work();
    } finally {
      // The place is handed on, or given back when nobody waits.
      const next = this.waiting.shift();
      if (next) next();
      else this.running -= 1;
    }
  }
}
