import { render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { createMemoryRouter, type RouteObject } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import { Providers } from '../src/app/providers';

/** Shows routes at an address with everything a page may ask for around them. */
export const showRoutes = (routes: RouteObject[], address: string) => {
  const router = createMemoryRouter(routes, { initialEntries: [address] });
  render(
    <Providers>
      <RouterProvider router={router} />
    </Providers>,
  );
  return router;
};

/** Shows one page at an address. */
export const showPage = (page: ReactNode, address = '/') => showRoutes([{ path: '*', element: page }], address);
