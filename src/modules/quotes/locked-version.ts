import { can, type Permission, requirePermission, type User } from '#kernel/access.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { today } from '#kernel/days.ts';
import { Forbidden, NotFound } from '#kernel/result.ts';
import { isExpired } from './domain.ts';
import { type QuoteVersion, versionById } from './queries.ts';
import { lockQuoteOf } from './sql/quotes.ts';

async function locked(ctx: Ctx, versionId: string): Promise<QuoteVersion> {
  const quote = await lockQuoteOf(ctx.tx, versionId);
  const version = quote && (await versionById(ctx.tx, versionId));
  if (!version) throw new NotFound(`quote version ${versionId}`);
  return version;
}

/** The version, with its whole quote locked until commit, for staff. Throws NotFound, Forbidden. */
export async function lockForLibrary(ctx: Ctx, versionId: string, permission: Permission): Promise<QuoteVersion> {
  const version = await locked(ctx, versionId);
  requirePermission(ctx.actor, permission, { municipality: version.municipality.code });
  return version;
}

/** Whether this is an officer of the municipality that received the version. What was never sent nobody there knows of. */
export const isReceiver = (ctx: Pick<Ctx, 'actor'>, { municipality, sentAt }: QuoteVersion): boolean =>
  sentAt !== null && ctx.actor.kind === 'user' && can(ctx.actor, 'quotes:respond', { municipality: municipality.code });

/** The same for the municipality: another's quote, or one that was never sent, is not found. Throws NotFound. */
export async function lockForMunicipality(
  ctx: Ctx,
  versionId: string,
): Promise<{ version: QuoteVersion; officer: User; expired: boolean }> {
  const version = await locked(ctx, versionId);
  if (!isReceiver(ctx, version)) throw new NotFound(`quote version ${versionId}`);
  if (ctx.actor.kind !== 'user') throw new Forbidden('quotes:respond');
  return { version, officer: ctx.actor, expired: isExpired(version, today(ctx.now)) };
}
