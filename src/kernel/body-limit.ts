import type { MiddlewareHandler } from 'hono';
import { bodyLimit as limitOf } from 'hono/body-limit';
import { matchedRoutes } from 'hono/route';
import type { Env, Request } from './http.ts';
import { isUpload } from './readable-request.ts';

const MEGABYTE = 1024 * 1024;
const FILES_MEGABYTES = 12;

/** Thrown for more than the house takes in at once. Shown as 413. */
export class TooLarge extends Error {
  override name = 'TooLarge';
  readonly megabytes: number;
  constructor(megabytes: number) {
    super(`more than ${megabytes} MB`);
    this.megabytes = megabytes;
  }
}

/** Lets a body through when it is not too large: 1 MB for what people type, 12 MB with files unless the form takes more. */
export const bodyLimit: MiddlewareHandler<Env> = (c, next) => {
  const limits = matchedRoutes(c).flatMap(({ handler }) => showsAgain.get(handler) ?? []);
  const megabytes = isUpload(c) ? Math.max(FILES_MEGABYTES, ...limits) : 1;
  const onError = async (): Promise<Response> => {
    await dropBody(c.req.raw.body);
    if (limits.length === 0) throw new TooLarge(megabytes);
    c.set('tooLarge', megabytes);
    await next();
    return c.res;
  };
  return limitOf({ maxSize: megabytes * MEGABYTE, onError })(c, next);
};

/** A browser shows our answer only when it could send all of its own; beyond this it may lose the connection instead. */
const MOST_DROPPED = 64 * MEGABYTE;

async function dropBody(body: ReadableStream<Uint8Array> | null): Promise<void> {
  if (!body || body.locked) return;
  let dropped = 0;
  for await (const chunk of body) {
    dropped += chunk.length;
    if (dropped > MOST_DROPPED) return;
  }
}

/** The limit in MB of each form that can be shown again. */
const showsAgain = new Map<unknown, number>();

/** For a form that can be shown again, between `access` and its action: gives the answer when it has more MB than it takes. */
export function whenTooLarge(
  answer: (c: Request, megabytes: number) => Response | Promise<Response>,
  megabytes: number = FILES_MEGABYTES,
) {
  const handler: MiddlewareHandler<Env> = async (c, next) => (c.var.tooLarge ? answer(c, c.var.tooLarge) : next());
  showsAgain.set(handler, megabytes);
  return handler;
}
