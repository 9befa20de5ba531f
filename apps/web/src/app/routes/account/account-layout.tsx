import type { UserDto } from '@storehouse/dto';
import { Navigate, NavLink, Outlet, useLocation, useNavigate, useOutletContext } from 'react-router';
import { Button } from '../../../components/button';
import { PageTitle } from '../../../components/page-title';
import { Loading, Skeleton } from '../../../components/skeleton';
import { useAuth } from '../../../features/auth/auth-context';
import { paths } from '../../../lib/paths';
import styles from './account-layout.module.css';

const TABS = [
  [paths.account, 'Orders'],
  [paths.accountAddresses, 'Addresses'],
  [paths.accountProfile, 'Profile'],
] as const;

/** Who is signed in: the account's pages are shown to nobody else. */
export const useAccount = (): UserDto => useOutletContext<UserDto>();

/** The account: orders, addresses, profile. */
export function AccountLayout() {
  const { user, signOut } = useAuth();
  const { pathname } = useLocation();
  const navigate = useNavigate();
  if (user === null) return <Navigate to={paths.signIn(pathname)} replace />;
  if (user === undefined) {
    return (
      <div className="page">
        <PageTitle title="Account" />
        <Loading label="Loading your account">
          <Skeleton height={240} />
        </Loading>
      </div>
    );
  }
  const leave = async () => {
    await navigate(paths.home);
    await signOut();
  };
  return (
    <div className="page">
      <PageTitle title="Account" aside={<span>{user.name}</span>} />
      <div className={styles.columns}>
        <nav className={styles.nav} aria-label="Account">
          {TABS.map(([to, label]) => (
            <NavLink key={to} to={to} end>
              {label}
            </NavLink>
          ))}
          <Button variant="quiet" dense onClick={() => void leave()}>
            Sign out
          </Button>
        </nav>
        <div className={styles.content}>
          <Outlet context={user} />
        </div>
      </div>
    </div>
  );
}
