import type { RouteObject } from 'react-router';
import { ErrorPage } from '../error-page';
import { NotFoundPage } from '../not-found';
import { AdminLayout } from './admin-layout';
import { BackordersPage } from './backorders';
import { BooksPage } from './books';
import { CustomerPage } from './customer';
import { CustomersPage } from './customers';
import { DeliveryPage } from './delivery';
import { GiftCardPage } from './gift-card';
import { GiftCardsPage } from './gift-cards';
import { HoldsPage } from './holds';
import { AdminHomePage } from './home';
import { InvoicesPage } from './invoices';
import { LocationsPage } from './locations';
import { MailboxPage } from './mailbox';
import { NewOrderPage } from './new-order';
import { NewProductPage } from './new-product';
import { NewPromotionPage } from './new-promotion';
import { OrderPage } from './order';
import { OrdersPage } from './orders';
import { PaymentsPage } from './payments';
import { ProductPage } from './product';
import { ProductsPage } from './products';
import { PromotionPage } from './promotion';
import { PromotionsPage } from './promotions';
import { StockPage } from './stock';
import { StockValuePage } from './stock-value';
import { StocktakePage } from './stocktake';
import { TaxesPage } from './taxes';

/** The pages of the staff; loaded when somebody first goes to /admin. */
export const adminRoutes: RouteObject[] = [
  {
    path: '/admin',
    element: <AdminLayout />,
    errorElement: <ErrorPage />,
    children: [
      {
        errorElement: <ErrorPage />,
        children: [
          { index: true, element: <AdminHomePage /> },
          { path: 'products', element: <ProductsPage /> },
          { path: 'products/:slug', element: <ProductPage /> },
          { path: 'new/product', element: <NewProductPage /> },
          { path: 'stock', element: <StockPage /> },
          { path: 'stock/count', element: <StocktakePage /> },
          { path: 'stock/value', element: <StockValuePage /> },
          { path: 'stock/held', element: <HoldsPage /> },
          { path: 'stock/owed', element: <BackordersPage /> },
          { path: 'stock/locations', element: <LocationsPage /> },
          { path: 'orders', element: <OrdersPage /> },
          { path: 'orders/:number', element: <OrderPage /> },
          { path: 'new/order', element: <NewOrderPage /> },
          { path: 'payments', element: <PaymentsPage /> },
          { path: 'customers', element: <CustomersPage /> },
          { path: 'customers/:id', element: <CustomerPage /> },
          { path: 'invoices', element: <InvoicesPage /> },
          { path: 'mailbox', element: <MailboxPage /> },
          { path: 'promotions', element: <PromotionsPage /> },
          { path: 'promotions/:id', element: <PromotionPage /> },
          { path: 'new/promotion', element: <NewPromotionPage /> },
          { path: 'gift-cards', element: <GiftCardsPage /> },
          { path: 'gift-cards/:id', element: <GiftCardPage /> },
          { path: 'taxes', element: <TaxesPage /> },
          { path: 'delivery', element: <DeliveryPage /> },
          { path: 'books', element: <BooksPage /> },
          { path: '*', element: <NotFoundPage /> },
        ],
      },
    ],
  },
];
