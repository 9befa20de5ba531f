import { createBrowserRouter, Outlet, type RouteObject } from 'react-router';
import { Layout } from './layout';
import { ErrorPage } from './routes/error-page';

const routes: RouteObject[] = [
  {
    id: 'root',
    element: <Outlet />,
    errorElement: <ErrorPage />,
    HydrateFallback: () => null,
    children: [
      {
        element: <Layout />,
        children: [
          {
            errorElement: <ErrorPage />,
            children: [
              { index: true, lazy: async () => ({ Component: (await import('./routes/home')).HomePage }) },
              { path: '*', lazy: async () => ({ Component: (await import('./routes/not-found')).NotFoundPage }) },
            ],
          },
        ],
      },
    ],
  },
];

/** The addresses of the app. Each page is its own chunk; all of the admin is fetched at the first /admin address. */
export const router = createBrowserRouter(routes, {
  patchRoutesOnNavigation: async ({ path, patch }) => {
    if (path !== '/admin' && !path.startsWith('/admin/')) return;
    const { adminRoutes } = await import('./routes/admin');
    patch('root', adminRoutes);
  },
});
