import { useLocation } from 'react-router';
import { adminPaths } from '../parts/admin-paths';
import { ViewTabs } from '../parts/view-tabs';

const PAGES = [
  { label: 'What is left', to: adminPaths.stock },
  { label: 'Count', to: adminPaths.stocktake },
  { label: 'Value', to: adminPaths.stockValue },
  { label: 'Held', to: adminPaths.holds },
  { label: 'Owed', to: adminPaths.backorders },
  { label: 'Locations', to: adminPaths.locations },
];

/** The pages about stock. */
export function StockTabs() {
  const { pathname } = useLocation();
  return <ViewTabs label="Stock" views={PAGES.map((page) => ({ ...page, current: page.to === pathname }))} />;
}
