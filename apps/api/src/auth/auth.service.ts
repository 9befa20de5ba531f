import { Injectable } from '@nestjs/common';
import { type Role, ShopError } from '@storehouse/domain';
import type { LoginDto, RegisterDto, RegisteredDto, SessionDto, UserDto } from '@storehouse/dto';
import { CartService } from '../cart/cart.service';
import type { SignedInUser } from '../common/current-user.decorator';
import { logEvent } from '../common/logger';
import { TryLater } from '../common/problem';
import { Env } from '../config/env';
import { AuthRepository, type UserRow } from './auth.repository';
import { isGuessable } from './guessable-password';
import { PasswordChecks } from './password-checks';
import { sha256, Tokens } from './tokens';

const WINDOW_SECONDS = 15 * 60;
const TRIES_PER_ADDRESS = 50;
const TRIES_PER_ACCOUNT = 10;
/** So long a member of staff who lost the role or the session may go on. */
const STAFF_CHECK_MS = 5000;
const STAFF_CHECKS_MAX = 1000;

/** Where a request comes from. */
export interface Caller {
  address: string;
  userAgent: string | null;
  /** Of the cart that was filled before signing in. */
  cartToken?: string;
}

/** A session, and the refresh token that goes into the cookie. */
export interface OpenedSession {
  session: SessionDto;
  refreshToken: string;
}

/** Who somebody is, for how long, and how often one may try to be it. */
@Injectable()
export class AuthService {
  private readonly staffChecks = new Map<number, { role: Role | undefined; until: number }>();

  constructor(
    private readonly repository: AuthRepository,
    private readonly passwords: PasswordChecks,
    private readonly tokens: Tokens,
    private readonly carts: CartService,
    private readonly env: Env,
  ) {}

  /** Opens an account. The answer and its time are the same when the e-mail has one already, which stays as it is. */
  async register({ email, name, password }: RegisterDto, { address }: Caller): Promise<RegisteredDto> {
    const mail = email.toLowerCase();
    if (isGuessable(password, mail)) throw new ShopError('PASSWORD_TOO_COMMON');
    await this.countAttempt('register-address', address, TRIES_PER_ADDRESS);
    const isNew = await this.repository.insertUser(mail, name, await this.passwords.hash(password));
    logEvent(isNew ? 'auth.registered' : 'auth.registered_again', { address }, isNew ? 'info' : 'warn');
    return { email: mail };
  }

  /** Signs in. An unknown e-mail and a wrong password have one answer, which takes the same time. */
  async login({ email, password }: LoginDto, caller: Caller): Promise<OpenedSession> {
    const mail = email.toLowerCase();
    await this.countAttempt('login-address', caller.address, TRIES_PER_ADDRESS);
    await this.countAttempt('login-account', mail, TRIES_PER_ACCOUNT);
    const user = await this.repository.findByEmail(mail);
    const isRight = await this.passwords.matches(password, user?.password_hash);
    if (!user || !isRight) {
      logEvent('auth.login_refused', { address: caller.address, account: user?.id }, 'warn');
      throw new ShopError('INVALID_CREDENTIALS');
    }
    await this.repository.forgetAttempts('login-account', sha256(mail));
    if (this.passwords.isOutdated(user.password_hash)) {
      await this.repository.updatePassword(user.id, await this.passwords.hash(password));
    }
    if (caller.cartToken) await this.carts.mergeIntoUser(caller.cartToken, user.id);
    const refreshToken = this.tokens.refreshToken();
    const sessionId = await this.repository.openSession(user.id, sha256(refreshToken), caller.userAgent);
    logEvent('auth.signed_in', { userId: user.id, address: caller.address });
    return { session: await this.sessionOf(user, sessionId), refreshToken };
  }

  /** Exchanges a refresh token for a new session. A token used twice ends the session of whoever has it. */
  async refresh(refreshToken: string | undefined): Promise<OpenedSession> {
    if (!refreshToken) throw new ShopError('SESSION_EXPIRED');
    const successor = this.tokens.successor(refreshToken);
    const rotation = await this.repository.rotate(sha256(refreshToken), sha256(successor));
    const { outcome, user_id, family_id } = rotation;
    if (outcome === 'reused') logEvent('auth.refresh_token_reused', { userId: user_id, sessionId: family_id }, 'warn');
    if (outcome !== 'rotated' && outcome !== 'grace') throw new ShopError('SESSION_EXPIRED');
    return { session: await this.sessionOf({ id: user_id, ...rotation }, family_id), refreshToken: successor };
  }

  /** Ends the session of a refresh token, if there is one. */
  async logout(refreshToken: string | undefined): Promise<void> {
    if (refreshToken) await this.repository.closeSession(sha256(refreshToken));
  }

  async me(userId: number): Promise<UserDto> {
    const user = await this.repository.find(userId);
    if (!user) throw new ShopError('UNAUTHENTICATED');
    return toUserDto(user);
  }

  /** Whether the person still has the role of the token, and the session lives. Asked anew every few seconds. */
  async hasLiveSession({ id, role, sessionId }: SignedInUser): Promise<boolean> {
    let check = this.staffChecks.get(sessionId);
    if (!check || check.until < performance.now()) {
      check = {
        role: await this.repository.findRoleInSession(id, sessionId),
        until: performance.now() + STAFF_CHECK_MS,
      };
      if (this.staffChecks.size >= STAFF_CHECKS_MAX) this.staffChecks.clear();
      this.staffChecks.set(sessionId, check);
    }
    return check.role === role;
  }

  private async countAttempt(scope: string, subject: string, limit: number): Promise<void> {
    const wait = await this.repository.countAttempt(scope, sha256(subject), limit, WINDOW_SECONDS);
    if (wait === 0) return;
    logEvent('auth.too_many_attempts', { scope }, 'warn');
    throw new TryLater('TOO_MANY_REQUESTS', wait);
  }

  private async sessionOf(user: UserRow, sessionId: number): Promise<SessionDto> {
    return {
      accessToken: await this.tokens.accessToken(user.id, user.role, sessionId),
      expiresIn: this.env.accessTokenSeconds,
      user: toUserDto(user),
    };
  }
}

/** The only place where a row of users becomes an answer. */
const toUserDto = ({ id, email, name, role }: UserRow): UserDto => ({ id, email, name, role });
