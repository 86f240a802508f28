import { can } from '#kernel/access.ts';
import { type Moments, timeOf } from '#kernel/clock-times.ts';
import { dayOf } from '#kernel/days.ts';
import type { FormState } from '#kernel/forms.ts';
import { found, idParam, type Request, read } from '#kernel/http.ts';
import { LANGUAGES } from '#kernel/languages.ts';
import { NotFound } from '#kernel/result.ts';
import { Badge } from '#ui/badge.tsx';
import { Actions, Button } from '#ui/button.tsx';
import { Card, Columns } from '#ui/card.tsx';
import { DescriptionList } from '#ui/description-list.tsx';
import { DateField, TextField, TimeField } from '#ui/field.tsx';
import { ErrorSummary, FieldRow, Form, HiddenField } from '#ui/form.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { SavedNotice } from '#ui/saved-notice.tsx';
import { findPoint, type Point, scopeOf } from '../../help-points/index.ts';
import { isOpen } from '../changeable.ts';
import { freeMoments } from '../free-moments.ts';
import { codeOf } from '../links.ts';
import { type Appointment, findAppointment } from '../sql.ts';
import { themeTexts } from '../theme-texts.ts';
import { halfDayText, momentText } from '../words.ts';
import { CALLS, reachText, STATES } from './staff-words.ts';

const EMPTY: FormState = { raw: {}, errors: {} };
const SHOWN_MOMENTS = 12;

type Shown = { readonly state: FormState; readonly refusal?: string };

/** One appointment for staff: how to reach who comes, and what can be done with it. */
export const appointmentPage = (c: Request) => showAppointment(c, { state: EMPTY });

/** The same page, after a change that was refused. Throws NotFound where the actor may not know of it. */
export async function showAppointment(c: Request, { state, refusal }: Shown, status?: 422) {
  const { appointment, point, moments, now } = await load(c);
  const title = 'Afspraak';
  const mayEdit = can(c.var.actor, 'help-appointments:edit', scopeOf(point));
  const address = `/werk/afspraken/${appointment.id}`;
  return respond(
    c,
    'work',
    title,
    <>
      <PageHead title={title} kicker={point.name} breadcrumbs={[{ href: '/werk/afspraken', label: 'Afspraken' }]} />
      <SavedNotice c={c} />
      <ErrorSummary state={state} refusal={refusal} />
      <Columns aside={<FreeMoments moments={moments} point={point} />}>
        <Facts appointment={appointment} code={codeOf(c.var.box, appointment.id)} />
        {mayEdit && <Marks appointment={appointment} address={address} now={now} />}
        {mayEdit && isOpen(appointment, now) && <Changes appointment={appointment} address={address} state={state} />}
      </Columns>
    </>,
    status,
  );
}

const load = (c: Request) =>
  read(c, async ({ tx, actor, now }) => {
    const appointment = found(await findAppointment(tx, idParam(c)), 'appointment');
    const point: Point = found(await findPoint(tx, appointment.pointId), 'help point');
    if (!can(actor, 'help-appointments:read', scopeOf(point))) throw new NotFound(`appointment ${appointment.id}`);
    return { appointment, point, moments: await freeMoments(tx, point.id, now), now };
  });

const Facts = ({ appointment, code }: { appointment: Appointment; code: string }) => {
  const { state, beginsAt, wishes, theme, language, message, toCall } = appointment;
  const wished = wishes.map((each) => halfDayText(each, 'nl')).join(' of ');
  return (
    <Card>
      <DescriptionList
        items={[
          { term: 'Stand', details: <Badge tone={STATES[state].tone}>{STATES[state].label}</Badge> },
          { term: 'Wanneer', details: beginsAt ? momentText({ from: beginsAt }, 'nl') : wished },
          { term: 'Onderwerp', details: themeTexts.nl[theme] },
          { term: 'Code', details: code },
          { term: 'Bereikbaar', details: <bdi>{reachText(appointment)}</bdi> },
          { term: 'Taal', details: <bdi lang={language}>{LANGUAGES[language].name}</bdi> },
          ...(message ? [{ term: 'Bericht', details: message }] : []),
          ...(toCall ? [{ term: 'Nog te doen', details: <Badge tone="brick">{CALLS[toCall]}</Badge> }] : []),
        ]}
      />
    </Card>
  );
};

type Part = { appointment: Appointment; address: string };

const Marks = ({ appointment: { state, beginsAt, toCall }, address, now }: Part & { now: Date }) => {
  const hasBegun = beginsAt !== null && beginsAt <= now && state !== 'cancelled';
  if (!hasBegun && toCall === null) return null;
  return (
    <Form action={`${address}/stand`}>
      <Actions>
        {toCall !== null && (
          <Button name="stand" value="called">
            Gebeld
          </Button>
        )}
        {hasBegun && (
          <Button kind="secondary" name="stand" value="came">
            Gekomen
          </Button>
        )}
        {hasBegun && (
          <Button kind="secondary" name="stand" value="missed">
            Niet gekomen
          </Button>
        )}
      </Actions>
    </Form>
  );
};

const Changes = ({
  appointment: { state: standing, beginsAt, version },
  address,
  state,
}: Part & { state: FormState }) => {
  const now = beginsAt ? { day: dayOf(beginsAt), time: timeOf(beginsAt) } : {};
  const filled = { ...state, raw: { ...now, ...state.raw } };
  const isWish = standing === 'wished';
  return (
    <>
      <Card title={isWish ? 'Kies een tijd' : 'Verzetten'}>
        <Form action={`${address}/verzetting`}>
          <HiddenField name="version" value={version} />
          <FieldRow>
            <DateField state={filled} name="day" label="Dag" required />
            <TimeField state={filled} name="time" label="Tijd" required />
          </FieldRow>
          <Actions>
            <Button kind="secondary">{isWish ? 'Zet op deze tijd' : 'Verzet'}</Button>
          </Actions>
        </Form>
      </Card>
      <Card title="Annuleren">
        <Form action={`${address}/annulering`} confirm="Deze afspraak annuleren?">
          <TextField
            state={state}
            name="message"
            label="Bericht"
            hint="Wie de afspraak heeft leest dit. Schrijf geen naam."
            maxlength={200}
            required
          />
          <Actions>
            <Button kind="danger">Annuleer</Button>
          </Actions>
        </Form>
      </Card>
    </>
  );
};

/** What is free on the hours for it. Staff may choose another time. */
export const FreeMoments = ({ moments, point }: { moments: readonly Moments[]; point: Pick<Point, 'name'> }) => (
  <Card title={`Vrij bij ${point.name}`}>
    {moments.length === 0 ? (
      <p>Er is geen spreekuur op afspraak met een vrije tijd. Een andere tijd kan ook.</p>
    ) : (
      <ul class="bare-list">
        {moments.slice(0, SHOWN_MOMENTS).map((moment) => (
          <li>{momentText(moment, 'nl')}</li>
        ))}
      </ul>
    )}
  </Card>
);
