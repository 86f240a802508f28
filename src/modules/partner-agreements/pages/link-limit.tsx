import type { MiddlewareHandler } from 'hono';
import { change, type Env } from '#kernel/http.ts';
import { withinLimit } from '#kernel/rate-limit.ts';
import { ok } from '#kernel/result.ts';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';

/** Room for a whole school behind one address, and none for guessing. */
const LIMIT = { tries: 60, minutes: 10 };

/** Lets each client address open personal links so many times in ten minutes; the count itself is no change that anybody sees. */
export const limited: MiddlewareHandler<Env> = async (c, next) => {
  const counted = await change(c, async (ctx) =>
    ok(await withinLimit(ctx, `agreement-link:${c.var.clientAddress}`, LIMIT)),
  );
  if (counted.ok && counted.value) return next();
  c.header('retry-after', String(LIMIT.minutes * 60));
  return respond(
    c,
    'public',
    'Te vaak geprobeerd',
    <PageHead title="Te vaak geprobeerd" lead={`Probeer het over ${LIMIT.minutes} minuten weer.`} />,
    429,
  );
};
