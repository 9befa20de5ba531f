import { applyDecorators, createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import { ShopError, UPLOAD_MAX_BYTES } from '@storehouse/domain';
import type { FastifyRequest } from 'fastify';
import { Refuses } from '../../common/refuses.decorator';

/** Lets a route take a form with one file in the field `file`. */
export const TakesFile = () =>
  applyDecorators(
    RouteConfig({ takesFiles: true }),
    ApiConsumes('multipart/form-data'),
    ApiBody({
      schema: { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } },
    }),
    Refuses('PAYLOAD_TOO_LARGE', 'UNSUPPORTED_MEDIA_TYPE'),
  );

/** The bytes of the file; refuses a form without one, and more than 10 MB. */
export const UploadedFile = createParamDecorator(async (_data: unknown, context: ExecutionContext): Promise<Buffer> => {
  const request = context.switchToHttp().getRequest<FastifyRequest>();
  if (!request.isMultipart()) throw new ShopError('UNSUPPORTED_MEDIA_TYPE');
  // One byte more than allowed may come in: the parser does not always notice a file that is cut off at its very end.
  const file = await request.file({ limits: { fileSize: UPLOAD_MAX_BYTES + 1 } });
  if (file?.fieldname !== 'file') {
    throw new ShopError('VALIDATION_FAILED', undefined, [{ field: 'file', message: 'file must be sent' }]);
  }
  const bytes = await file.toBuffer();
  if (bytes.length > UPLOAD_MAX_BYTES) throw new ShopError('PAYLOAD_TOO_LARGE');
  return bytes;
});
