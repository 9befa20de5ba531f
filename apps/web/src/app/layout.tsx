import { Outlet, ScrollRestoration } from 'react-router';

/** What surrounds every page of the shop. */
export function Layout() {
  return (
    <>
      <main id="main" tabIndex={-1}>
        <Outlet />
      </main>
      <ScrollRestoration />
    </>
  );
}
