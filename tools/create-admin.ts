/**
 * Opens an account for an admin, or makes an existing account one, with a password that is printed once.
 *
 *   npm run create-admin -- ada@example.com "Ada Lovelace"
 */
import { randomBytes } from 'node:crypto';
import { isEmail } from 'class-validator';
import { hashPassword } from '../apps/api/src/auth/password';
import { connect } from '../database/connection';
import { shopSettings } from '../scripts/lib/settings.mjs';

async function main(): Promise<void> {
  const [email = '', name = ''] = process.argv.slice(2).map((word) => word.trim());
  if (!isEmail(email) || !name) throw new Error('Usage: npm run create-admin -- EMAIL "NAME"');
  const { migratorUrl, secrets } = shopSettings();
  const pepper = secrets.PASSWORD_PEPPER;
  if (!pepper) throw new Error('Please set PASSWORD_PEPPER to the one that the shop runs with.');
  const password = randomBytes(15).toString('base64url');
  const connection = await connect(migratorUrl);
  try {
    await connection.query(
      `INSERT INTO users (email, name, password_hash, role) VALUES (?, ?, ?, 'admin')
       ON DUPLICATE KEY UPDATE password_hash = VALUES(password_hash), role = 'admin', disabled_at = NULL`,
      [email.toLowerCase(), name, await hashPassword(password, pepper)],
    );
    console.log(`${email.toLowerCase()} is an admin now. Password: ${password}`);
  } finally {
    await connection.end();
  }
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
