import type { MiddlewareHandler } from 'hono';
import { bodyLimit as limitOf } from 'hono/body-limit';
import { matchedRoutes } from 'hono/route';
import type { Env, Request } from './http.ts';
import { isUpload } from './readable-request.ts';

const MEGABYTE = 1024 * 1024;

/** Thrown for more than the house takes in at once. Shown as 413. */
export class TooLarge extends Error {
  override name = 'TooLarge';
  readonly megabytes: number;
  constructor(megabytes: number) {
    super(`more than ${megabytes} MB`);
    this.megabytes = megabytes;
  }
}

/** Lets a body through when it is not too large: 1 MB for what people type, 12 MB with files. */
export const bodyLimit: MiddlewareHandler<Env> = (c, next) => {
  const megabytes = isUpload(c) ? 12 : 1;
  const onError = async (): Promise<Response> => {
    await dropBody(c.req.raw.body);
    if (!matchedRoutes(c).some(({ handler }) => showsAgain.has(handler))) throw new TooLarge(megabytes);
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

const showsAgain = new Set<unknown>();

/** For a form that can be shown again, between `access` and its action: gives the answer when the form was too large to take in. */
export function whenTooLarge(answer: (c: Request, megabytes: number) => Response | Promise<Response>) {
  const handler: MiddlewareHandler<Env> = async (c, next) => (c.var.tooLarge ? answer(c, c.var.tooLarge) : next());
  showsAgain.add(handler);
  return handler;
}
