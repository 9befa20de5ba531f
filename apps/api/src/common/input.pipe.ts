import {
  type ArgumentMetadata,
  Injectable,
  type PipeTransform,
  ValidationPipe,
  type ValidationPipeOptions,
} from '@nestjs/common';
import { type FieldError, ShopError } from '@storehouse/domain';
import { getMetadataStorage, type ValidationError } from 'class-validator';

const DEPTH_MAX = 32;
const FORBIDDEN_NAMES = ['__proto__', 'constructor', 'prototype'];
// Control characters have no business in a text, but line breaks and tabs do.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROL_CHARACTERS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;

const OPTIONS: ValidationPipeOptions = {
  transform: true,
  whitelist: true,
  forbidNonWhitelisted: true,
  exceptionFactory: (errors) => new ShopError('VALIDATION_FAILED', undefined, flatten(errors)),
};

/** class-validator gathers the checks of a class anew for each object. They never change, so they are kept. */
function keepChecks(): void {
  const storage = getMetadataStorage();
  const gather = storage.getTargetValidationMetadatas.bind(storage);
  const kept = new Map<unknown, ReturnType<typeof gather>>();
  storage.getTargetValidationMetadatas = (target, ...options) => {
    const checks = kept.get(target) ?? gather(target, ...options);
    kept.set(target, checks);
    return checks;
  };
}

keepChecks();

/**
 * Checks everything that comes in against its DTO. Queries and paths are text, so they are converted to the DTO's
 * types; a JSON body has types of its own, which must fit.
 */
@Injectable()
export class InputPipe implements PipeTransform {
  private readonly body = new ValidationPipe(OPTIONS);
  private readonly text = new ValidationPipe({
    ...OPTIONS,
    transformOptions: { enableImplicitConversion: true },
  });

  transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    if (metadata.type === 'body') return this.body.transform(tidyBody(value), metadata);
    if (metadata.type === 'custom') return Promise.resolve(value);
    return this.text.transform(tidyQuery(value), metadata);
  }
}

function tidyBody(value: unknown): unknown {
  if (value !== undefined && (value === null || typeof value !== 'object' || Array.isArray(value))) {
    throw new ShopError('MALFORMED_REQUEST', 'The body must be a JSON object.');
  }
  return tidy(value, []);
}

function tidyQuery(value: unknown): unknown {
  for (const [name, given] of Object.entries(value ?? {})) {
    if (FORBIDDEN_NAMES.includes(name)) throw refusal(name, `property ${name} should not exist`);
    if (Array.isArray(given)) throw refusal(name, `${name} must be given once`);
  }
  return tidy(value, []);
}

/** Texts in one Unicode form, without blanks around them; passwords stay as they were typed but for the form. */
function tidy(value: unknown, path: readonly string[]): unknown {
  if (path.length > DEPTH_MAX) throw new ShopError('MALFORMED_REQUEST', 'The body is nested too deeply.');
  if (typeof value === 'string') return tidyText(value, path);
  if (Array.isArray(value)) return value.map((item, index) => tidy(item, [...path, String(index)]));
  if (value === null || typeof value !== 'object' || Buffer.isBuffer(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, tidy(item, [...path, name])]));
}

function tidyText(text: string, path: readonly string[]): string {
  const field = path.join('.');
  if (CONTROL_CHARACTERS.test(text)) throw refusal(field, `${field} must not contain control characters`);
  const normal = text.normalize('NFC');
  return /password/i.test(path.at(-1) ?? '') ? normal : normal.trim();
}

const refusal = (field: string, message: string): ShopError =>
  new ShopError('VALIDATION_FAILED', undefined, [{ field, message }]);

/** The tree of errors as a list with paths like `lines.0.sku`; of several about one field only the first check. */
function flatten(errors: readonly ValidationError[], parents: readonly string[] = []): FieldError[] {
  return errors.flatMap(({ property, constraints = {}, children = [] }) => {
    const path = [...parents, property];
    // Decorators are applied from the bottom up, so the check that stands first comes last.
    const message = Object.values(constraints).at(-1);
    const own = message === undefined ? [] : [{ field: path.join('.'), message }];
    return [...own, ...flatten(children, path)];
  });
}
