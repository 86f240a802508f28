import type { MiddlewareHandler } from 'hono';
import type { Env } from './http.ts';
import { NotFound } from './result.ts';

/** Thrown for a form that cannot be read: cut off, or of a kind that no page of ours sends. Shown as 400. */
export class UnreadableForm extends Error {
  override name = 'UnreadableForm';
}

/** PostgreSQL keeps no NUL in a text. Nobody types one, so an address that has it leads nowhere. */
const NUL = '\u0000';

/** Lets a request through when its address and its form can be read; so a page never meets half a form. */
export const readableRequest: MiddlewareHandler<Env> = async (c, next) => {
  if (/%00/.test(c.req.url)) throw new NotFound('an address with NUL');
  const isForm = c.req.method === 'POST' && !c.req.header('content-type')?.startsWith('application/json');
  if (isForm && !c.req.path.startsWith('/api/')) {
    const form = await c.req.formData().catch(() => undefined);
    const texts = form && [...form].flat().filter((part) => typeof part === 'string');
    if (!texts || texts.some((text) => text.includes(NUL))) throw new UnreadableForm();
  }
  await next();
};
