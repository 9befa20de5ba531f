/** One thing of its kind each: a category, a product, an order. */
const SHELVES = /^\/(categories|products|orders)\/[^/]+$/;
const ROOMS = /^\/account(\/addresses|\/profile)?$|^\/checkout(\/delivery|\/payment)?$|^\/admin(\/.+)?$/;
const SINGLE = /^\/(cart|search|track|sign-in|sign-up|delivery-and-returns|privacy|contact)?$/;

/**
 * Whether an address may be a page of the web app. The server answers every other one with 404, and the app shows its
 * page for that.
 */
export const isPage = (path: string): boolean => {
  const plain = path === '/' ? path : path.replace(/\/$/, '');
  return [SINGLE, ROOMS, SHELVES].some((pages) => pages.test(plain));
};
