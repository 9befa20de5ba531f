import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { AxiosError, type AxiosResponse } from 'axios';
import type { ReactNode } from 'react';
import { createMemoryRouter, Link, RouterProvider } from 'react-router';

/** Opens an editor of the admin beside a link "Elsewhere" to "Another page"; gives whoever works with it. */
export const openEditor = (editor: ReactNode) => {
  const page = (
    <>
      <Link to="/elsewhere">Elsewhere</Link>
      {editor}
    </>
  );
  const router = createMemoryRouter([
    { path: '/', element: page },
    { path: '/elsewhere', element: <p>Another page</p> },
  ]);
  render(
    <QueryClientProvider client={new QueryClient()}>
      <RouterProvider router={router} />
    </QueryClientProvider>,
  );
  return userEvent.setup({ delay: null });
};

/** A refusal of the shop, as a call of the API throws it. */
export const refused = (
  status: number,
  code: string,
  errors?: { field: string; message: string }[],
  detail = 'Refused.',
) =>
  new AxiosError('refused', 'ERR_BAD_REQUEST', undefined, undefined, {
    status,
    data: { type: '', title: 'Refused.', status, code, detail, requestId: 'r1', errors },
  } as AxiosResponse);
