import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import { decideAnswers, listQuestions } from '../../sign-up-rules/index.ts';
import { type ChangeRefusal, type ChangeRegistration, decideChange } from '../decide-change.ts';
import { lockedRegistration } from '../held-registration.ts';
import { centsOf, countBand, decidePayment, pricedHousehold } from '../household.ts';
import { moveUp } from '../move-up.ts';
import { tellChanged } from '../news.ts';
import { takesPlaces } from '../registration.ts';
import { addToCounter } from '../sql/counters.ts';
import { deleteDetails, insertDetails } from '../sql/details.ts';
import { updateRegistration } from '../sql/registrations.ts';

/**
 * Takes over who comes, how to reach them and what they answer. More people need more places: all of them or no change.
 * Refuses: stale, ended, has-begun (staff still can), full, and what `register` refuses of a household.
 * Throws NotFound, Forbidden.
 */
export async function changeRegistration(
  ctx: Ctx,
  input: ChangeRegistration,
): Promise<Result<{ id: string }, ChangeRefusal>> {
  const held = await lockedRegistration(ctx, input);
  const wrong = decideChange(held, input, ctx.now);
  if (wrong) return refuse(wrong);
  const { registration, subject } = held;
  const { id, version } = registration;
  const questions = await listQuestions(ctx.tx, subject.activityId);
  const { answers, unanswered } = decideAnswers(questions, input.answers, input.persons.length);
  if (unanswered.length > 0 && input.by === 'holder') return refuse({ code: 'unanswered', questionIds: unanswered });
  const persons = pricedHousehold(input.persons, subject);
  const counts = { adults: countBand(persons, 'adult'), children: countBand(persons, 'child') };
  const centsDue = centsOf(persons);
  const payment = decidePayment(subject.payment, centsDue, registration.payment);
  await updateRegistration(ctx.tx, id, { ...input.contact, ...counts, centsDue, payment });
  await deleteDetails(ctx.tx, [id]);
  await insertDetails(ctx.tx, id, { persons, answers });
  if (takesPlaces(registration)) await addToCounter(ctx.tx, registration, persons.length - registration.persons);
  await moveUp(ctx, registration);
  await audit(ctx, 'registrations.changed', id, { persons: persons.length, by: input.by });
  await tellChanged(ctx, { id, occasion: version + 1 });
  return ok({ id });
}
