import type { RouteObject } from 'react-router';

/** The pages of the staff; loaded when somebody first goes to /admin. */
export const adminRoutes: RouteObject[] = [{ path: '/admin', element: <p>The admin opens here.</p> }];
