import { can } from '#kernel/access.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { today } from '#kernel/days.ts';
import { found } from '#kernel/http.ts';
import { NotFound } from '#kernel/result.ts';
import { isExpired } from './domain.ts';
import { isReceiver } from './locked-version.ts';
import { previousVersion, type QuoteVersion, versionById } from './queries.ts';
import { type Acceptance, findAcceptance, getSettings, listSteps, type Side, type Step } from './sql/steps.ts';
import { listVersionIds } from './sql/versions.ts';
import { isShared } from './step.ts';

/** A version with all that this module knows around it. */
export type ReadQuote = {
  readonly version: QuoteVersion;
  /** The last day is past and nobody decided. */
  readonly expired: boolean;
  readonly previous: QuoteVersion | undefined;
  readonly acceptance: Acceptance | undefined;
  readonly steps: readonly Step[];
  readonly others: Awaited<ReturnType<typeof listVersionIds>>;
  readonly approvalAboveCents: number;
};

/**
 * The version for staff who may read it, or for the municipality that received it: without anything that is the library's own.
 * Throws NotFound.
 */
export async function readQuote(ctx: Ctx, id: string, side: Side): Promise<ReadQuote> {
  const version = found(await versionById(ctx.tx, id), 'quote version');
  const mayKnow =
    side === 'library'
      ? can(ctx.actor, 'quotes:read', { municipality: version.municipality.code })
      : isReceiver(ctx, version);
  if (!mayKnow) throw new NotFound('quote version');
  const versions = await listVersionIds(ctx.tx, version.quoteId);
  const others = versions.filter((other) => other.id !== id);
  const steps = await listSteps(ctx.tx, id);
  return {
    version,
    expired: isExpired(version, today(ctx.now)),
    previous: await previousVersion(ctx.tx, version, versions),
    acceptance: await findAcceptance(ctx.tx, id),
    approvalAboveCents: (await getSettings(ctx.tx)).approvalAboveCents,
    steps: side === 'library' ? steps : steps.filter(({ step }) => isShared(step)),
    others: side === 'library' ? others : others.filter(({ sentAt }) => sentAt !== null),
  };
}
