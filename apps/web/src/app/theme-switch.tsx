import { useState } from 'react';
import styles from './theme-switch.module.css';

const KEY = 'storehouse.theme';

/** Light or dark; the choice is kept on this device. */
export function ThemeSwitch() {
  const [dark, setDark] = useState(() => document.documentElement.dataset.theme === 'dark');
  const change = () => {
    const theme = dark ? 'light' : 'dark';
    document.documentElement.dataset.theme = theme;
    setDark(!dark);
    try {
      localStorage.setItem(KEY, theme);
    } catch {
      // Storage is blocked: the choice lasts as long as the page.
    }
  };
  return (
    <button type="button" className={styles.switch} onClick={change}>
      {dark ? 'Light mode' : 'Dark mode'}
    </button>
  );
}
