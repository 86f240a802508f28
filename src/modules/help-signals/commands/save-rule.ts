import { requirePermission } from '#kernel/access.ts';
import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { NotFound, ok, type Result, refuse, type Stale } from '#kernel/result.ts';
import { findCourse } from '../../courses/index.ts';
import { listTopics } from '../../help-contacts/index.ts';
import { FEWEST_DAYS, FEWEST_QUESTIONS, MOST_DAYS, type Rule } from '../signal.ts';
import { lockRule, upsertRule } from '../sql.ts';

export type SaveRuleRefusal = Stale | { readonly code: 'out-of-range' };

/**
 * Chooses at which questions a course is proposed; `version` is 0 for a first rule. Without topics it is proposed no more.
 * Refuses: stale, out-of-range. Throws NotFound for an unknown course or topic, Forbidden.
 */
export async function saveRule(ctx: Ctx, rule: Rule): Promise<Result<{ courseId: string }, SaveRuleRefusal>> {
  const { courseId, topics, questions, days, version } = rule;
  requirePermission(ctx.actor, 'help-signals:set-rules', {});
  if (!(await findCourse(ctx.tx, courseId))) throw new NotFound(`course ${courseId}`);
  const known = (await listTopics(ctx.tx)).map(({ id }) => id);
  const unknown = topics.find((topic) => !known.includes(topic));
  if (unknown !== undefined) throw new NotFound(`topic ${unknown}`);
  if (questions < FEWEST_QUESTIONS || days < FEWEST_DAYS || days > MOST_DAYS) return refuse({ code: 'out-of-range' });
  const before = await lockRule(ctx.tx, courseId);
  if ((before?.version ?? 0) !== version) return refuse({ code: 'stale' });
  await upsertRule(ctx.tx, { ...rule, version: version + 1 });
  await audit(ctx, 'help-signals.rule-saved', courseId, { topics: topics.join(' '), questions, days });
  return ok({ courseId });
}
