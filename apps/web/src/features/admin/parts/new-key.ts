let lastKey = 0;

/** A key for something not saved yet; saved things are keyed by their name, so that saving does not rebuild the page. */
export const newKey = (): string => {
  lastKey += 1;
  return `k${lastKey}`;
};
