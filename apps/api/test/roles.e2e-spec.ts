import { ROLES } from '@storehouse/domain';
import { Client } from './support/client';
import { routes } from './support/contract';
import { aCustomer, anAdmin } from './support/people';

const apiRoutes = routes.filter(({ path }) => path.startsWith('/api/'));
const visitors = {
  anyone: async () => new Client(),
  customer: () => aCustomer(),
  admin: () => anAdmin(),
};
type Visitor = keyof typeof visitors;

/**
 * Every route × everybody, as openapi.json declares it. Bodies are empty and ids invented, so an open route answers
 * with something else than 401 or 403, but does nothing.
 */
describe.each(Object.keys(visitors) as Visitor[])('%s', (visitor) => {
  let client: Client;
  beforeAll(async () => {
    client = await visitors[visitor]();
    // Signing out is one of the routes; without the cookie it ends no session, and the token stays good for the others.
    client.cookies.clear();
  });

  it.each(apiRoutes.map((route) => [`${route.method} ${route.path}`, route] as const))('%s', async (_name, route) => {
    const path = route.path.replace(/\{(\w+)\}/g, (_whole, name) => (name === 'id' ? '999999999' : 'no-such-thing'));
    const isWriting = !['GET', 'DELETE'].includes(route.method);
    const { status, body } = await client.send<{ code?: string }>(route.method, path, {
      body: isWriting ? {} : undefined,
    });
    const isOpen = route.roles.includes('anyone') || route.roles.includes(visitor);
    if (isOpen) {
      expect(body?.code).not.toBe('UNAUTHENTICATED');
      expect(body?.code).not.toBe('FORBIDDEN');
    } else {
      expect(status).toBe(visitor === 'anyone' ? 401 : 403);
    }
  });
});

describe('the document', () => {
  it('says of every route who may use it', () => {
    const known = ['anyone', ...ROLES];
    const unsaid = routes.filter(({ roles }) => roles.length === 0 || roles.some((role) => !known.includes(role)));
    expect(unsaid).toEqual([]);
  });

  it('keeps everything below admin for staff', () => {
    const open = apiRoutes.filter(({ path, roles }) => path.startsWith('/api/v1/admin') && roles.join() !== 'admin');
    expect(open).toEqual([]);
  });
});
