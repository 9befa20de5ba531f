import { isRouteErrorResponse, useRouteError } from 'react-router';
import { Button, ButtonLink } from '../../components/button';
import { EmptyState } from '../../components/empty-state';
import { paths } from '../../lib/paths';
import { usePageTitle } from '../../lib/use-page-title';

/** Something broke while a page was made. Header and cart stay where they are. */
export function ErrorPage() {
  const error = useRouteError();
  const missing = isRouteErrorResponse(error) && error.status === 404;
  usePageTitle(missing ? 'Not found' : 'Something failed');
  return (
    <div className="page">
      <EmptyState
        heading="h1"
        title={missing ? 'There is nothing here' : 'This page could not be shown'}
        action={
          <>
            <Button variant="primary" onClick={() => window.location.reload()}>
              Load it again
            </Button>
            <ButtonLink to={paths.home}>To the home page</ButtonLink>
          </>
        }
      >
        <p>Your cart is safe. A fresh load often helps, for example after the shop was updated.</p>
      </EmptyState>
    </div>
  );
}
