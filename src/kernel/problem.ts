import type { Request } from './http.ts';

export type Fault = { readonly path: string; readonly code: string; readonly [fact: string]: unknown };

const TITLES = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  409: 'Conflict',
  413: 'Content Too Large',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
};

/** The version of the API, in every answer of it. Source: NL API Design Rules 2.x, /core/version-header. */
export const API_VERSION = '1.0.0';

/** The API is open to pages of any site: it keeps no session. */
export const corsHeaders = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'api-version, retry-after',
  'cross-origin-resource-policy': 'cross-origin',
} as const;

const headers = { ...corsHeaders, 'api-version': API_VERSION };

/** An error of the API as problem+json, with every fault listed. Source: RFC 9457, NL API Design Rules 2.x. */
export function problem(
  c: Request,
  status: keyof typeof TITLES,
  detail: string,
  faults: readonly Fault[] = [],
): Response {
  const body = { type: 'about:blank', title: TITLES[status], status, detail, ...(faults.length > 0 ? { faults } : {}) };
  return c.body(JSON.stringify(body), status, {
    ...headers,
    'content-type': 'application/problem+json; charset=utf-8',
  });
}

/** An answer of the API. */
export const answer = (c: Request, body: unknown): Response => c.json(body as object, 200, headers);
