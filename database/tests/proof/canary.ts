/** Takes a defence away from the database of a canary, by a change of the text of the real SQL file. */
import { accountOf } from '../../accounts';
import { databaseOf } from '../../connection';
import { sqlFiles } from '../../sql-files';
import { asAdmin, asMigrator } from '../support';
import type { Storm } from './storm';

/** A change of a routine's text: every `from` becomes `to`. */
interface Change {
  file: `${'procedures' | 'triggers'}/${string}`;
  from: string;
  to: string;
}

/** A constraint that is dropped, and how it comes back. */
interface Dropped {
  drop: string;
  restore: string[];
}

export interface Canary {
  storm: Storm;
  without: string;
  changes?: Change[];
  dropped?: Dropped;
  /** What the storm must find. */
  finds: RegExp;
}

/** Takes the canary's defence away while `act` runs. */
export async function defenceless<T>({ changes = [], dropped }: Canary, act: () => Promise<T>): Promise<T> {
  const texts = new Map<string, { real: string; weak: string }>();
  for (const { file, from, to } of changes) {
    const { real, weak } = texts.get(file) ?? { real: textOf(file), weak: textOf(file) };
    if (!weak.includes(from)) throw new Error(`database/${file}.sql no longer says: ${from}`);
    texts.set(file, { real, weak: weak.replaceAll(from, to) });
  }
  for (const [file, { weak }] of texts) await recreate(file, weak);
  if (dropped) await asMigrator.write(dropped.drop);
  try {
    return await act();
  } finally {
    for (const [file, { real }] of texts) await recreate(file, real);
    for (const statement of dropped?.restore ?? []) await asMigrator.write(statement);
  }
}

function textOf(path: string): string {
  const [folder = '', name] = path.split('/');
  const file = sqlFiles(folder).find((one) => one.name === name);
  if (!file) throw new Error(`There is no database/${path}.sql.`);
  return file.text.trim().replace(/;$/, '');
}

async function recreate(path: string, text: string): Promise<void> {
  const [folder, name] = path.split('/');
  const kind = folder === 'procedures' ? 'PROCEDURE' : 'TRIGGER';
  await asMigrator.write(`DROP ${kind} ${name}`);
  await asMigrator.write(text);
  // A procedure that is dropped loses its grants; giving one too many harms nobody here.
  if (kind === 'PROCEDURE') {
    const role = accountOf(databaseOf(process.env.TEST_ADMIN_URL ?? ''), 'api_role');
    await asAdmin.write(`GRANT EXECUTE ON PROCEDURE ${name} TO ${role}`);
  }
}
