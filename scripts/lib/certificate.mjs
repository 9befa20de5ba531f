// A certificate for localhost, made on request: good for trying HTTPS, not for the public.
import { X509Certificate } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './run.mjs';

const DAYS = 365;

/** The files of a self-signed certificate in the data directory; it is made when there is none or it has expired. */
export async function selfSignedCertificate(dir) {
  const folder = join(dir, 'tls');
  const cert = join(folder, 'localhost.crt');
  const key = join(folder, 'localhost.key');
  if (!existsSync(key) || !existsSync(cert) || new Date(new X509Certificate(readFileSync(cert)).validTo) < new Date()) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const names = 'subjectAltName=DNS:localhost,IP:127.0.0.1,IP:0:0:0:0:0:0:0:1';
    const kind = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', String(DAYS)];
    await run('openssl', [
      ...['req', '-x509', ...kind, '-subj', '/CN=localhost', '-addext', names],
      ...['-keyout', key, '-out', cert],
    ]);
  }
  return { cert, key };
}
