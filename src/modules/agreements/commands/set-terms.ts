import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { type Day, today } from '#kernel/days.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import { editionById } from '../../activity-catalogue/index.ts';
import { rewriteCommitments } from '../../commitments/index.ts';
import { lockCuts } from '../../municipal-grants/index.ts';
import { lockForEdit } from '../locked-agreement.ts';
import { onlyPlaceOf, promisingTerm } from '../make-term.ts';
import { listLines, listTerms, updateTermDays, updateTermRule } from '../sql/agreements.ts';
import { type TermRule, termOf } from '../terms.ts';

export type SetTerms = { agreementId: string; version: number; rule: TermRule };
export type TermsRefusal =
  | { code: 'already-started'; startsOn: Day }
  | { code: 'starts-in-past' }
  | { code: 'no-time-for-notice'; noticeBy: Day }
  | { code: 'changed-meanwhile' };

/**
 * Lays down term, renewal and notice before the first day. Commitments move along and keep their ids.
 * Refuses: already-started, starts-in-past, no-time-for-notice, changed-meanwhile. Throws NotFound, Forbidden.
 */
export async function setTerms(
  ctx: Ctx,
  { agreementId, version, rule }: SetTerms,
): Promise<Result<null, TermsRefusal>> {
  const agreement = await lockForEdit(ctx, agreementId);
  if (agreement.version !== version) return refuse({ code: 'changed-meanwhile' });
  const now = today(ctx.now);
  if (agreement.startsOn <= now) return refuse({ code: 'already-started', startsOn: agreement.startsOn });
  if (rule.startsOn <= now) return refuse({ code: 'starts-in-past' });
  const term = termOf(rule, 1);
  if (term.noticeBy !== null && term.noticeBy < term.startsOn)
    return refuse({ code: 'no-time-for-notice', noticeBy: term.noticeBy });

  const [first] = await listTerms(ctx.tx, agreementId);
  const edition = first && (await editionById(ctx.tx, first.editionId));
  if (!edition) throw new Error(`agreement ${agreementId} has lost its first term`);
  await updateTermRule(ctx.tx, agreementId, rule);
  await updateTermDays(ctx.tx, agreementId, term);
  const { number, calculation } = first;
  const placeId = await onlyPlaceOf(ctx.tx, agreementId);
  const lines = (await listLines(ctx.tx, agreementId)).filter(({ termNumber }) => termNumber === number);
  await rewriteCommitments(ctx, {
    term: promisingTerm({ ...agreement, ...rule }, { number, edition, calculation, lines, placeId }),
    cuts: await lockCuts(ctx.tx, agreementId),
    reason: 'De looptijd is gewijzigd.',
  });
  const { initialYears, renewalYears, noticeMonths } = rule;
  await audit(ctx, 'agreements.terms-set', agreementId, { initialYears, renewalYears, noticeMonths });
  return ok(null);
}
