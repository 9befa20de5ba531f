import type { LoginDto, RegisterDto, RegisteredDto, SessionDto } from '@storehouse/dto';
import { http } from '../../lib/api-client';

export const login = (body: LoginDto) => http.post<SessionDto>('/auth/login', body).then(({ data }) => data);

/** Opens an account. The answer is the same when there was one already. */
export const register = (body: RegisterDto) =>
  http.post<RegisteredDto>('/auth/register', body).then(({ data }) => data);

export const logout = () => http.post('/auth/logout').then(() => undefined);
