/** Who somebody is. Routes name the roles they take; a route that names none takes nobody. */
export const ROLES = ['customer', 'admin'] as const;
export type Role = (typeof ROLES)[number];
