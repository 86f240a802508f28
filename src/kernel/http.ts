import { createHash } from 'node:crypto';
import type { Context } from 'hono';
import type { Ctx } from './ctx.ts';
import { type Db, inSnapshot, inTransaction, type Tx } from './db.ts';
import { isId } from './id.ts';
import type { Env } from './module.ts';
import { NotFound, type Refusal, type Result } from './result.ts';

export type { Env };
export type Request = Context<Env>;

/** Runs the reads of a page in one snapshot. */
export const read = <T>(c: Request, work: (ctx: Ctx) => Promise<T>): Promise<T> =>
  inSnapshot(c.var.db, (tx) => work({ tx, actor: c.var.actor, now: c.var.now() }));

/** Runs one command in one transaction. */
export const change = <T, R extends Refusal>(
  c: Request,
  command: (ctx: Ctx) => Promise<Result<T, R>>,
): Promise<Result<T, R>> => inTransaction(c.var.db, (tx) => command({ tx, actor: c.var.actor, now: c.var.now() }));

const useFormKey = async (tx: Tx, key: string, location: string, now: Date): Promise<void> => {
  await tx.insertInto('kernel.formKeys').values({ key, location, usedAt: now }).execute();
};

/** Wipes the keys of forms that were sent before this moment, and gives their number. */
export const wipeFormKeys = async (tx: Tx, before: Date): Promise<number> =>
  Number((await tx.deleteFrom('kernel.formKeys').where('usedAt', '<', before).executeTakeFirst()).numDeletedRows);

const earlierLocation = (db: Db, key: string): Promise<{ location: string } | undefined> =>
  db.selectFrom('kernel.formKeys').select('location').where('key', '=', key).executeTakeFirst();

const UNIQUE_VIOLATION = '23505';
const isUsedKey = (error: unknown): boolean =>
  (error as { code?: string; constraint?: string }).code === UNIQUE_VIOLATION &&
  (error as { constraint?: string }).constraint === 'form_keys_pkey';

/**
 * What makes this sending the same as another: the key of the form, who sends it, where to, and all that stands in it.
 * So a form that was changed after going back is a new one, and the key of somebody else means nothing.
 */
async function sendingOf(c: Request, formKey: string): Promise<string> {
  const { actor } = c.var;
  const hash = createHash('sha256').update(
    JSON.stringify([formKey, c.req.path, actor.kind === 'user' && actor.accountId]),
  );
  for (const [name, value] of await c.req.formData()) {
    hash.update(JSON.stringify([name, typeof value === 'string' ? value : value.name]));
    if (typeof value !== 'string') hash.update(new Uint8Array(await value.arrayBuffer()));
  }
  return hash.digest('hex').slice(0, 32);
}

/**
 * Runs the command of a form once, however often the form is sent, and leads to `locationOf` what it gave.
 * `form._key` comes from the hidden field of `Form`; a form without one is carried out each time.
 */
export async function submit<T, R extends Refusal>(
  c: Request,
  form: { readonly _key?: string | undefined },
  command: (ctx: Ctx) => Promise<Result<T, R>>,
  locationOf: (value: T) => string,
): Promise<{ ok: true; response: Response } | { ok: false; refusal: R }> {
  const key = form._key !== undefined && isId(form._key) ? await sendingOf(c, form._key) : undefined;
  const earlier = async () => {
    const first = key && (await earlierLocation(c.var.db, key));
    return first ? ({ ok: true, response: c.redirect(first.location, 303) } as const) : undefined;
  };
  const before = await earlier();
  if (before) return before;
  try {
    const result = await change(c, async (ctx) => {
      const outcome = await command(ctx);
      if (outcome.ok && key) await useFormKey(ctx.tx, key, locationOf(outcome.value), ctx.now);
      return outcome;
    });
    // The same form, sent twice at once, may be refused for what the first of the two has just done.
    return result.ok
      ? { ok: true, response: c.redirect(locationOf(result.value), 303) }
      : ((await earlier()) ?? result);
  } catch (error) {
    const first = isUsedKey(error) ? await earlier() : undefined;
    if (first) return first;
    throw error;
  }
}

/** The id in the address; what cannot be an id is not found. */
export function idParam(c: Request, name = 'id'): string {
  const id = c.req.param(name);
  if (id === undefined || !isId(id)) throw new NotFound(`${name} ${id}`);
  return id;
}

/** The year in the address (`?jaar=2026`), when it is one. */
export function yearAsked(c: Request): number | undefined {
  const year = Number(c.req.query('jaar'));
  return Number.isInteger(year) && year >= 2000 && year <= 2100 ? year : undefined;
}

/** What was found, or 404. */
export function found<T>(row: T | undefined | null, what: string): T {
  if (row === undefined || row === null) throw new NotFound(what);
  return row;
}
