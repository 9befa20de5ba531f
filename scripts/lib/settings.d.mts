/** The settings of the running shop, as tools need them. */
export interface ShopSettings {
  /** Administrator's login. */
  adminUrl: string;
  /** Logins with the rights of the API, of reports and of migrations. */
  apiUrl: string;
  reportUrl: string;
  migratorUrl: string;
  secrets: Record<
    | 'DATABASE_API_PASSWORD'
    | 'DATABASE_REPORT_PASSWORD'
    | 'DATABASE_MIGRATOR_PASSWORD'
    | 'JWT_SECRET'
    | 'PASSWORD_PEPPER',
    string
  >;
  mediaDir: string;
  /** Where the shop answers: BASE_URL, or localhost at PORT. */
  baseUrl: string;
}

/** DATABASE_URL wins, else the embedded database of the data directory; throws when there is neither. */
export function shopSettings(env?: NodeJS.ProcessEnv): ShopSettings;
