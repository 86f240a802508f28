import { z } from 'zod';
import { defineForm, type FormState, field } from '#kernel/forms.ts';
import { type Request, read, submit } from '#kernel/http.ts';
import { Actions, Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { type Choice, Select } from '#ui/choice-field.tsx';
import { TextField } from '#ui/field.tsx';
import { ErrorSummary, Form } from '#ui/form.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { branchesFor } from '../../branches/index.ts';
import { addressOf, bookRoom, staffText } from '../../room-bookings/index.ts';
import { listRooms } from '../../rooms/index.ts';
import { bookFields, optionalEmail, spansOf, WhenFields, WhoFields, wishOf } from './book-form.tsx';
import { bookTexts } from './book-texts.ts';

/** At the desk staff fill it in, for somebody else. */
const t = {
  ...bookTexts.nl,
  purpose: 'Waarvoor',
  purposeMissing: 'Schrijf in een paar woorden waarvoor',
  name: 'Naam',
  emailHint: 'Hierheen gaat de bevestiging.',
  phoneHint: 'Om te bellen als er iets verandert',
  social: 'Heeft een afspraak over het sociale tarief',
  lastDayHint: 'Alleen voor meer dan één keer',
};

const form = defineForm(
  z
    .object({
      roomId: field.text('Kies een ruimte', 40),
      ...bookFields(t, field, 'nl'),
      name: field.optionalText(100),
      email: optionalEmail(field),
      overrideReason: field.optionalText(300),
    })
    .refine(({ rhythm, lastDay }) => rhythm === 'once' || lastDay !== null, {
      path: ['lastDay'],
      error: t.lastDayMissing,
    }),
);

/** The form with which somebody of staff books for who stands at the desk or rings. */
export const deskPage = (c: Request) => {
  const query = new URL(c.req.url).searchParams;
  return show(c, { state: form.filled({ voor: 'resident', roomId: query.get('ruimte') ?? '' }) });
};

/** Books for somebody: confirmed at once. */
export async function deskAction(c: Request) {
  const data = form.parse(await c.req.formData());
  if (!data.ok) return show(c, { state: data.state }, 422);
  const { values, state } = data;
  const typed = spansOf(values, state, 'nl');
  if (!typed.ok) return show(c, { state: typed.state }, 422);
  const rooms = await roomChoices(c);
  if (!rooms.some(({ value }) => value === values.roomId))
    return show(c, { state: { ...state, errors: { roomId: 'Kies een ruimte' } } }, 422);
  const contact = { contactName: values.name ?? null, contactEmail: values.email, language: 'nl' } as const;
  const { overrideReason } = values;
  const wish = { ...wishOf(values, values.roomId), ...contact, spans: typed.spans, overrideReason };
  const outcome = await submit(
    c,
    values,
    (ctx) => bookRoom(ctx, { ...wish, at: 'desk' }),
    ({ id }) => addressOf(id),
  );
  return outcome.ok ? outcome.response : show(c, { state, refusal: staffText(outcome.refusal) }, 422);
}

/** The rooms in which this member of staff may book. */
const roomChoices = (c: Request): Promise<Choice[]> =>
  read(c, async (ctx) => {
    const branches = await branchesFor(ctx, 'room-bookings:edit');
    const rooms = await listRooms(
      ctx.tx,
      branches.map(({ id }) => id),
    );
    return branches.flatMap((branch) =>
      rooms
        .filter(({ branchId }) => branchId === branch.id)
        .map(({ id, name }) => ({ value: id, label: `${branch.name}: ${name}` })),
    );
  });

async function show(c: Request, { state, refusal }: { state: FormState; refusal?: string }, status: 200 | 422 = 200) {
  const rooms = await roomChoices(c);
  return respond(
    c,
    'work',
    'Boek voor iemand',
    <>
      <PageHead
        title="Boek voor iemand"
        lead="Aan de balie of aan de telefoon. De boeking staat meteen vast."
        breadcrumbs={[{ href: '/werk/ruimtegebruik', label: 'Ruimtegebruik' }]}
      />
      <Card>
        <Form>
          <ErrorSummary state={state} refusal={refusal} />
          <Select state={state} name="roomId" label="Ruimte" choices={rooms} required />
          <WhenFields state={state} t={t} language="nl" equipment={[]} />
          <WhoFields state={state} t={t} language="nl" desk />
          <TextField
            state={state}
            name="overrideReason"
            label="Waarom afwijken van de regels"
            hint="Alleen als het buiten de regels valt. Het komt in het logboek."
            maxlength={300}
          />
          <Actions>
            <Button>Boek</Button>
            <a href="/werk/ruimtegebruik">Annuleer</a>
          </Actions>
        </Form>
      </Card>
    </>,
    status,
  );
}
