import { Link, Navigate, useLocation, useSearchParams } from 'react-router';
import { PageTitle } from '../../components/page-title';
import { useAuth } from '../../features/auth/auth-context';
import { SignUpForm } from '../../features/auth/sign-up-form';
import { paths, safeNext } from '../../lib/paths';
import styles from './sign-in.module.css';

/** Opens an account; after an order only the password is left to choose. */
export function SignUpPage() {
  const { user, signUp } = useAuth();
  const [params] = useSearchParams();
  const { state } = useLocation();
  const known = (state ?? {}) as { email?: string; name?: string };
  const next = params.get('next');
  if (user) return <Navigate to={safeNext(next)} replace />;
  return (
    <div className="page">
      <PageTitle title="Create an account" />
      <div className={styles.columns}>
        <SignUpForm known={known} onSignUp={signUp} />
        <aside className={styles.aside}>
          <h2>Have an account?</h2>
          <p>
            <Link to={paths.signIn(next ?? undefined)}>Sign in</Link>
          </p>
        </aside>
      </div>
    </div>
  );
}
