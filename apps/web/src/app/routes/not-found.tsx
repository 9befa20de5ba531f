import { ButtonLink } from '../../components/button';
import { EmptyState } from '../../components/empty-state';
import { paths } from '../../lib/paths';
import { usePageTitle } from '../../lib/use-page-title';

/** No page has this address. */
export function NotFoundPage() {
  usePageTitle('Not found');
  return (
    <div className="page">
      <EmptyState title="There is nothing at this address" action={<ButtonLink to={paths.home}>Home</ButtonLink>}>
        <p>The page may have moved, or the address has a slip of the pen.</p>
      </EmptyState>
    </div>
  );
}
