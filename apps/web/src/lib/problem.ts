import type { ErrorCode } from '@storehouse/domain';
import type { ProblemDto } from '@storehouse/dto';
import axios from 'axios';

const isProblem = (data: unknown): data is ProblemDto =>
  typeof data === 'object' && data !== null && 'code' in data && 'title' in data;

/** The problem the API answered; undefined when there was no answer or it was not the API's. */
export const problemOf = (error: unknown): ProblemDto | undefined =>
  axios.isAxiosError(error) && isProblem(error.response?.data) ? error.response.data : undefined;

/** True when the API refused with this code. */
export const isRefusal = (error: unknown, code: ErrorCode): boolean => problemOf(error)?.code === code;

/** True when nobody knows whether the request did its work: no answer, or one from a broken machine. */
export const isUnanswered = (error: unknown): boolean =>
  axios.isAxiosError(error) && (!error.response || error.response.status >= 500);

/** What to tell the person, in one plain sentence or two. */
export const sentenceFor = (error: unknown): string => {
  const problem = problemOf(error);
  if (problem) return problem.detail || problem.title;
  if (axios.isAxiosError(error)) {
    if (!navigator.onLine) return 'You are offline. We will be here when the connection is back.';
    if (error.code === 'ECONNABORTED' || error.code === 'ETIMEDOUT') {
      return 'The shop takes too long to answer. Please try again.';
    }
    if (!error.response) return 'The shop cannot be reached. Please check the connection and try again.';
  }
  return 'Something failed on our side. Please try again.';
};

/** Seconds after which the API would like to be asked again. */
export const retryAfterOf = (error: unknown): number | undefined => {
  const seconds = axios.isAxiosError(error) ? Number(error.response?.headers['retry-after']) : Number.NaN;
  return Number.isFinite(seconds) && seconds > 0 ? seconds : undefined;
};

/** The request id to quote when asking for help. */
export const requestIdOf = (error: unknown): string | undefined => problemOf(error)?.requestId;

/** Refused fields: path of the field → sentence. Empty when the refusal was about something else. */
export const fieldErrorsFor = (error: unknown): Record<string, string> =>
  Object.fromEntries((problemOf(error)?.errors ?? []).map(({ field, message }) => [field, message]));
