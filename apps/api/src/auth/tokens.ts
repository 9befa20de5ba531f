import { createHash, createHmac, randomBytes, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { JwtService } from '@nestjs/jwt';
import type { Role } from '@storehouse/domain';
import { Env } from '../config/env';

export const ISSUER = 'storehouse';
export const AUDIENCE = 'storehouse-api';
/** Of access tokens alone (RFC 9068), so that no other JWT can pass for one. */
export const TOKEN_TYPE = 'at+jwt';

/** What an access token says. */
export interface AccessClaims {
  sub: string;
  role: Role;
  /** The session: the family of its refresh tokens. */
  sid: number;
}

/** Name of a signing secret, so that two can be in use while one replaces the other. */
export const keyId = (secret: string): string => createHash('sha256').update(secret).digest('hex').slice(0, 8);

/** Makes and recognises the tokens of a session. */
@Injectable()
export class Tokens {
  constructor(
    private readonly env: Env,
    private readonly jwt: JwtService,
  ) {}

  accessToken(userId: number, role: Role, sessionId: number): Promise<string> {
    const claims: AccessClaims = { sub: String(userId), role, sid: sessionId };
    return this.jwt.signAsync(claims, {
      secret: this.env.jwtSecret,
      algorithm: 'HS256',
      header: { alg: 'HS256', typ: TOKEN_TYPE, kid: keyId(this.env.jwtSecret) },
      issuer: ISSUER,
      audience: AUDIENCE,
      jwtid: randomUUID(),
      expiresIn: this.accessTokenSeconds,
    });
  }

  /** So long an access token is good. */
  get accessTokenSeconds(): number {
    return this.env.accessTokenSeconds;
  }

  /** 256 random bits. */
  refreshToken(): string {
    return randomBytes(32).toString('base64url');
  }

  /** The token that follows: always the same one, so that it can be given again when its answer was lost. */
  successor(refreshToken: string): string {
    return createHmac('sha256', this.env.jwtSecret).update(`successor of ${refreshToken}`).digest('base64url');
  }
}

/** What the database keeps of a token, or counts attempts by. */
export const sha256 = (text: string): Buffer => createHash('sha256').update(text).digest();
