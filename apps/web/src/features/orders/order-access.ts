const KEY = 'storehouse.order-emails';

const read = (): Record<string, string> => {
  try {
    return JSON.parse(sessionStorage.getItem(KEY) ?? '{}') as Record<string, string>;
  } catch {
    return {};
  }
};

/** The e-mail a guest gave for an order, kept for this tab so that a reload shows it again. */
export const rememberedEmail = (number: string): string | undefined => read()[number];

/** Keeps the e-mail of a guest's order for this tab. */
export const rememberEmail = (number: string, email: string): void => {
  try {
    sessionStorage.setItem(KEY, JSON.stringify({ ...read(), [number]: email }));
  } catch {
    // Storage is blocked: after a reload the page asks for the e-mail.
  }
};
