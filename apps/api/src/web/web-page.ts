import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { Env } from '../config/env';

/** The one HTML page of the web app; undefined when the app was not built. */
@Injectable()
export class WebPage {
  readonly html?: string;

  constructor(env: Env) {
    const file = join(env.webDir, 'index.html');
    this.html = existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  }
}
