/** Whether the shop serves requests. */
export class HealthDto {
  /** @example "ok" */
  status: 'ok' | 'unavailable';
  /** Why not; empty when it does. */
  reasons: string[];
}
