import type { FormState } from '#kernel/forms.ts';
import { change, found, type Request, read } from '#kernel/http.ts';
import { pathIn } from '#kernel/languages.ts';
import { listTyped } from '#kernel/typed-list.ts';
import { Actions, Button } from '#ui/button.tsx';
import { ErrorSummary, Form, HiddenField } from '#ui/form.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { savedAt } from '#ui/saved-notice.tsx';
import { writtenInDutch } from '#ui/written-in-dutch.ts';
import { changeRegistration, readableRegistration } from '../../registrations/index.ts';
import { findOffer, type Offer } from '../offer.ts';
import { isLive, ownId } from '../own.ts';
import { typedHousehold } from '../typed-household.ts';
import { answerName, answersIn } from '../wish.ts';
import type { Filled, Spoken } from './filled.ts';
import { keepPrivate } from './keep-private.ts';
import { QuestionFields } from './question-fields.tsx';
import { refused } from './refused.ts';
import { ReachFields, WhoFields } from './sign-up-fields.tsx';
import { signUpForms } from './sign-up-form.ts';
import { type StandingTexts, standingTexts } from './standing-texts.ts';

type Readable = Awaited<ReturnType<typeof readableRegistration>>;
type Household = Readable['registration'] & Pick<Readable, 'people' | 'answers'>;
type Known = { readonly household: Household; readonly offer: Offer; readonly mayChange: boolean };

/** Who comes, how to reach them and what they answered, to change. */
export async function changePage(c: Request, words: Spoken) {
  const known = await load(c, words);
  const { household, mayChange } = known;
  if (!mayChange) return c.redirect(ownPath(c, words), 303);
  const state = { raw: rawOf(household), errors: {}, language: words.language };
  return answerChange(c, words, { known, filled: { state, persons: household.persons } });
}

/** Takes the change over, or shows the form again with what was typed. */
export async function changeAction(c: Request, words: Spoken) {
  const t: StandingTexts = standingTexts[words.language];
  const known = await load(c, words);
  const { household, offer, mayChange } = known;
  if (!mayChange) return c.redirect(ownPath(c, words), 303);
  const parsed = signUpForms[words.language].parse(await c.req.formData());
  const state: FormState = parsed.state;
  const { persons, errors } = typedHousehold(state.raw, offer.activity, t);
  const faulty = { ...state, errors: { ...errors, ...state.errors } };
  const again = (filled: Filled) => answerChange(c, words, { known, filled });
  if (!parsed.ok || Object.keys(errors).length > 0) return again({ state: faulty, persons: persons.length });
  const { name, email, phone } = parsed.values;
  const input = {
    ...{ id: household.id, by: 'holder' as const, version: Number(state.raw.version) },
    ...{
      persons: offer.activity.asksFirstNames ? persons : named(persons, household),
      contact: { name, email, phone },
    },
    answers: answersIn(state.raw, offer.questions, persons.length),
  };
  const result = await change(c, (ctx) => changeRegistration(ctx, input));
  if (result.ok) return c.redirect(savedAt(ownPath(c, words)), 303);
  return again(refused({ state, offer, persons: persons.length }, result.refusal, t));
}

const load = (c: Request, { language }: Spoken): Promise<Known> =>
  read(c, async (ctx) => {
    const { registration, subject, people, answers } = await readableRegistration(ctx, { id: ownId(c), by: 'holder' });
    const offer = found(await findOffer(ctx, { slug: subject.slug ?? '', language }), 'activity');
    const hasBegun = subject.beginsAt !== null && subject.beginsAt <= ctx.now;
    return {
      household: { ...registration, people, answers },
      // How it is paid was settled before, and so was who goes first.
      offer: {
        ...offer,
        municipalities: [],
        choices: [{ ...{ sessions: [], wrong: undefined }, subject: { ...subject, payment: registration.payment } }],
      },
      mayChange: isLive(registration) && !hasBegun,
    };
  });

const ownPath = (c: Request, { language }: Spoken): string => pathIn(language, `/aanmelding/${c.req.param('token')}`);

/** What is kept of a household, as the fields of the form hold it. */
function rawOf({ people, answers, adults, children, name, email, phone, version }: Household): Record<string, string> {
  const namesOf = (band: string) =>
    listTyped(people.filter((person) => person.band === band).map(({ firstName }) => firstName));
  const agesOf = (band: string) =>
    people.flatMap((person) => (person.band === band ? (person.age ?? []) : [])).join(', ');
  return {
    ...{ adults: String(adults), children: String(children), adultAges: agesOf('adult'), childAges: agesOf('child') },
    ...{ adultNames: namesOf('adult'), childNames: namesOf('child') },
    ...{ companions: people.some(({ isCompanion }) => isCompanion) ? 'on' : '', version: String(version) },
    ...{ name, email: email ?? '', phone: phone ?? '' },
    ...Object.fromEntries(answers.map(({ questionId, person, answer }) => [answerName(questionId, person), answer])),
  };
}

/** First names that are asked no more stay with who still comes. */
function named<P extends { readonly band: string }>(persons: readonly P[], { people }: Household): P[] {
  const known = {
    adult: people.filter(({ band }) => band === 'adult'),
    child: people.filter(({ band }) => band === 'child'),
  };
  return persons.map((person) => ({
    ...person,
    firstName: known[person.band === 'adult' ? 'adult' : 'child'].shift()?.firstName ?? '',
  }));
}

function answerChange(c: Request, words: Spoken, { known, filled }: { known: Known; filled: Filled }) {
  const { t, language } = words;
  const { offer, household } = known;
  const { state, persons, refusal } = filled;
  const isWrong = refusal !== undefined || Object.keys(state.errors).length > 0;
  const part = { offer, words, state };
  keepPrivate(c);
  return respond(
    c,
    'public',
    t.changeTitle,
    <>
      <PageHead
        language={language}
        kicker={<span {...writtenInDutch(language)}>{offer.activity.title}</span>}
        title={t.changeTitle}
      />
      <Form>
        <ErrorSummary state={state} refusal={refusal} />
        <HiddenField name="version" value={household.version} />
        <WhoFields {...part} />
        <ReachFields {...part} />
        <QuestionFields {...part} persons={persons} />
        <Actions>
          <Button>{t.save}</Button>
        </Actions>
      </Form>
    </>,
    isWrong ? 422 : 200,
  );
}
