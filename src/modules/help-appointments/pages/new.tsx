import { z } from 'zod';
import { defineForm, type FormState, field } from '#kernel/forms.ts';
import { type Request, read, submit } from '#kernel/http.ts';
import { LANGUAGES, languages } from '#kernel/languages.ts';
import { Actions, Button } from '#ui/button.tsx';
import { Columns } from '#ui/card.tsx';
import { Select } from '#ui/choice-field.tsx';
import { DateField, EmailField, PhoneField, TimeField } from '#ui/field.tsx';
import { ErrorSummary, FieldRow, Form } from '#ui/form.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { savedAt } from '#ui/saved-notice.tsx';
import { makeAppointment } from '../commands/make-appointment.ts';
import { freeMoments } from '../free-moments.ts';
import { THEMES } from '../themes.ts';
import { ThemeField } from './appoint-form.tsx';
import { FreeMoments } from './appointment.tsx';
import { beginTyped } from './appointment-actions.ts';
import { reachFields, reachOf } from './reach-fields.ts';
import { pointsFor, staffText } from './staff-words.ts';

const form = defineForm(
  z.object({
    punt: field.text('Kies een informatiepunt'),
    day: field.day(),
    time: field.time(),
    theme: field.oneOf(THEMES, 'Kies het onderwerp'),
    ...reachFields(field),
    taal: field.oneOf(languages, 'Kies een taal'),
    _key: field.key(),
  }),
);

/** Where staff make an appointment for who stands at the desk or rings. */
export const newPage = (c: Request) => show(c, { state: form.filled({ punt: c.req.query('punt') ?? '', taal: 'nl' }) });

/** Makes it. At the desk nobody has to say how to reach them. */
export async function newAction(c: Request) {
  const data = form.parse(await c.req.formData());
  if (!data.ok) return show(c, { state: data.state }, 422);
  const { punt, day, time, theme, taal, _key, ...reach } = data.values;
  const typed = beginTyped(data.state, { day, time });
  if ('raw' in typed) return show(c, { state: typed }, 422);
  const points = await read(c, (ctx) => pointsFor(ctx, 'help-appointments:edit'));
  const point = points.find(({ slug }) => slug === punt);
  if (!point) return show(c, { state: { ...data.state, errors: { punt: 'Kies een informatiepunt' } } }, 422);
  const asked = { pointId: point.id, by: 'staff', when: typed, theme, language: taal, ...reachOf(reach) } as const;
  const outcome = await submit(
    c,
    { _key },
    (ctx) => makeAppointment(ctx, asked),
    ({ id }) => savedAt(`/werk/afspraken/${id}`),
  );
  return outcome.ok ? outcome.response : show(c, { state: data.state, refusal: staffText(outcome.refusal) }, 422);
}

async function show(c: Request, { state, refusal }: { state: FormState; refusal?: string }, status?: 422) {
  const { points, point, moments } = await read(c, async (ctx) => {
    const mine = await pointsFor(ctx, 'help-appointments:edit');
    const chosen = mine.find(({ slug }) => slug === state.raw.punt) ?? mine[0];
    return { points: mine, point: chosen, moments: chosen ? await freeMoments(ctx.tx, chosen.id, ctx.now) : [] };
  });
  const title = 'Maak een afspraak';
  return respond(
    c,
    'work',
    title,
    <>
      <PageHead
        title={title}
        lead="Vraag niet naar een naam."
        breadcrumbs={[{ href: '/werk/afspraken', label: 'Afspraken' }]}
      />
      <ErrorSummary state={state} refusal={refusal} />
      <Columns aside={point && <FreeMoments moments={moments} point={point} />}>
        <Form>
          <Select
            state={state}
            name="punt"
            label="Informatiepunt"
            prompt=""
            choices={points.map(({ slug, name }) => ({ value: slug, label: name }))}
            required
          />
          <FieldRow>
            <DateField state={state} name="day" label="Dag" required />
            <TimeField state={state} name="time" label="Tijd" required />
          </FieldRow>
          <ThemeField state={state} label="Onderwerp" language="nl" />
          <FieldRow>
            <EmailField state={state} name="email" label="E-mailadres" />
            <PhoneField state={state} name="phone" label="Telefoonnummer" />
          </FieldRow>
          <Select
            state={state}
            name="taal"
            label="Taal van berichten"
            prompt=""
            choices={languages.map((tag) => ({ value: tag, label: LANGUAGES[tag].name }))}
            required
          />
          <Actions>
            <Button>Maak de afspraak</Button>
          </Actions>
        </Form>
      </Columns>
    </>,
    status,
  );
}
