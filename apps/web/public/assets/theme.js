// The theme before the first paint: the visitor's choice, else the system's. A file of its own because the page's
// content security policy allows no inline script.
(() => {
  let chosen = null;
  try {
    chosen = localStorage.getItem('storehouse.theme');
  } catch {
    // Storage is blocked: the system's theme it is.
  }
  const dark = chosen ? chosen === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
  document.documentElement.dataset.theme = dark ? 'dark' : 'light';
})();
