import { Injectable } from '@nestjs/common';
import { formatMoney, ShopError } from '@storehouse/domain';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Env } from '../config/env';
import type { SandboxPaymentRow } from './sandbox-psp.repository';
import { SandboxPspService } from './sandbox-psp.service';
import { SANDBOX_STYLE } from './sandbox-psp.style';
import { TEST_CARDS, testCard } from './test-cards';

const PREFIX = '/sandbox-psp';
const FORM_MAX_BYTES = 2048;

type Asking = FastifyRequest<{ Params: { id: string }; Body: URLSearchParams }>;

/** The sandbox's payment page. A form posts to the sandbox itself; the shop's API takes no forms and sees no card. */
@Injectable()
export class SandboxPspPages {
  constructor(
    private readonly psp: SandboxPspService,
    private readonly env: Env,
  ) {}

  /** Adds the pages beside the shop's own routes. */
  serve(fastify: FastifyInstance): void {
    if (this.env.cards.provider !== 'sandbox') return;
    void fastify.register(
      (pages, _options, done) => {
        pages.addContentTypeParser(
          'application/x-www-form-urlencoded',
          { parseAs: 'string', bodyLimit: FORM_MAX_BYTES },
          (_request, body, parsed) => parsed(null, new URLSearchParams(String(body))),
        );
        pages.get('/style.css', (_request, reply) => reply.type('text/css; charset=utf-8').send(SANDBOX_STYLE));
        pages.get('/pay/:id', async (request: Asking, reply) => show(reply, await this.payment(request)));
        pages.post('/pay/:id', (request: Asking, reply) => this.pay(request, reply));
        pages.post('/pay/:id/challenge', (request: Asking, reply) => this.answer(request, reply));
        done();
      },
      { prefix: PREFIX },
    );
  }

  private async pay(request: Asking, reply: FastifyReply): Promise<FastifyReply> {
    const payment = await this.payment(request);
    const card = testCard(request.body.get('card') ?? '');
    if (!card) return show(reply, payment, 'This is none of the test cards below. Never type a real card here.');
    const status = await this.psp.pay(payment, card);
    return status === 'challenged'
      ? reply.redirect(`${PREFIX}/pay/${payment.id}`, 303)
      : reply.redirect(payment.return_path, 303);
  }

  private async answer(request: Asking, reply: FastifyReply): Promise<FastifyReply> {
    const payment = await this.payment(request);
    await this.psp.answer(payment, request.body.get('answer') === 'confirm');
    return reply.redirect(payment.return_path, 303);
  }

  private async payment({ params }: Asking): Promise<SandboxPaymentRow> {
    const payment = await this.psp.find(params.id);
    if (!payment) throw new ShopError('NOT_FOUND');
    return payment;
  }
}

function show(reply: FastifyReply, payment: SandboxPaymentRow, problem?: string): FastifyReply {
  return reply
    .type('text/html; charset=utf-8')
    .header('cache-control', 'no-store')
    .send(page(payment, bodyOf(payment, problem)));
}

/** Everything in here is the sandbox's own text, an amount, an order number or a path: nothing that anybody typed. */
function page({ description, amount_minor, currency }: SandboxPaymentRow, body: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Sandbox payment</title>
<link rel="stylesheet" href="${PREFIX}/style.css">
</head>
<body>
<main>
<h1>Sandbox payment</h1>
<p>Play money. ${description}: <strong>${formatMoney(amount_minor, currency)}</strong></p>
${body}
</main>
</body>
</html>
`;
}

function bodyOf({ id, status, return_path }: SandboxPaymentRow, problem?: string): string {
  if (status === 'open') {
    const cards = TEST_CARDS.map(({ number, title }) => `<option value="${number}">${title}</option>`).join('\n');
    return `${problem ? `<p role="alert">${problem}</p>` : ''}
<form method="post" action="${PREFIX}/pay/${id}">
<p><label>Card number<br><input name="card" inputmode="numeric" autocomplete="off" list="cards" required></label></p>
<datalist id="cards">
${cards}
</datalist>
<p><button>Pay</button></p>
</form>
<h2>Test cards</h2>
<dl>
${TEST_CARDS.map(({ number, title }) => `<dt>${number.replace(/(\d{4})(?=\d)/g, '$1 ')}</dt><dd>${title}</dd>`).join('\n')}
</dl>`;
  }
  if (status === 'challenged') {
    return `<h2>3-D Secure</h2>
<p>Your bank asks: do you want to pay this?</p>
<form method="post" action="${PREFIX}/pay/${id}/challenge">
<p><button name="answer" value="confirm">Confirm</button> <button name="answer" value="deny">Deny</button></p>
</form>`;
  }
  return `<p>This payment is over: ${status}.</p><p><a href="${return_path}">Back to the shop</a></p>`;
}
