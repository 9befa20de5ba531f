import { useQuery } from '@tanstack/react-query';
import { Outlet, ScrollRestoration, useLocation, useNavigate } from 'react-router';
import { Button, ButtonLink } from '../../../components/button';
import { EmptyState } from '../../../components/empty-state';
import { PageTitle } from '../../../components/page-title';
import { getDashboard } from '../../../features/admin/admin.api';
import { keys } from '../../../features/admin/parts/queries';
import { AdminShell } from '../../../features/admin/shell/admin-shell';
import { useAuth } from '../../../features/auth/auth-context';
import { paths } from '../../../lib/paths';
import { ThemeSwitch } from '../../theme-switch';

/** Surrounds every admin page and lets only staff in; the API checks the same once more. */
export function AdminLayout() {
  const { user, signOut } = useAuth();
  const { pathname, search } = useLocation();
  const navigate = useNavigate();
  const isStaff = user?.role === 'admin';
  const dashboard = useQuery({ queryKey: keys.dashboard, queryFn: getDashboard, enabled: isStaff });

  if (user === undefined) return null;
  const signIn = paths.signIn(pathname + search);
  if (!isStaff)
    return (
      <main id="main" tabIndex={-1} className="page">
        <PageTitle title="Admin" />
        {user ? (
          <EmptyState
            title="Your account may not see this"
            action={
              <>
                <Button variant="primary" onClick={() => void signOut().then(() => navigate(signIn))}>
                  Sign in with another account
                </Button>
                <ButtonLink to={paths.home}>To the shop</ButtonLink>
              </>
            }
          >
            <p>You are signed in as {user.email}. This part is for the people who run the shop.</p>
          </EmptyState>
        ) : (
          <EmptyState
            title="Please sign in"
            action={
              <>
                <ButtonLink variant="primary" to={signIn}>
                  Sign in
                </ButtonLink>
                <ButtonLink to={paths.home}>To the shop</ButtonLink>
              </>
            }
          >
            <p>This part is for the people who run the shop.</p>
          </EmptyState>
        )}
      </main>
    );

  return (
    <>
      <AdminShell
        userName={user.name}
        toShip={dashboard.data?.ordersToShip}
        themeSwitch={<ThemeSwitch />}
        onSignOut={() => void signOut().then(() => navigate(paths.home))}
      >
        <Outlet />
      </AdminShell>
      <ScrollRestoration />
    </>
  );
}
