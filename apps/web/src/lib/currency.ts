import { useSyncExternalStore } from 'react';

const KEY = 'storehouse.currency';

const read = (): string | undefined => {
  try {
    const kept = localStorage.getItem(KEY) ?? '';
    return /^[A-Z]{3}$/.test(kept) ? kept : undefined;
  } catch {
    return undefined;
  }
};

let chosen = read();
const listeners = new Set<() => void>();

const subscribe = (changed: () => void) => {
  const follow = (event: StorageEvent) => {
    if (event.key !== KEY) return;
    chosen = read();
    changed();
  };
  listeners.add(changed);
  window.addEventListener('storage', follow);
  return () => {
    listeners.delete(changed);
    window.removeEventListener('storage', follow);
  };
};

/** The currency somebody chose on this device, in all of its tabs; undefined is the shop's own. Known before the first paint. */
export const useChosenCurrency = (): string | undefined => useSyncExternalStore(subscribe, () => chosen);

/** Keeps the choice on this device; undefined goes back to the shop's own currency. */
export const chooseCurrency = (currency: string | undefined): void => {
  chosen = currency;
  try {
    if (currency) localStorage.setItem(KEY, currency);
    else localStorage.removeItem(KEY);
  } catch {
    // Storage is blocked: the choice lasts as long as the page.
  }
  for (const changed of listeners) changed();
};

const names = /* @__PURE__ */ new Intl.DisplayNames('en', { type: 'currency' });

/** The currency's name for people: "euro", "US dollar". */
export const currencyName = (code: string): string => names.of(code) ?? code;
