/** Where assets/theme.js looks before the first paint. */
const KEY = 'storehouse.theme';

export type Theme = 'light' | 'dark';

/** The theme somebody chose on this device; undefined follows the system. */
export const readTheme = (): Theme | undefined => {
  try {
    const theme = localStorage.getItem(KEY);
    return theme === 'light' || theme === 'dark' ? theme : undefined;
  } catch {
    return undefined;
  }
};

/** Keeps the choice on this device. */
export const keepTheme = (theme: Theme): void => {
  try {
    localStorage.setItem(KEY, theme);
  } catch {
    // Storage is blocked: the choice lasts as long as the page.
  }
};
