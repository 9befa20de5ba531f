import type { IconName } from '../../../components/icon';
import { adminPaths } from '../parts/admin-paths';

export interface MenuItem {
  to: string;
  label: string;
  icon: IconName;
  /** Shows how many orders wait to be sent. */
  countsToShip?: boolean;
}

export interface MenuGroup {
  /** None: what stands before all groups. */
  title?: string;
  items: MenuItem[];
}

/** The way to every page of the admin, by what it is about. */
export const ADMIN_MENU: MenuGroup[] = [
  { items: [{ to: adminPaths.home, label: 'Home', icon: 'house' }] },
  {
    title: 'Orders',
    items: [
      { to: adminPaths.orders, label: 'Orders', icon: 'package', countsToShip: true },
      { to: adminPaths.payments, label: 'Payments', icon: 'bank' },
      { to: adminPaths.customers, label: 'Customers', icon: 'users' },
    ],
  },
  {
    title: 'Catalogue',
    items: [
      { to: adminPaths.products, label: 'Products', icon: 'tag' },
      { to: adminPaths.stock, label: 'Stock', icon: 'barcode' },
    ],
  },
  {
    title: 'Prices',
    items: [
      { to: adminPaths.promotions, label: 'Promotions', icon: 'seal-percent' },
      { to: adminPaths.giftCards, label: 'Gift cards', icon: 'gift' },
      { to: adminPaths.taxes, label: 'Taxes', icon: 'scales' },
      { to: adminPaths.delivery, label: 'Delivery', icon: 'truck' },
    ],
  },
  {
    title: 'Books',
    items: [
      { to: adminPaths.invoices, label: 'Invoices', icon: 'printer' },
      { to: adminPaths.books, label: 'Proof of the books', icon: 'seal-check' },
      { to: adminPaths.mailbox, label: 'Mailbox', icon: 'envelope-simple' },
    ],
  },
];
