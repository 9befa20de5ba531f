import { Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import { ExtractJwt, type SecretOrKeyProvider, Strategy } from 'passport-jwt';
import type { SignedInUser } from '../common/current-user.decorator';
import { Env } from '../config/env';
import { AuthService } from './auth.service';
import { type AccessClaims, AUDIENCE, ISSUER, keyId, TOKEN_TYPE } from './tokens';

/** Reads the access token of a request: one algorithm, one type, keys we know. */
@Injectable()
export class JwtStrategy extends PassportStrategy(Strategy) {
  constructor(
    env: Env,
    private readonly auth: AuthService,
  ) {
    super({
      jwtFromRequest: ExtractJwt.fromAuthHeaderAsBearerToken(),
      secretOrKeyProvider: keyFinder(env),
      algorithms: ['HS256'],
      issuer: ISSUER,
      audience: AUDIENCE,
    });
  }

  /** Who the token stands for; nobody when a member of staff has lost the role or the session meanwhile. */
  async validate({ sub, role, sid }: AccessClaims): Promise<SignedInUser | undefined> {
    const user = { id: Number(sub), role, sessionId: sid };
    return role === 'customer' || (await this.auth.hasLiveSession(user)) ? user : undefined;
  }
}

function keyFinder(env: Env): SecretOrKeyProvider {
  const secrets = [env.jwtSecret, env.jwtPreviousSecret].filter((secret) => secret !== undefined);
  const keys = new Map(secrets.map((secret) => [keyId(secret), secret]));
  return (_request, token: string, done) => {
    const { typ, kid } = headerOf(token);
    const key = typ === TOKEN_TYPE && typeof kid === 'string' ? keys.get(kid) : undefined;
    if (key) done(null, key);
    else done('unknown key or type of token');
  };
}

function headerOf(token: string): { typ?: unknown; kid?: unknown } {
  try {
    return JSON.parse(Buffer.from(token.split('.')[0] ?? '', 'base64url').toString()) ?? {};
  } catch {
    return {};
  }
}
