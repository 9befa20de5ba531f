import type { ErrorCode } from '@storehouse/domain';
import type { ProblemDto } from '@storehouse/dto';
import axios, { AxiosError, type AxiosResponse, type InternalAxiosRequestConfig } from 'axios';
import { http, publicHttp } from '../src/lib/api-client';

/** A request as it would have left the browser. */
export interface SentRequest {
  /** "POST /cart/items" */
  route: string;
  body: unknown;
  params: Record<string, unknown>;
  headers: Record<string, unknown>;
}

/** What the shop answers. */
export interface Answer {
  status?: number;
  body?: unknown;
}

type Handler = (request: SentRequest) => Answer | Promise<Answer>;

/** An answer that refuses, as the API's problem filter writes it. */
export const refusal = (status: number, code: ErrorCode, more: Partial<ProblemDto> = {}): Answer => ({
  status,
  body: { type: `/docs/errors#${code}`, title: code, status, code, detail: code, requestId: 'r-1', ...more },
});

/** A handler's way to say that no answer ever came. */
export const noAnswer = (): never => {
  throw new AxiosError('Network Error', AxiosError.ERR_NETWORK);
};

/**
 * Answers in place of the shop, below axios, so that everything above runs as in the browser. Gives the requests sent
 * so far.
 */
export const stubApi = (handlers: Readonly<Record<string, Handler>>): SentRequest[] => {
  const sent: SentRequest[] = [];
  const answer = async (config: InternalAxiosRequestConfig): Promise<AxiosResponse> => {
    const path = (config.url ?? '').replace('/api/v1', '');
    const request: SentRequest = {
      route: `${(config.method ?? 'get').toUpperCase()} ${path}`,
      body: typeof config.data === 'string' ? JSON.parse(config.data) : undefined,
      params: config.params ?? {},
      headers: config.headers.toJSON(),
    };
    sent.push(request);
    const handler = handlers[request.route];
    if (!handler) throw new Error(`Nobody answers ${request.route}`);
    const { status = 200, body } = await handler(request);
    const response: AxiosResponse = { status, data: body, statusText: '', headers: {}, config, request: undefined };
    if (status < 400) return response;
    throw new AxiosError(`Status ${status}`, AxiosError.ERR_BAD_REQUEST, config, undefined, response);
  };
  for (const client of [axios, http, publicHttp]) client.defaults.adapter = answer;
  return sent;
};
