import { Body, Controller, Get, Header, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { LoginDto, RegisterDto, RegisteredDto, SessionDto, UserDto } from '@storehouse/dto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { cartTokenOf } from '../cart/cart-owner.decorator';
import { Allow } from '../common/allow.decorator';
import { CurrentUser, SignedInUser } from '../common/current-user.decorator';
import { Refuses } from '../common/refuses.decorator';
import { AuthService, type Caller, type OpenedSession } from './auth.service';
import { clearRefreshCookie, readRefreshCookie, setRefreshCookie } from './refresh-cookie';

@ApiTags('Account')
@Controller('auth')
export class AuthController {
  constructor(private readonly auth: AuthService) {}

  /** Open an account. Whether the e-mail has one already is not told: sign in to find out. */
  @Post('register')
  @Allow('anyone')
  @Refuses('PASSWORD_TOO_COMMON')
  register(@Body() body: RegisterDto, @Req() request: FastifyRequest): Promise<RegisteredDto> {
    return this.auth.register(body, callerOf(request));
  }

  /** Sign in: an access token, and a refresh token in an HttpOnly cookie. */
  @Post('login')
  @HttpCode(200)
  @Allow('anyone')
  @Refuses('INVALID_CREDENTIALS')
  async login(
    @Body() body: LoginDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionDto> {
    return this.begin(await this.auth.login(body, callerOf(request)), request, reply);
  }

  /** Renew the session by the cookie. Each refresh token is good for one exchange. */
  @Post('refresh')
  @HttpCode(200)
  @Allow('anyone')
  @Refuses('SESSION_EXPIRED')
  async refresh(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<SessionDto> {
    return this.begin(await this.auth.refresh(readRefreshCookie(request)), request, reply);
  }

  /** Sign out on this device. */
  @Post('logout')
  @HttpCode(204)
  @Header('clear-site-data', '"storage"')
  @Allow('anyone')
  async logout(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    clearRefreshCookie(request, reply);
    await this.auth.logout(readRefreshCookie(request));
  }

  /** Who is signed in. */
  @Get('me')
  @Allow('customer', 'admin')
  me(@CurrentUser() user: SignedInUser): Promise<UserDto> {
    return this.auth.me(user.id);
  }

  private begin({ session, refreshToken }: OpenedSession, request: FastifyRequest, reply: FastifyReply): SessionDto {
    setRefreshCookie(request, reply, refreshToken);
    return session;
  }
}

const USER_AGENT_MAX = 200;

const callerOf = (request: FastifyRequest): Caller => ({
  address: request.ip,
  userAgent: request.headers['user-agent']?.slice(0, USER_AGENT_MAX) ?? null,
  cartToken: cartTokenOf(request),
});
