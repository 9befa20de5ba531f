/** The database of a shop, as programs in TypeScript need it. */
export interface ShopDatabase {
  /** Administrator's login. */
  url: string;
  /** Logins with the rights of the API, of reports and of migrations. */
  logins: { apiUrl: string; reportUrl: string; migratorUrl: string };
  stop(): Promise<void>;
  kill(): void;
}

export interface Kept {
  /** Asks the process to end and waits for it. */
  stop(): Promise<void>;
  /** Does not ask. */
  kill(): void;
}

/** The database of a shop: an embedded server in `dir`, or the server of `databaseUrl`, which is then left alone. */
export function openDatabase(options: {
  dir: string;
  databaseUrl?: string;
  flags?: string[];
  onEvent?: (sentence: string) => void;
}): Promise<ShopDatabase>;

/** Brings tables, routines and rights up to date. */
export function migrate(database: ShopDatabase): Promise<string>;

/** Loads the sample shop into an empty catalogue. */
export function seed(database: ShopDatabase, env?: NodeJS.ProcessEnv): Promise<string>;

/** Environment of the API: its own login and its own secrets, never the administrator's. */
export function apiEnvironment(database: ShopDatabase, env?: NodeJS.ProcessEnv): NodeJS.ProcessEnv;

/** Runs the built API until it is stopped, and starts it again when it ends unasked; answers once it is ready. */
export function serveApi(options: {
  origin: string;
  env: NodeJS.ProcessEnv;
  output?: 'inherit' | number;
  onEvent?: (sentence: string) => void;
}): Promise<Kept>;
