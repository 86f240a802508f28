import type { MiddlewareHandler } from 'hono';
import { change, type Env } from './http.ts';
import { problem } from './problem.ts';
import { withinLimit } from './rate-limit.ts';
import { ok } from './result.ts';

/** Lets each client address make a call of the API so many times a minute; one that asks more gets 429, others notice nothing. */
export function perMinute(call: string, tries: number): MiddlewareHandler<Env> {
  return async (c, next) => {
    const bucket = `${call}:${c.var.clientAddress}`;
    const counted = await change(c, async (ctx) => ok(await withinLimit(ctx, bucket, { tries, minutes: 1 })));
    if (counted.ok && counted.value) return next();
    c.header('retry-after', '60');
    return problem(c, 429, `Dit mag hoogstens ${tries} keer per minuut. Probeer het over een minuut weer.`);
  };
}
