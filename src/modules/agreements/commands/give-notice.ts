import { can } from '#kernel/access.ts';
import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { type Day, today } from '#kernel/days.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import { lapseCommitments } from '../../commitments/index.ts';
import { lockForEdit } from '../locked-agreement.ts';
import { noticeEffect } from '../notice.ts';
import { listLines, listTerms } from '../sql/agreements.ts';
import { findEnding, type Giver, insertEnding } from '../sql/endings.ts';

export type GiveNotice = { agreementId: string; givenOn: Day; givenBy: Giver; reason: string; override?: boolean };
export type NoticeRefusal =
  | { code: 'already-noticed'; givenOn: Day }
  | { code: 'given-in-future' }
  | { code: 'ends-by-itself'; endsBefore: Day }
  | { code: 'over' }
  | { code: 'notice-day-passed'; noticeBy: Day | null; overridableWith: 'agreements:override-notice' };

/**
 * Records notice; the agreement ends with the term of which the notice day is not past, and what was owed after it lapses.
 * Refuses: already-noticed, given-in-future, ends-by-itself, over, notice-day-passed (unless overridden). Throws NotFound, Forbidden.
 */
export async function giveNotice(ctx: Ctx, input: GiveNotice): Promise<Result<{ endsBefore: Day }, NoticeRefusal>> {
  const { agreementId, givenOn, givenBy, reason, override = false } = input;
  const agreement = await lockForEdit(ctx, agreementId, ['agreements:edit', 'agreements:override-notice']);
  const earlier = await findEnding(ctx.tx, agreementId);
  if (earlier) return refuse({ code: 'already-noticed', givenOn: earlier.givenOn });
  if (givenOn > today(ctx.now)) return refuse({ code: 'given-in-future' });
  const terms = await listTerms(ctx.tx, agreementId);
  const effect = noticeEffect(terms, givenOn);
  if (!effect) return refuse({ code: 'over' });
  const { endsBefore, late } = effect;
  if (agreement.renewalYears === null) return refuse({ code: 'ends-by-itself', endsBefore });
  const municipality = agreement.municipalityCode;
  if (late && !(override && can(ctx.actor, 'agreements:override-notice', { municipality }))) {
    const noticeBy = terms.at(-1)?.noticeBy ?? null;
    return refuse({ code: 'notice-day-passed', noticeBy, overridableWith: 'agreements:override-notice' });
  }

  const accountId = ctx.actor.kind === 'user' ? ctx.actor.accountId : null;
  await insertEnding(ctx.tx, { agreementId, givenOn, givenBy, reason, endsBefore, late, accountId });
  const lineIds = (await listLines(ctx.tx, agreementId)).map(({ id }) => id);
  await lapseCommitments(ctx, { lineIds, from: endsBefore, reason: 'De overeenkomst is opgezegd.' });
  await audit(ctx, 'agreements.notice-given', agreementId, { givenBy, late, endsBefore });
  return ok({ endsBefore });
}
