import { Link, Navigate, useSearchParams } from 'react-router';
import { PageTitle } from '../../components/page-title';
import { useAuth } from '../../features/auth/auth-context';
import { SignInForm } from '../../features/auth/sign-in-form';
import { paths, safeNext } from '../../lib/paths';
import styles from './sign-in.module.css';

/** For those who have an account. */
export function SignInPage() {
  const { user, signIn } = useAuth();
  const [params] = useSearchParams();
  const next = safeNext(params.get('next') ?? (user?.role === 'admin' ? paths.admin : null));
  if (user) return <Navigate to={next} replace />;
  return (
    <div className="page">
      <PageTitle title="Sign in" />
      <div className={styles.columns}>
        <SignInForm onSignIn={signIn} />
        <aside className={styles.aside}>
          <h2>New here?</h2>
          <p>
            You can order without an account. With one you see all your orders and need not type your address again.{' '}
            <Link to={paths.signUp(params.get('next') ?? undefined)}>Create an account</Link>
          </p>
        </aside>
      </div>
    </div>
  );
}
