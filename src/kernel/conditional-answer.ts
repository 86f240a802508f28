import { createHash } from 'node:crypto';
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
  const tag = createHash('sha256').update(JSON.stringify(content)).digest('base64url');
  const headers = { ...corsHeaders, etag: `"${tag}"`, 'cache-control': `public, max-age=${KEPT_SECONDS}` };
  if (isKnown(c.req.header('if-none-match'), tag)) return c.body(null, 304, headers);
  return c.body(write(), 200, { ...headers, 'content-type': contentType });
}

/** Compared weakly: a proxy that compresses an answer marks its tag so. */
const isKnown = (known: string | undefined, tag: string): boolean =>
  known?.split(',').some((each) => each.trim() === '*' || each.trim().replace(/^W\//, '') === `"${tag}"`) ?? false;
