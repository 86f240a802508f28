import { randomBytes, randomUUID } from 'node:crypto';
import type { Ctx } from '#kernel/ctx.ts';
import { NotFound, ok, type Result } from '#kernel/result.ts';
import { shortCode } from '#kernel/short-code.ts';
import { halfDayNow } from '../half-day.ts';
import { CODE_LENGTH } from '../kinds.ts';
import type { Spot } from '../spots.ts';
import { insertCard } from '../sql/cards.ts';
import { addOne } from '../sql/half-days.ts';
import { listRoutes } from '../sql/routes.ts';

/**
 * Gives a visitor the steps that go with a learning question, under a new code, and counts the visit. Nothing is kept of who
 * it is, and no audit row of the moment. Throws NotFound, Forbidden.
 */
export async function beginRoute(
  ctx: Ctx,
  { routeId, code = newCode(), ...spot }: Spot & { routeId: string; code?: string },
): Promise<Result<{ id: string; code: string }>> {
  const now = await halfDayNow(ctx, spot);
  const route = (await listRoutes(ctx.tx)).find(({ id, isRetired }) => id === routeId && !isRetired);
  if (!route) throw new NotFound(`route ${routeId}`);
  const id = randomUUID();
  const { branchId, placeId } = now;
  const isNew = await insertCard(ctx.tx, { id, code, routeId, branchId, placeId, lastVisitOn: now.day });
  if (!isNew) return beginRoute(ctx, { routeId, branchId, placeId });
  await addOne(ctx.tx, now, 'routesBegun');
  await addOne(ctx.tx, now, 'visitsWithCard');
  return ok({ id, code });
}

const newCode = (): string => shortCode(randomBytes(8), CODE_LENGTH);
