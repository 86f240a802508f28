import { hash } from 'node:crypto';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Request } from './http.ts';
import { corsHeaders } from './problem.ts';

type File = {
  readonly contentType: string;
  /** What the file is made of: as long as this is the same, who has the file is told to keep it. */
  readonly content: unknown;
  readonly write: () => string;
};

const KEPT_SECONDS = 300;

/**
 * Answers with a file that programs of others ask for again and again, also from pages of other sites. Who has it already
 * gets 304, and nothing is written. Source: RFC 9110, 13.1.2 (If-None-Match).
 */
export function answerUnlessKnown(c: Request, { contentType, content, write }: File): Response {
  const tag = tagOf(JSON.stringify(content));
  const headers = { ...corsHeaders, etag: `"${tag}"`, 'cache-control': `public, max-age=${KEPT_SECONDS}` };
  if (isKnown(c.req.header('if-none-match'), tag)) return c.body(null, 304, headers);
  return c.body(write(), 200, { ...headers, 'content-type': contentType });
}

type PageAnswer<R extends unknown[]> = (c: Request, ...rest: R) => Response | Promise<Response>;

/**
 * A page that a visitor who has it already gets as 304, for as long as nothing on it changed. It is asked for each time:
 * who signs in meanwhile gets a page of their own, which no store keeps. Source: RFC 9111, 5.2.2.4 (no-cache).
 */
export const kept =
  <R extends unknown[]>(answer: PageAnswer<R>): PageAnswer<R> =>
  (c, ...rest) => {
    // One reader is offered a page in their own language, another is greeted by name.
    c.header('vary', 'Accept-Language, Cookie', { append: true });
    c.set('isKept', c.var.actor.kind === 'visitor');
    return answer(c, ...rest);
  };

/** Answers with a page that was drawn; with 304 when it is one to be kept, and whoever asks has it as it is. */
export function answerPage(c: Request, page: string, status: ContentfulStatusCode): Response {
  if (!c.var.isKept || status !== 200) return c.html(page, status);
  const tag = tagOf(page);
  const headers = { etag: `W/"${tag}"`, 'cache-control': 'no-cache' };
  return isKnown(c.req.header('if-none-match'), tag) ? c.body(null, 304, headers) : c.html(page, 200, headers);
}

const tagOf = (content: string): string => hash('sha256', content, 'base64url');

/** Compared weakly: a proxy that compresses an answer marks its tag so. */
const isKnown = (known: string | undefined, tag: string): boolean =>
  known?.split(',').some((each) => each.trim() === '*' || each.trim().replace(/^W\//, '') === `"${tag}"`) ?? false;
