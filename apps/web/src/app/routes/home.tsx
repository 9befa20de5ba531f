import { PageTitle } from '../../components/page-title';

/** The front door. */
export function HomePage() {
  return (
    <div className="page">
      <PageTitle title="Storehouse" />
    </div>
  );
}
