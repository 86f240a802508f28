import type { Ctx } from '#kernel/ctx.ts';
import { type Request, submit } from '#kernel/http.ts';
import { type Refusal, type Result, textOf } from '#kernel/result.ts';
import { savedAt } from '#ui/saved-notice.tsx';
import { withVersion } from '#ui/stale-notice.tsx';
import { type Answer, answersOf } from '../../sign-up-rules/index.ts';
import { acceptOffer } from '../commands/accept-offer.ts';
import { cancelRegistration } from '../commands/cancel-registration.ts';
import { changeRegistration } from '../commands/change-registration.ts';
import { putOnWaitingList } from '../commands/put-on-waiting-list.ts';
import type { Asked } from '../held-registration.ts';
import { registrationTexts } from '../messages.ts';
import type { Person } from '../registration.ts';
import { contactOf, type HouseholdValues, householdForm, personsOf } from './household-form.tsx';
import { type LoadedRegistration, loadRegistration, showRegistration } from './registration.tsx';

type Text = Parameters<typeof textOf<Refusal>>[0];

/** Gives the places of a household back. */
export const cancelAction = (c: Request) => step(c, cancelRegistration);

/** Takes the places that were offered, for a household that says so at the desk. */
export const acceptAction = (c: Request) => step(c, acceptOffer);

/** Lets a household wait again, where there are fewer places now. */
export const waitAction = (c: Request) => step(c, putOnWaitingList);

async function step(c: Request, command: (ctx: Ctx, asked: Asked) => Promise<Result<{ id: string }>>) {
  const { registration } = await loadRegistration(c);
  const key = String((await c.req.formData()).get('_key') ?? '');
  const asked = { id: registration.id, by: 'staff' } as const;
  const outcome = await submit(c, { _key: key }, (ctx) => command(ctx, asked), addressOf);
  if (outcome.ok) return outcome.response;
  const refusal = textOf(registrationTexts as Text, outcome.refusal);
  return showRegistration(c, await loadRegistration(c), { refusal });
}

const addressOf = ({ id }: { id: string }): string => `/werk/aanmeldingen/${id}`;

/** Takes over what staff changed for a household. */
export async function changeAction(c: Request) {
  const loaded = await loadRegistration(c);
  const data = householdForm.parse(await c.req.formData());
  if (!data.ok) return showRegistration(c, loaded, { state: data.state });
  const { values } = data;
  const persons = personsAfter(loaded, values);
  const outcome = await submit(
    c,
    values,
    (ctx) =>
      changeRegistration(ctx, {
        ...{ id: loaded.registration.id, by: 'staff', version: values.version, persons, contact: contactOf(values) },
        answers: answersAfter(loaded, answersOf(loaded.questions, data.state, persons.length)),
      }),
    (changed) => savedAt(addressOf(changed)),
  );
  if (outcome.ok) return outcome.response;
  const current = await loadRegistration(c);
  const refusal = textOf(registrationTexts, outcome.refusal);
  return showRegistration(c, current, { state: withVersion(data.state, current.registration.version), refusal });
}

/** What the household said of each person stays, as long as as many come; first names where they are not asked anew. */
function personsAfter({ people, subject }: LoadedRegistration, values: HouseholdValues): readonly Person[] {
  const typed = personsOf(values);
  const shape = (persons: readonly Person[]) =>
    persons
      .map(({ band, age }) => `${band} ${band === 'child' ? age : ''}`)
      .sort()
      .join();
  return shape(typed) === shape(people)
    ? people.map((person, index) => ({
        ...person,
        ...(subject.asksFirstNames && { firstName: typed[index]?.firstName ?? '' }),
        isCompanion: person.band === 'adult' && values.companions,
      }))
    : typed;
}

/** Of a question to each person staff see the first answer: where that stays, all of them do. */
function answersAfter({ answers }: LoadedRegistration, typed: readonly Answer[]): Answer[] {
  const first = new Map(answers.toReversed().map(({ questionId, answer }) => [questionId, answer]));
  return typed.map((each) => {
    const before = answers.find(({ questionId, person }) => questionId === each.questionId && person === each.person);
    return before && first.get(each.questionId) === each.answer ? before : each;
  });
}
