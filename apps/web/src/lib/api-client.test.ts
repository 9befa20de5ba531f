import { refusal, stubApi } from '../../test/stub-api';
import { http, onSession, setSession } from './api-client';

const user = { id: 7, email: 'ada@example.com', name: 'Ada', role: 'customer' as const };
const session = (accessToken: string) => ({ accessToken, expiresIn: 600, user });

/** A shop that takes only this token. */
const shopTaking = (token: string, refresh: () => { status?: number; body?: unknown }) => {
  const guarded = (request: { headers: Record<string, unknown> }) =>
    request.headers.Authorization === `Bearer ${token}` ? { body: [] } : refusal(401, 'UNAUTHENTICATED');
  return stubApi({ 'GET /orders': guarded, 'GET /account/addresses': guarded, 'POST /auth/refresh': refresh });
};

const routes = (sent: { route: string }[]) => sent.map(({ route }) => route);

describe('the session', () => {
  afterEach(() => setSession(null));

  it('is renewed once for requests that fail together, and each of them succeeds', async () => {
    setSession(session('old'));
    const sent = shopTaking('new', () => ({ body: session('new') }));
    const answers = await Promise.all([http.get('/orders'), http.get('/account/addresses'), http.get('/orders')]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(routes(sent).filter((route) => route === 'POST /auth/refresh')).toHaveLength(1);
  });

  it('is renewed before the first request of a new page', async () => {
    localStorage.setItem('storehouse.session', '1');
    const sent = shopTaking('new', () => ({ body: session('new') }));
    await http.get('/orders');
    expect(routes(sent)).toEqual(['POST /auth/refresh', 'GET /orders']);
  });

  it('costs a stranger no request', async () => {
    const sent = shopTaking('new', () => refusal(401, 'SESSION_EXPIRED'));
    await expect(http.get('/orders')).rejects.toMatchObject({ response: { status: 401 } });
    expect(routes(sent)).toEqual(['GET /orders']);
  });

  it('ends when the shop will not renew it, and is tried no further', async () => {
    setSession(session('old'));
    const heard: unknown[] = [];
    const stop = onSession((changed) => heard.push(changed));
    const sent = shopTaking('new', () => refusal(401, 'SESSION_EXPIRED'));
    await expect(http.get('/orders')).rejects.toMatchObject({ response: { status: 401 } });
    stop();
    expect(heard).toEqual([null]);
    expect(routes(sent)).toEqual(['GET /orders', 'POST /auth/refresh', 'GET /orders']);
  });

  it('survives a shop that is away for a moment', async () => {
    setSession(session('old'));
    const sent = shopTaking('new', () => refusal(503, 'UNAVAILABLE'));
    await expect(http.get('/orders')).rejects.toMatchObject({ response: { status: 401 } });
    expect(routes(sent).at(-1)).toBe('GET /orders');
    expect(localStorage.getItem('storehouse.session')).toBe('1');
  });
});
