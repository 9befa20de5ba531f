import { launch } from './support/server';

describe('settings', () => {
  it('are checked all at once, in plain sentences', async () => {
    const program = launch({
      PORT: 'many',
      JWT_SECRET: 'short',
      DATABASE_API_URL: 'nowhere',
      TRUST_PROXY: 'all',
      LOG_FORMAT: 'xml',
    });
    expect(await program.exited).toBe(1);
    expect(program.log().trim().split('\n')).toEqual([
      'The API cannot start:',
      '  - PORT must be a whole number from 0 to 65535, not "many".',
      '  - TRUST_PROXY lists addresses, ranges or loopback, linklocal, uniquelocal; "all" is none of them.',
      '  - DATABASE_API_URL must look like mysql://user:password@host:3306/database.',
      '  - JWT_SECRET must be at least 32 bytes long.',
      '  - LOG_FORMAT must be json or pretty, not "xml".',
    ]);
  });

  it('for mails are whole or not there', async () => {
    const program = launch({ SMTP_URL: 'mail.example.com', PUBLIC_URL: undefined, MAIL_FROM: undefined });
    expect(await program.exited).toBe(1);
    expect(program.log().trim().split('\n')).toEqual([
      'The API cannot start:',
      '  - Mails need PUBLIC_URL, so that their links lead to the shop.',
      '  - SMTP_URL must begin with smtp:// or smtps://.',
      '  - MAIL_FROM is not set.',
    ]);
  });

  it('for production leave out the sample logins', async () => {
    const program = launch({ NODE_ENV: 'production', SAMPLE_SHOP: '1', BCRYPT_COST: '12' });
    expect(await program.exited).toBe(1);
    expect(program.log()).toContain('SAMPLE_SHOP=1 has sample logins that everybody knows');
  });
});
