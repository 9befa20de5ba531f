import type { ComponentType } from 'react';
import { createBrowserRouter, Outlet, type RouteObject } from 'react-router';
import { Layout } from './layout';
import { ErrorPage } from './routes/error-page';

/** A page in a chunk of its own, fetched when somebody goes there. */
const lazily =
  <Name extends string>(load: () => Promise<Record<Name, ComponentType>>, name: Name) =>
  async () => ({ Component: (await load())[name] });

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
              { index: true, lazy: lazily(() => import('./routes/home'), 'HomePage') },
              {
                path: 'categories/:slug',
                lazy: lazily(() => import('./routes/category'), 'CategoryPage'),
              },
              {
                path: 'products/:slug',
                lazy: lazily(() => import('./routes/product'), 'ProductPage'),
              },
              { path: 'search', lazy: lazily(() => import('./routes/search'), 'SearchPage') },
              { path: 'cart', lazy: lazily(() => import('./routes/cart'), 'CartPage') },
              {
                path: 'checkout',
                lazy: lazily(() => import('./routes/checkout'), 'CheckoutPage'),
                children: [
                  { index: true, lazy: lazily(() => import('./routes/checkout'), 'AddressStep') },
                  {
                    path: 'delivery',
                    lazy: lazily(() => import('./routes/checkout'), 'DeliveryStep'),
                  },
                  {
                    path: 'payment',
                    lazy: lazily(() => import('./routes/checkout'), 'PaymentStep'),
                  },
                ],
              },
              { path: 'orders/:number', lazy: lazily(() => import('./routes/order'), 'OrderPage') },
              { path: 'track', lazy: lazily(() => import('./routes/track'), 'TrackPage') },
              { path: 'sign-in', lazy: lazily(() => import('./routes/sign-in'), 'SignInPage') },
              { path: 'sign-up', lazy: lazily(() => import('./routes/sign-up'), 'SignUpPage') },
              {
                path: 'account',
                lazy: lazily(() => import('./routes/account'), 'AccountLayout'),
                children: [
                  { index: true, lazy: lazily(() => import('./routes/account'), 'OrdersPage') },
                  {
                    path: 'addresses',
                    lazy: lazily(() => import('./routes/account'), 'AddressesPage'),
                  },
                  {
                    path: 'profile',
                    lazy: lazily(() => import('./routes/account'), 'ProfilePage'),
                  },
                ],
              },
              {
                path: 'delivery-and-returns',
                lazy: lazily(() => import('./routes/delivery-and-returns'), 'DeliveryAndReturnsPage'),
              },
              { path: 'privacy', lazy: lazily(() => import('./routes/privacy'), 'PrivacyPage') },
              { path: 'contact', lazy: lazily(() => import('./routes/contact'), 'ContactPage') },
              { path: '*', lazy: lazily(() => import('./routes/not-found'), 'NotFoundPage') },
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
