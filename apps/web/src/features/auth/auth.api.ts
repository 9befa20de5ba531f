import type { LoginDto, RegisterDto, SessionDto } from '@storehouse/dto';
import { http } from '../../lib/api-client';

export const login = (body: LoginDto) => http.post<SessionDto>('/auth/login', body).then(({ data }) => data);

export const register = (body: RegisterDto) => http.post<SessionDto>('/auth/register', body).then(({ data }) => data);

export const logout = () => http.post('/auth/logout').then(() => undefined);
