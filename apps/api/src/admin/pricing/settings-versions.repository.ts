import type { Database, Session } from '../../common/database';

type Settings = 'taxes' | 'delivery';

/**
 * The version of settings that are saved whole. Read it before them: when somebody saves in between, what is read goes
 * with an older version, and whoever saves it is told.
 */
export const versionOf = async (db: Database, settings: Settings): Promise<number> =>
  (await db.one<{ version: number }>('SELECT version FROM settings_versions WHERE settings = ?', [settings]))
    ?.version ?? 0;

/** Takes the next version, under whose lock they are written. False when the version that was read is not the last. */
export const takeVersion = async (session: Session, settings: Settings, version: number): Promise<boolean> =>
  (
    await session.write('UPDATE settings_versions SET version = version + 1 WHERE settings = ? AND version = ?', [
      settings,
      version,
    ])
  ).affectedRows > 0;
