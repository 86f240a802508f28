import { type Request, submit } from '#kernel/http.ts';
import { isId, newId } from '#kernel/id.ts';
import { Forbidden, textOf } from '#kernel/result.ts';
import { Actions, Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { Checkbox, RadioGroup, Select } from '#ui/choice-field.tsx';
import { ErrorSummary, Form, HiddenField } from '#ui/form.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { answersOf } from '../../sign-up-rules/index.ts';
import { register } from '../commands/register.ts';
import { registrationTexts } from '../messages.ts';
import type { Attendance } from '../registration.ts';
import { ATTENDANCES, momentText } from '../words.ts';
import {
  contactOf,
  HouseholdFields,
  type HouseholdState,
  householdForm,
  LANGUAGE_CHOICES,
  personsOf,
} from './household-form.tsx';
import { type LoadedSession, loadSession } from './load-session.ts';

async function load(c: Request): Promise<LoadedSession> {
  const loaded = await loadSession(c);
  if (!loaded.mayEdit) throw new Forbidden('registrations:edit');
  return loaded;
}

const waysOf = ({ subject }: LoadedSession): Attendance[] =>
  (['on-site', 'online'] as const).filter((attendance) => subject.places[attendance].isOffered);

/** A form to sign up somebody at the desk or on the telephone. */
export async function newRegistrationPage(c: Request) {
  const loaded = await load(c);
  const [attendance = 'on-site'] = waysOf(loaded);
  return show(c, loaded, { state: householdForm.filled({ adults: '1', language: 'nl', waits: 'on', attendance }) });
}

/** Signs up somebody on their behalf. */
export async function registerAction(c: Request) {
  const loaded = await load(c);
  const data = householdForm.parse(await c.req.formData());
  if (!data.ok) return show(c, loaded, { state: data.state });
  const { values } = data;
  const persons = personsOf(values);
  const outcome = await submit(
    c,
    values,
    (ctx) =>
      register(ctx, {
        ...{ subjectId: loaded.subject.subjectId, attendance: values.attendance, persons, origin: 'desk' },
        ...{ contact: contactOf(values), language: values.language, waits: values.waits },
        answers: answersOf(loaded.questions, data.state, persons.length),
        formKey: values._key !== undefined && isId(values._key) ? values._key : newId(),
      }),
    ({ id }) => `/werk/aanmeldingen/${id}`,
  );
  if (outcome.ok) return outcome.response;
  return show(c, loaded, { state: data.state, refusal: textOf(registrationTexts, outcome.refusal) });
}

function show(c: Request, loaded: LoadedSession, { state, refusal }: { state: HouseholdState; refusal?: string }) {
  const { id, moment, subject, questions } = loaded;
  const ways = waysOf(loaded);
  const isFaulty = refusal !== undefined || Object.keys(state.errors).length > 0;
  return respond(
    c,
    'work',
    `Iemand aanmelden: ${subject.title}`,
    <>
      <PageHead
        title="Iemand aanmelden"
        kicker={subject.title}
        lead={momentText(moment)}
        breadcrumbs={[
          { href: `/werk/bijeenkomsten/${id}`, label: momentText(moment) },
          { href: `/werk/bijeenkomsten/${id}/aanmeldingen`, label: 'Aanmeldingen' },
        ]}
      />
      <Card>
        <Form>
          <ErrorSummary state={state} {...(refusal !== undefined && { refusal })} />
          {ways.length > 1 ? (
            <RadioGroup
              state={state}
              name="attendance"
              label="Hoe"
              choices={ways.map((way) => ({ value: way, label: ATTENDANCES[way] }))}
              inline
              required
            />
          ) : (
            <HiddenField state={state} name="attendance" />
          )}
          <HouseholdFields state={state} subject={subject} questions={questions} />
          <Select
            state={state}
            name="language"
            label="Taal van de berichten"
            prompt=""
            choices={LANGUAGE_CHOICES}
            required
          />
          {subject.hasWaitingList && (
            <Checkbox state={state} name="waits" label="Op de wachtlijst als het vol is" required />
          )}
          <Actions>
            <Button>Meld aan</Button>
          </Actions>
        </Form>
      </Card>
    </>,
    isFaulty ? 422 : 200,
  );
}
