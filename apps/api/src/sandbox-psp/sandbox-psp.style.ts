/** The look of the sandbox's pages: plainly not the shop's. A file of its own, for the content policy takes no inline styles. */
export const SANDBOX_STYLE = `
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
main { max-width: 34rem; margin: 3rem auto; padding: 0 1rem; }
h1 { font-size: 1.5rem; margin: 0 0 .5rem; }
h2 { font-size: 1rem; margin: 2rem 0 .5rem; }
label { display: block; font-weight: 600; margin: 1.25rem 0 .25rem; }
input { font: inherit; width: 100%; box-sizing: border-box; padding: .7rem; border: 1px solid; border-radius: 4px; }
button { font: inherit; font-weight: 600; margin: 1rem .5rem 0 0; padding: .7rem 1.5rem; border: 1px solid; border-radius: 4px; cursor: pointer; }
:focus-visible { outline: 3px solid; outline-offset: 2px; }
[role='alert'] { border-left: 3px solid; padding-left: .75rem; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1.25rem; margin: 0; }
dt { font-variant-numeric: tabular-nums; }
dd { margin: 0; }
`;
