import { createServer, type Server } from 'node:net';

/** A mail server that takes what it is given, refuses every mail while `isRefusing`, or says nothing while `isHanging`. */
export class MailServer {
  /** What was taken, as it came. */
  readonly mails: string[] = [];
  isRefusing = false;
  isHanging = false;
  private server?: Server;

  /** Starts it; gives its URL. */
  async start(): Promise<string> {
    this.server = createServer((socket) => {
      let waiting = '';
      let mail: string[] | undefined;
      socket.on('error', () => undefined);
      socket.write('220 test\r\n');
      const answer = (line: string) => {
        if (mail && line === '.') {
          this.mails.push(mail.join('\n'));
          mail = undefined;
          return '250 taken';
        }
        if (mail) {
          mail.push(line);
          return undefined;
        }
        if (/^EHLO/i.test(line)) return '250 test';
        if (/^RCPT/i.test(line) && this.isRefusing) return '450 come back later';
        if (!/^DATA/i.test(line)) return '250 ok';
        mail = [];
        return '354 go on';
      };
      socket.on('data', (data) => {
        if (this.isHanging) return;
        waiting += data;
        const lines = waiting.split('\r\n');
        waiting = lines.pop() ?? '';
        for (const line of lines) {
          const reply = answer(line);
          if (reply) socket.write(`${reply}\r\n`);
        }
      });
    });
    await new Promise<void>((resolve) => this.server?.listen(0, '127.0.0.1', resolve));
    const { port } = this.server.address() as { port: number };
    return `smtp://127.0.0.1:${port}`;
  }

  async stop(): Promise<void> {
    await new Promise((resolve) => this.server?.close(resolve));
  }
}
