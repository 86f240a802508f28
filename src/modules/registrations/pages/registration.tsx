import { can } from '#kernel/access.ts';
import { formatInstant } from '#kernel/days.ts';
import { idParam, type Request, read } from '#kernel/http.ts';
import { formatCents } from '#kernel/money.ts';
import { listTyped } from '#kernel/typed-list.ts';
import { Badge } from '#ui/badge.tsx';
import { Actions, Button } from '#ui/button.tsx';
import { Card, Columns } from '#ui/card.tsx';
import { DescriptionList } from '#ui/description-list.tsx';
import { ErrorSummary, Form, HiddenField } from '#ui/form.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { SavedNotice } from '#ui/saved-notice.tsx';
import { listSessions } from '../../programme/index.ts';
import { type Answer, filledAnswers, listQuestions, type Question } from '../../sign-up-rules/index.ts';
import { readableRegistration } from '../held-registration.ts';
import { isLive, type PricedPerson, type Registration, takesPlaces } from '../registration.ts';
import { listAnswers, listPersons } from '../sql/details.ts';
import { leftOf, type Subject, scopeOf } from '../subject.ts';
import { ATTENDANCES, ENDINGS, nameOf, PAYMENTS, peopleText, STATE_TONES, STATES } from '../words.ts';
import { HouseholdFields, type HouseholdState, householdForm } from './household-form.tsx';

export type LoadedRegistration = {
  readonly registration: Registration;
  readonly subject: Subject;
  readonly people: readonly PricedPerson[];
  readonly answers: readonly Answer[];
  readonly questions: readonly Question[];
  /** The session on whose page it stands; of a series its first. */
  readonly sessionId: string;
  readonly mayEdit: boolean;
};

/** A registration with all that staff may know of it. Throws NotFound, Forbidden. */
export const loadRegistration = (c: Request): Promise<LoadedRegistration> =>
  read(c, async (ctx) => {
    const { registration, subject } = await readableRegistration(ctx, { id: idParam(c), by: 'staff' });
    const { id, activityId } = registration;
    const [first] = await listSessions(ctx.tx, activityId);
    return {
      ...{ registration, subject, sessionId: registration.sessionId ?? first?.id ?? '' },
      people: await listPersons(ctx.tx, [id]),
      answers: await listAnswers(ctx.tx, [id]),
      questions: await listQuestions(ctx.tx, activityId),
      mayEdit: can(ctx.actor, 'registrations:edit', scopeOf(subject)),
    };
  });

/** The form as it stands now. */
export const filledFrom = ({ registration, people, answers, questions }: LoadedRegistration): HouseholdState =>
  householdForm.filled({
    ...filledAnswers(questions, answers),
    ...{ name: registration.name, email: registration.email ?? '', phone: registration.phone ?? '' },
    ...{ adults: String(registration.adults), children: String(registration.children) },
    ages: people.flatMap(({ band, age }) => (band === 'child' && age !== null ? [age] : [])).join(', '),
    names: listTyped(people.map(({ firstName }) => firstName)),
    companions: people.some(({ isCompanion }) => isCompanion) ? 'on' : '',
    ...{ language: registration.language, attendance: registration.attendance },
    version: String(registration.version),
  });

/** One registration: who comes, how it stands, and what staff can do for the household. */
export async function registrationPage(c: Request) {
  return showRegistration(c, await loadRegistration(c), {});
}

type Shown = { readonly state?: HouseholdState; readonly refusal?: string };

/** The page again, after something on it was refused too. */
export function showRegistration(c: Request, loaded: LoadedRegistration, { state, refusal }: Shown) {
  const { registration, subject, sessionId, mayEdit } = loaded;
  const name = nameOf(registration);
  const list = `/werk/bijeenkomsten/${sessionId}/aanmeldingen`;
  return respond(
    c,
    'work',
    `${name}: ${subject.title}`,
    <>
      <PageHead
        title={<bdi>{name}</bdi>}
        kicker={subject.title}
        breadcrumbs={[
          { href: `/werk/bijeenkomsten/${sessionId}`, label: subject.title },
          { href: list, label: 'Aanmeldingen' },
        ]}
      />
      <SavedNotice c={c} />
      {(state || refusal !== undefined) && (
        <ErrorSummary state={state ?? householdForm.empty} {...(refusal !== undefined && { refusal })} />
      )}
      <Columns aside={<Details c={c} loaded={loaded} />}>
        {mayEdit && isLive(registration) && (
          <>
            <Standing loaded={loaded} />
            <Change loaded={loaded} state={state ?? filledFrom(loaded)} />
          </>
        )}
      </Columns>
    </>,
    state || refusal !== undefined ? 422 : 200,
  );
}

