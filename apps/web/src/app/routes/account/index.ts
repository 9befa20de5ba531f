export { AccountLayout } from './account-layout';
export { AddressesPage } from './addresses-page';
export { OrdersPage } from './orders-page';
export { ProfilePage } from './profile-page';
