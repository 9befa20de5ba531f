import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { get } from 'node:http';
import { connect } from 'node:http2';
import { get as getSecurely } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { aCustomer, PASSWORD } from './support/people';
import { aServer } from './support/server';

const hasOpenssl = existsSync('/usr/bin/openssl');
(hasOpenssl ? describe : describe.skip)('HTTPS', () => {
  const dir = mkdtempSync(join(tmpdir(), 'storehouse-tls-'));
  const files = { TLS_KEY: join(dir, 'key.pem'), TLS_CERT: join(dir, 'cert.pem') };
  afterAll(() => rmSync(dir, { recursive: true }));

  it('speaks HTTP/2 and HTTP/1.1, and binds the cookie to the host', async () => {
    const made = ['-keyout', files.TLS_KEY, '-out', files.TLS_CERT, '-subj', '/CN=localhost', '-days', '2'];
    execFileSync('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', ...made], { stdio: 'ignore' });
    const server = await aServer(files);
    const { user } = await aCustomer();

    const session = connect(server.origin, { rejectUnauthorized: false });
    const stream = session.request({
      ':method': 'POST',
      ':path': '/api/v1/auth/login',
      'content-type': 'application/json',
    });
    stream.resume().end(JSON.stringify({ email: user.email, password: PASSWORD }));
    const headers = await new Promise<NodeJS.Dict<string | string[]>>((resolve) =>
      stream.once('response', resolve as never),
    );
    expect(headers[':status']).toBe(200);
    expect(String(headers['set-cookie'])).toMatch(
      /^__Host-refresh=[\w-]{43}; Max-Age=1209600; Path=\/; HttpOnly; Secure; SameSite=Strict$/,
    );
    expect(headers['strict-transport-security']).toBe('max-age=31536000');

    const version = await new Promise((resolve, reject) => {
      getSecurely(`${server.origin}/health/live`, { rejectUnauthorized: false }, (response) =>
        resolve(response.httpVersion),
      ).once('error', reject);
    });
    expect(version).toBe('1.1');
    const plain = new Promise((_resolve, reject) => get(server.origin.replace('https', 'http')).once('error', reject));
    await expect(plain).rejects.toThrow();

    const goodbye = new Promise((resolve) => session.once('goaway', resolve));
    await Promise.all([server.stop(), goodbye]);
  });
});
