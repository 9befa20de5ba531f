import type { SessionDto } from '@storehouse/dto';
import axios, { type AxiosInstance, type InternalAxiosRequestConfig } from 'axios';

const BASE_URL = '/api/v1';
const TIMEOUT_MS = 15_000;
/** Remembers that a session may exist, so that strangers cause no refresh call. Holds nothing secret. */
const HINT_KEY = 'storehouse.session';
/** One refresh at a time over all tabs: the cookie is shared, and using an old one ends the session. */
const LOCK_NAME = 'storehouse.refresh';

type SessionListener = (session: SessionDto | null) => void;

let accessToken: string | null = null;
let refreshing: Promise<SessionDto | null> | null = null;
const listeners = new Set<SessionListener>();

const hinted = (): boolean => {
  try {
    return localStorage.getItem(HINT_KEY) !== null;
  } catch {
    return false;
  }
};

const hint = (signedIn: boolean): void => {
  try {
    if (signedIn) localStorage.setItem(HINT_KEY, '1');
    else localStorage.removeItem(HINT_KEY);
  } catch {
    // Storage is blocked: the session lasts as long as the page.
  }
};

/** Goods and categories: the same answer for everyone, so no token travels and nothing waits for a session. */
export const publicHttp: AxiosInstance = axios.create({ baseURL: BASE_URL, timeout: TIMEOUT_MS });

/** Everything that depends on who asks. Keeps the session alive on its own. */
export const http: AxiosInstance = axios.create({ baseURL: BASE_URL, timeout: TIMEOUT_MS, withCredentials: true });

/** Takes over a session from sign-in, or ends it with null. The token lives in memory only. */
export const setSession = (session: SessionDto | null): void => {
  accessToken = session?.accessToken ?? null;
  hint(session !== null);
  for (const listener of listeners) listener(session);
};

/** Calls back whenever a session starts, is renewed or ends. Answers how to stop. */
export const onSession = (listener: SessionListener): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** True when somebody signed in on this browser before. */
export const mayHaveSession = (): boolean => accessToken !== null || hinted();

const requestRefresh = async (): Promise<SessionDto | null> => {
  try {
    const { data } = await axios.post<SessionDto>(`${BASE_URL}/auth/refresh`, undefined, {
      timeout: TIMEOUT_MS,
      withCredentials: true,
    });
    setSession(data);
    return data;
  } catch (error) {
    // Refused: the session is over. No answer: it may still be good, so it is kept for the next try.
    const refused = axios.isAxiosError(error) && error.response && error.response.status < 500;
    if (refused && error.response?.status !== 429) setSession(null);
    return null;
  }
};

/** Renews the session by its cookie; everybody who asks meanwhile waits for the same answer. */
export const refreshSession = (): Promise<SessionDto | null> => {
  refreshing ??= (navigator.locks ? navigator.locks.request(LOCK_NAME, requestRefresh) : requestRefresh()).finally(
    () => {
      refreshing = null;
    },
  );
  return refreshing;
};

interface RetriableConfig extends InternalAxiosRequestConfig {
  /** Set once the request was repeated with a renewed session. */
  renewed?: boolean;
}

/** Sign-in and registration answer 401 for their own reasons, and need no session. */
const opensSession = (url = ''): boolean => /^\/auth\/(login|register|logout)$/.test(url);

http.interceptors.request.use(async (config: RetriableConfig) => {
  if (!accessToken && !config.renewed && !opensSession(config.url) && hinted()) await refreshSession();
  if (accessToken) config.headers.setAuthorization(`Bearer ${accessToken}`);
  else config.headers.delete('Authorization');
  return config;
});

http.interceptors.response.use(undefined, async (error: unknown) => {
  if (!axios.isAxiosError(error) || error.response?.status !== 401 || !error.config) throw error;
  const config: RetriableConfig = error.config;
  if (config.renewed || opensSession(config.url) || !mayHaveSession()) throw error;
  // Another request may have renewed the session while this one was on its way.
  const sent = config.headers.get('Authorization');
  if (!accessToken || sent === `Bearer ${accessToken}`) await refreshSession();
  config.renewed = true;
  return http.request(config);
});
