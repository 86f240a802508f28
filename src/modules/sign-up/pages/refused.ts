import type { FormState } from '#kernel/forms.ts';
import type { changeRegistration, register } from '../../registrations/index.ts';
import type { Offer } from '../offer.ts';
import { peopleFieldOf } from '../typed-household.ts';
import { answerName, askedOf } from '../wish.ts';
import type { Filled } from './filled.ts';
import type { StandingTexts } from './standing-texts.ts';

type Sent = { readonly state: FormState; readonly offer: Offer; readonly persons: number };
type Outcome = Awaited<ReturnType<typeof changeRegistration>> | Awaited<ReturnType<typeof register>>;
type Refusal = Extract<Outcome, { ok: false }>['refusal'];

/** The form again, with the sentence beside the field that it is about. */
export function refused(sent: Sent, refusal: Refusal, t: StandingTexts): Filled {
  const { state, offer, persons } = sent;
  const at = (errors: Record<string, string>) => ({ persons, state: { ...state, errors } });
  const { code } = refusal;
  const peopleField = peopleFieldOf(offer.activity);
  if (code === 'no-contact') return at({ email: t.noContact });
  if (code === 'not-here') return at({ attendance: t.notThisWay });
  if (code === 'no-persons') return at({ [peopleField]: t.noPersons });
  if (code === 'too-many-persons') return at({ [peopleField]: t.tooMany(refusal.most) });
  if (code === 'too-large') return at({ [peopleField]: t.tooLarge(refusal.limit) });
  if (code === 'unanswered') return at(unanswered(sent, refusal.questionIds, t));
  if (code === 'stale') return { persons, state, refusal: t.sendAgain };
  if (code !== 'full') return { persons, state, refusal: t.notThisWay };
  const { left, canWait } = refusal;
  return { persons, state, refusal: left === 0 ? t.justFull : t.tooFew(left), canWait };
}

/** A sentence at each answer that is missing; where none is, at those that do not fit. */
function unanswered({ state, offer, persons }: Sent, ids: readonly string[], t: StandingTexts): Record<string, string> {
  const asked = offer.questions.filter(({ id }) => ids.includes(id));
  const names = asked.flatMap((question) =>
    askedOf(question, persons).map((person) => answerName(question.id, person)),
  );
  const empty = names.filter((name) => !state.raw[name]?.trim());
  return Object.fromEntries((empty.length > 0 ? empty : names).map((name) => [name, t.unanswered]));
}
