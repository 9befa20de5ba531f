// Runs a script of the project as the administrator of the shop's database; starts the embedded database for as long
// as that takes when the shop is closed: node scripts/with-database.mjs FILE [arguments]
import { giveUp, say } from './lib/console.mjs';
import { filesOf } from './lib/embedded-database.mjs';
import { ROOT } from './lib/paths.mjs';
import { lockHolder } from './lib/process-lock.mjs';
import { runScript } from './lib/run.mjs';
import { dataDir, shopSettings } from './lib/settings.mjs';
import { administration, openDatabase } from './lib/shop.mjs';

const [file, ...args] = process.argv.slice(2);

async function main() {
  const dir = dataDir();
  const isOpen = Boolean(process.env.DATABASE_URL || lockHolder(filesOf(dir).lock));
  const { adminUrl, secrets, mediaDir } = isOpen ? shopSettings() : {};
  const database = isOpen
    ? { url: adminUrl, secrets, media: mediaDir, stop: async () => {} }
    : await openDatabase({ dir });
  try {
    const output = await runScript(file, args, { cwd: ROOT, env: administration(database) });
    if (output.trim()) say(output.trimEnd());
  } finally {
    await database.stop();
  }
}

main().catch(giveUp);
