import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { NotFound, ok, type Result, refuse } from '#kernel/result.ts';
import { decideAnswers, fixRegistersFor, listQuestions } from '../../sign-up-rules/index.ts';
import { requireStaff } from '../access.ts';
import { type Register, type Registered, writtenDown } from '../new-registration.ts';
import { placeOrWait } from '../place-or-wait.ts';
import { tellStanding } from '../places-given.ts';
import { findSubjectOfForm } from '../sql/subjects.ts';
import {
  type CannotSignUp,
  type DoesNotFit,
  decideFit,
  decideFull,
  decideOpen,
  type Full,
  type Subject,
  type Unanswered,
} from '../subject.ts';

export type RegisterRefusal = CannotSignUp | DoesNotFit | Unanswered | Full;

/**
 * Gives a household its places, all or none; when there are too few it waits, if it wishes to. Sent twice it is one registration.
 * Refuses: not-open-yet, closed, cancelled, not-here, no-persons, too-many-persons, too-large, no-contact, unanswered, full.
 * Throws NotFound, Forbidden for staff of elsewhere.
 */
export async function register(ctx: Ctx, input: Register): Promise<Result<Registered, RegisterRefusal>> {
  const asked = await findSubjectOfForm(ctx.tx, input, ctx.now);
  if (!asked) throw new NotFound(`subject ${input.subjectId}`);
  const { subject, earlier } = asked;
  if (input.origin === 'desk') requireStaff(ctx, 'registrations:edit', subject);
  if (earlier) return ok(earlier);
  const wrong = decideOpen(subject, ctx.now, input.origin) ?? decideFit(subject, input) ?? decideFull(subject, input);
  return wrong ? refuse(wrong) : registerNew(ctx, input, subject);
}

async function registerNew(ctx: Ctx, input: Register, subject: Subject): Promise<Result<Registered, RegisterRefusal>> {
  const { persons, origin } = input;
  const questions = subject.asksQuestions ? await listQuestions(ctx.tx, subject.activityId) : [];
  const { answers, unanswered } = decideAnswers(questions, input.answers, persons.length);
  if (unanswered.length > 0 && origin === 'resident') return refuse({ code: 'unanswered', questionIds: unanswered });
  if (!subject.isFixed && !(await fixRegistersFor(ctx.tx, subject.activityId, subject.registersFor)))
    return refuse({ code: 'not-here' });
  const { row, priced } = writtenDown(input, subject, ctx.now);
  const outcome = await placeOrWait(ctx, { subject, row, details: { persons: priced, answers }, waits: input.waits });
  if (!outcome.ok) {
    // The same form, sent at the same moment, may have taken the places for which this one is refused.
    const again = await findSubjectOfForm(ctx.tx, input, ctx.now);
    return again?.earlier ? ok(again.earlier) : outcome;
  }
  const { id, state } = outcome.value;
  await audit(ctx, 'registrations.household-registered', id, { state, persons: persons.length, origin });
  await tellStanding(ctx, { id, state, occasion: 1 });
  return ok({ id, state });
}
