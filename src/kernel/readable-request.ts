import type { MiddlewareHandler } from 'hono';
import type { Env, Request } from './http.ts';
import { NotFound } from './result.ts';
import { isForMachines } from './same-origin.ts';

/** Thrown for a form that cannot be read: cut off, or of a kind that no page of ours sends. Shown as 400. */
export class UnreadableForm extends Error {
  override name = 'UnreadableForm';
}

/** PostgreSQL keeps no NUL in a text. Nobody types one, so an address that has it leads nowhere. */
const NUL = '\u0000';

/** More than any page of ours has. Taking apart millions of empty fields would hold up everybody for seconds. */
const MOST_FIELDS = 5_000;

/** What stands once before each field, or between two, by the kind of form. */
const MARKS = { 'application/x-www-form-urlencoded': '&', 'multipart/form-data': 'content-disposition:' } as const;

/** Whether the body holds files, which may be larger than what people type. */
export const isUpload = (c: Request): boolean => kindOf(c) === 'multipart/form-data';

const kindOf = (c: Request): string =>
  (c.req.header('content-type') ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';

/** Lets a request through when its address and its form can be read; so a page never meets half a form. */
export const readableRequest: MiddlewareHandler<Env> = async (c, next) => {
  if (/%00/.test(c.req.url)) throw new NotFound('an address with NUL');
  if (c.req.method === 'POST' && !c.var.tooLarge && !isJsonOfMachine(c)) {
    const mark = MARKS[kindOf(c) as keyof typeof MARKS];
    if (!mark || hasTooManyFields(Buffer.from(await c.req.arrayBuffer()), mark)) throw new UnreadableForm();
    const form = await c.req.formData().catch(() => undefined);
    const texts = form && [...form].flat().filter((part) => typeof part === 'string');
    if (!form || !texts || texts.some((text) => text.includes(NUL))) throw new UnreadableForm();
    // Hono would take the bytes apart again each time that a page asks for the form.
    c.req.bodyCache.formData = form;
  }
  await next();
};

const isJsonOfMachine = (c: Request): boolean =>
  c.req.path.startsWith('/api/') || (isForMachines(c) && kindOf(c) === 'application/json');

function hasTooManyFields(bytes: Buffer, mark: string): boolean {
  const text = bytes.toString('latin1').toLowerCase();
  let at = -1;
  for (let fields = 0; fields < MOST_FIELDS; fields++) {
    at = text.indexOf(mark, at + 1);
    if (at < 0) return false;
  }
  return true;
}
