import type { CartDto } from '@storehouse/dto';
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react';
import { getCart, setCurrency } from './cart.api';
import { applyChange, type CartChange, type LinePreview, sendChange, type TermsChange } from './cart-changes';

interface Cart {
  /** The cart with every change made so far; undefined until it is known. */
  cart: CartDto | undefined;
  /** Why the cart is not known. */
  loadError: unknown;
  /** True while the totals still wait for the server. */
  settling: boolean;
  /** Each of these shows at once; the promise fails with the server's reason, and the cart is as before. */
  add: (line: LinePreview, quantity: number) => Promise<void>;
  setQuantity: (sku: string, quantity: number) => Promise<void>;
  remove: (sku: string) => Promise<void>;
  /** Takes note of a price that has changed. */
  acceptPrice: (sku: string) => Promise<void>;
  /** Changes what the cart is priced for, or holds it. Shows when the server has answered. */
  changeTerms: (change: TermsChange) => Promise<void>;
  /** Asks the server anew. */
  reload: () => Promise<void>;
  drawerOpen: boolean;
  setDrawerOpen: (open: boolean) => void;
}

interface Pending {
  id: number;
  change: CartChange;
}

const Context = createContext<Cart | null>(null);

/** The cart, turned into the currency when it is in another one. A currency that the shop does not know leaves it as it is. */
const cartIn = async (currency: string | undefined): Promise<CartDto> => {
  const cart = await getCart();
  return currency && cart.currency !== currency ? setCurrency(currency).catch(() => cart) : cart;
};

interface Props {
  /** Whose cart: another id loads another cart; undefined waits. */
  owner: number | null | undefined;
  /** Chosen on this device: the cart follows. Undefined leaves the cart its own. */
  currency?: string;
  children: ReactNode;
}

/**
 * The shopper's cart: the server's last answer plus the changes still on their way, in order. A change that the server
 * refuses is dropped, which restores what was there before.
 */
export function CartProvider({ owner, currency, children }: Props) {
  const [confirmed, setConfirmed] = useState<CartDto>();
  const [pending, setPending] = useState<readonly Pending[]>([]);
  const [loadError, setLoadError] = useState<unknown>();
  const [drawerOpen, setDrawerOpen] = useState(false);
  const server = useRef<CartDto>(undefined);
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  const waiting = useRef(0);
  const nextId = useRef(0);
  const channel = useRef<BroadcastChannel>(undefined);
  const wanted = useRef(currency);
  wanted.current = currency;

  const confirm = useCallback((cart: CartDto | undefined) => {
    server.current = cart;
    setConfirmed(cart);
  }, []);

  const load = useCallback(async () => {
    // A change on its way brings a newer cart than this would.
    if (waiting.current > 0) return;
    try {
      const cart = await cartIn(wanted.current);
      if (waiting.current > 0) return;
      confirm(cart);
      setLoadError(undefined);
    } catch (error) {
      setLoadError(error);
    }
  }, [confirm]);

  useEffect(() => {
    if (owner !== undefined) void load();
  }, [owner, load]);

  useEffect(() => {
    const refresh = () => {
      if (document.visibilityState === 'visible') void load();
    };
    document.addEventListener('visibilitychange', refresh);
    if (typeof BroadcastChannel !== 'undefined') {
      channel.current = new BroadcastChannel('storehouse.cart');
      channel.current.onmessage = refresh;
    }
    return () => {
      document.removeEventListener('visibilitychange', refresh);
      channel.current?.close();
    };
  }, [load]);

  const run = useCallback(
    (change: CartChange): Promise<void> => {
      nextId.current += 1;
      const id = nextId.current;
      waiting.current += 1;
      setPending((list) => [...list, { id, change }]);
      const sent = queue.current.then(async () => {
        try {
          confirm(await sendChange(change, server.current));
          channel.current?.postMessage('changed');
        } finally {
          waiting.current -= 1;
          setPending((list) => list.filter((entry) => entry.id !== id));
        }
      });
      queue.current = sent.catch(() => undefined);
      return sent;
    },
    [confirm],
  );

  // A choice made while the cart is shown; before that, loading sees to it.
  useEffect(() => {
    if (currency && server.current && server.current.currency !== currency) {
      run({ kind: 'currency', currency }).catch(setLoadError);
    }
  }, [currency, run]);

  const value = useMemo<Cart>(
    () => ({
      cart: pending.reduce<CartDto | undefined>((cart, { change }) => applyChange(cart, change), confirmed),
      loadError: confirmed ? undefined : loadError,
      settling: pending.length > 0,
      add: (line, quantity) => run({ kind: 'add', line, quantity }),
      setQuantity: (sku, quantity) => run({ kind: 'set', sku, quantity }),
      remove: (sku) => run({ kind: 'remove', sku }),
      acceptPrice: (sku) => run({ kind: 'accept-price', sku }),
      changeTerms: run,
      reload: load,
      drawerOpen,
      setDrawerOpen,
    }),
    [confirmed, pending, loadError, run, load, drawerOpen],
  );
  return <Context value={value}>{children}</Context>;
}

/** The shopper's cart and what can be done to it. */
export const useCart = (): Cart => {
  const cart = useContext(Context);
  if (!cart) throw new Error('useCart needs a CartProvider above');
  return cart;
};
