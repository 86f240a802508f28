import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { NotFound, ok, type Result, refuse } from '#kernel/result.ts';
import { decideAnswers, fixRegistersFor, listQuestions } from '../../sign-up-rules/index.ts';
import { requireStaff } from '../access.ts';
import { type Register, type Registered, writtenDown } from '../new-registration.ts';
import { placeOrWait } from '../place-or-wait.ts';
import { tellStanding } from '../places-given.ts';
import { insertDetails } from '../sql/details.ts';
import { findByFormKey } from '../sql/registrations.ts';
import { findSubject } from '../sql/subjects.ts';
import {
  type CannotSignUp,
  type DoesNotFit,
  decideFit,
  decideFull,
  decideOpen,
  type Full,
  type Unanswered,
} from '../subject.ts';

export type RegisterRefusal = CannotSignUp | DoesNotFit | Unanswered | Full;

/**
 * Gives a household its places, all or none; when there are too few it waits, if it wishes to. Sent twice it is one registration.
 * Refuses: not-open-yet, closed, cancelled, not-here, no-persons, too-many-persons, too-large, no-contact, unanswered, full.
 * Throws NotFound, Forbidden for staff of elsewhere.
 */
export async function register(ctx: Ctx, input: Register): Promise<Result<Registered, RegisterRefusal>> {
  const outcome = await registerNew(ctx, input);
  if (outcome.ok) return outcome;
  // A form that was sent before is refused, by its key or for the places that it has itself.
  const earlier = await findByFormKey(ctx.tx, input.formKey);
  return earlier ? ok(earlier) : outcome;
}

async function registerNew(ctx: Ctx, input: Register): Promise<Result<Registered, RegisterRefusal>> {
  const { persons, origin } = input;
  const subject = await findSubject(ctx.tx, input.subjectId, ctx.now);
  if (!subject) throw new NotFound(`subject ${input.subjectId}`);
  if (origin === 'desk') requireStaff(ctx, 'registrations:edit', subject);
  const wrong = decideOpen(subject, ctx.now, origin) ?? decideFit(subject, input) ?? decideFull(subject, input);
  if (wrong) return refuse(wrong);
  const questions = await listQuestions(ctx.tx, subject.activityId);
  const { answers, unanswered } = decideAnswers(questions, input.answers, persons.length);
  if (unanswered.length > 0 && origin === 'resident') return refuse({ code: 'unanswered', questionIds: unanswered });
  if (!subject.isFixed && !(await fixRegistersFor(ctx.tx, subject.activityId, subject.registersFor)))
    return refuse({ code: 'not-here' });
  const { row, priced } = writtenDown(input, subject, ctx.now);
  const outcome = await placeOrWait(ctx, { subject, row, waits: input.waits });
  if (!outcome.ok) return outcome;
  const { id, state } = outcome.value;
  await insertDetails(ctx.tx, id, { persons: priced, answers });
  await audit(ctx, 'registrations.household-registered', id, { state, persons: persons.length, origin });
  await tellStanding(ctx, { id, state, occasion: 1 });
  return ok({ id, state });
}