const Details = ({ c, loaded }: { c: Request; loaded: LoadedRegistration }) => {
  const { registration, subject, people, sessionId } = loaded;
  const { state, heldUntil, endedBy, email, phone, attendance, centsDue, payment, registeredAt } = registration;
  const left = leftOf(subject.places[attendance]);
  const names = people.map(({ firstName }) => firstName).filter(Boolean);
  return (
    <Card title="Aanmelding">
      <p>
        <Badge tone={STATE_TONES[state]}>{STATES[state]}</Badge> {endedBy && ENDINGS[endedBy]}
      </p>
      {state === 'waiting' && left > 0 && <p>Er zijn nog {left} plaatsen over. Dit huishouden past nu niet.</p>}
      <DescriptionList
        items={[
          { term: 'Wie komt er', details: peopleText(registration) },
          ...(names.length > 0 ? [{ term: 'Voornamen', details: <bdi>{names.join(', ')}</bdi> }] : []),
          { term: 'Hoe', details: ATTENDANCES[attendance] },
          { term: 'E-mailadres', details: email ?? 'geen' },
          { term: 'Telefoonnummer', details: phone ?? 'geen' },
          { term: 'Te betalen', details: centsDue === 0 ? 'niets' : `${formatCents(centsDue)}, ${PAYMENTS[payment]}` },
          { term: 'Aangemeld op', details: formatInstant(registeredAt) },
          ...(heldUntil ? [{ term: 'Plek vast tot', details: formatInstant(heldUntil) }] : []),
        ]}
      />
      {centsDue > 0 && <Money c={c} sessionId={sessionId} hasEnded={!isLive(registration)} />}
    </Card>
  );
};

/** Leads to where one takes what is due, or gives back what was paid. */
const Money = ({ c, sessionId, hasEnded }: { c: Request; sessionId: string; hasEnded: boolean }) => {
  const href = hasEnded ? '/werk/betalingen/terugbetalingen' : `/werk/bijeenkomsten/${sessionId}/betalingen`;
  return c.var.mayOpen(href) ? <a href={href}>{hasEnded ? 'Nog terug te geven' : 'Naar de betalingen'}</a> : null;
};

const Standing = ({ loaded: { registration } }: { loaded: LoadedRegistration }) => {
  const address = `/werk/aanmeldingen/${registration.id}`;
  return (
    <Card title="Plek">
      {registration.state === 'offered' && (
        <Form action={`${address}/bevestiging`}>
          <Actions>
            <Button>Dit huishouden komt</Button>
          </Actions>
        </Form>
      )}
      {takesPlaces(registration) && (
        <Form
          action={`${address}/wachtlijst`}
          confirm="Zet je dit huishouden op de wachtlijst? Het krijgt daarvan bericht."
        >
          <Actions>
            <Button kind="secondary">Zet op de wachtlijst</Button>
          </Actions>
        </Form>
      )}
      <Form action={`${address}/afmelding`} confirm="Meld je dit huishouden af?">
        <Actions>
          <Button kind="danger">Meld af</Button>
        </Actions>
      </Form>
    </Card>
  );
};

const Change = ({ loaded: { subject, questions }, state }: { loaded: LoadedRegistration; state: HouseholdState }) => (
  <Card title="Wijzigen">
    <Form>
      <HiddenField state={state} name="version" />
      <HiddenField state={state} name="attendance" />
      <HiddenField state={state} name="language" />
      <HouseholdFields state={state} subject={subject} questions={questions} />
      <Actions>
        <Button>Bewaar</Button>
      </Actions>
    </Form>
  </Card>
);
