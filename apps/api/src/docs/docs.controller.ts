import { Controller, Get, Header } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { ERRORS } from '@storehouse/domain';
import { Allow } from '../common/allow.decorator';

const ROWS = Object.entries(ERRORS).map(
  ([code, { status, title }]) =>
    `<tr id="${code}"><th scope="row"><code>${code}</code></th><td>${status}</td><td>${title}</td></tr>`,
);

const ERROR_PAGE = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Errors · Storehouse API</title>
<link rel="icon" href="/docs/favicon-32x32.png">
<style>
  body { font: 16px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; color: #1d1d1b; }
  table { border-collapse: collapse; width: 100%; }
  th, td { text-align: left; padding: 0.4rem 0.75rem; border-bottom: 1px solid #ddd; vertical-align: top; }
  tr:target { background: #fff3bf; }
</style>
<h1>Errors</h1>
<p>Every failure of the API has one of these codes. They are never renamed, so programs can rely on them.
The <a href="/docs">API documentation</a> says which route answers what.</p>
<table><thead><tr><th scope="col">Code</th><th scope="col">Status</th><th scope="col">Meaning</th></tr></thead>
<tbody>${ROWS.join('\n')}</tbody></table>
</html>
`;

/** Where the `type` of a failure points to. */
@ApiExcludeController()
@Controller('docs')
@Allow('anyone')
export class DocsController {
  @Get('errors')
  @Header('content-type', 'text/html; charset=utf-8')
  errors(): string {
    return ERROR_PAGE;
  }
}
