import { useState } from 'react';
import { keepTheme } from '../lib/theme';
import styles from './theme-switch.module.css';

/** Light or dark; the choice is kept on this device. */
export function ThemeSwitch() {
  const [dark, setDark] = useState(() => document.documentElement.dataset.theme === 'dark');
  const change = () => {
    const theme = dark ? 'light' : 'dark';
    document.documentElement.dataset.theme = theme;
    keepTheme(theme);
    setDark(!dark);
  };
  return (
    <button type="button" className={styles.switch} onClick={change}>
      {dark ? 'Light mode' : 'Dark mode'}
    </button>
  );
}
