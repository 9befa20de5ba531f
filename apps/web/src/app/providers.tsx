import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { NoticesProvider } from '../components/notices';
import { AuthProvider, useAuth } from '../features/auth/auth-context';
import { CartProvider } from '../features/cart/cart-context';
import { useChosenCurrency } from '../lib/currency';
import { problemOf } from '../lib/problem';

const newQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        gcTime: 30 * 60_000,
        // A refusal stays one; only a missing answer is worth a second try.
        retry: (failures, error) => failures < 1 && (problemOf(error)?.status ?? 500) >= 500,
      },
    },
  });

function OwnCart({ children }: { children: ReactNode }) {
  const { user } = useAuth();
  const owner = user === undefined ? undefined : (user?.id ?? null);
  return (
    <CartProvider owner={owner} currency={useChosenCurrency()}>
      {children}
    </CartProvider>
  );
}

/** What every page may ask for: server data, the page's voice, who is signed in, the cart. */
export function Providers({ children }: { children: ReactNode }) {
  const [queryClient] = useState(newQueryClient);
  return (
    <QueryClientProvider client={queryClient}>
      <NoticesProvider>
        <AuthProvider>
          <OwnCart>{children}</OwnCart>
        </AuthProvider>
      </NoticesProvider>
    </QueryClientProvider>
  );
}
