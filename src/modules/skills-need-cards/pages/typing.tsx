import { z } from 'zod';
import { type Day, formatDay, parseDay, today } from '#kernel/days.ts';
import { defineForm, type FormState, field, withError } from '#kernel/forms.ts';
import { change, type Request, read } from '#kernel/http.ts';
import { isId } from '#kernel/id.ts';
import { textOf } from '#kernel/result.ts';
import { Alert } from '#ui/alert.tsx';
import { Actions, Button } from '#ui/button.tsx';
import { Card, Columns } from '#ui/card.tsx';
import { Checkbox, Select } from '#ui/choice-field.tsx';
import { DateField, EmailField, PhoneField, TextField } from '#ui/field.tsx';
import { ErrorSummary, FieldRow, Form } from '#ui/form.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { typeCard } from '../commands/type-card.ts';
import { dutchLabel } from '../field-texts.ts';
import { typeTexts } from '../messages.ts';
import { municipalitiesInReach } from '../reach.ts';
import { listFields } from '../sql/fields.ts';
import { lineTyped } from '../typed-card.ts';
import { villageOf, villagesIn, villageValue } from '../villages.ts';

const form = defineForm(
  z
    .object({
      line: field.text(typeTexts.empty(), 80),
      village: field.text('Kies het dorp', 120),
      day: field.day(),
      email: field.optionalEmail(),
      phone: field.optionalPhone(),
      consent: field.ticked(),
      _key: field.key(),
    })
    .refine(({ email, phone, consent }) => consent || !(email || phone), {
      path: ['consent'],
      error: 'Zonder kruisje bij «mag mailen of bellen» bewaren we geen mail of telefoon',
    }),
);

const PATH = '/werk/digiwijs/invoer';

const load = (c: Request) =>
  read(c, async (ctx) => ({
    fields: await listFields(ctx.tx),
    places: await villagesIn(ctx.tx, await municipalitiesInReach(ctx, 'skills-need-cards:edit')),
  }));

type Loaded = Awaited<ReturnType<typeof load>>;

/** Cards of paper, typed one after the other: the cursor stands ready, Enter keeps, village and day stay as they were. */
export async function typingPage(c: Request) {
  const [village = '', day = ''] = [c.req.query('dorp'), c.req.query('dag')];
  const state = form.filled({ village, day: parseDay(day) ?? today(c.var.now()) });
  return show(c, await load(c), { state });
}

/** Keeps one card, and shows the page for the next. */
export async function typingAction(c: Request) {
  const loaded = await load(c);
  const data = form.parse(await c.req.formData());
  const faulty = (state: FormState) => show(c, loaded, { state, status: 422 });
  if (!data.ok) return faulty(data.state);
  const { line, village, day: filledOn, email, phone, consent, _key: formId = '' } = data.values;
  const ticked = lineTyped(line);
  const home = villageOf(loaded.places, village);
  if (!ticked) return faulty(withError(data.state, 'line', typeTexts.empty()));
  if (!home) return faulty(withError(data.state, 'village', 'Kies het dorp'));
  if (!isId(formId)) return faulty(data.state);
  const contact = consent && (email || phone) ? { email, phone } : undefined;
  const card = { ...home, ...ticked, contact, language: 'nl', formId, filledOn } as const;
  const outcome = await change(c, (ctx) => typeCard(ctx, card));
  if (outcome.ok) {
    const kept = new URLSearchParams({ dorp: village, dag: filledOn, bewaard: line });
    return c.redirect(`${PATH}?${kept}`, 303);
  }
  const at = outcome.refusal.code === 'empty' ? 'line' : 'day';
  return faulty(withError(data.state, at, textOf(typeTexts, outcome.refusal)));
}

const show = (c: Request, loaded: Loaded, { state, status }: { state: FormState; status?: 422 }) =>
  respond(
    c,
    'work',
    'Digiwijs-kaarten overtypen',
    <>
      <PageHead
        title="Kaarten overtypen"
        lead="Typ de nummers die zijn aangekruist en druk op Enter. Dorp en dag blijven staan."
        breadcrumbs={[{ href: '/werk/digiwijs', label: 'Digiwijs-kaarten' }]}
      />
      <LastCard c={c} />
      <Columns aside={<Legend fields={loaded.fields} />}>
        <CardForm loaded={loaded} state={state} day={today(c.var.now())} />
      </Columns>
    </>,
    status,
  );

const CardForm = ({ loaded: { places }, state, day }: { loaded: Loaded; state: FormState; day: Day }) => (
  <Form action={PATH}>
    <ErrorSummary state={state} />
    <TextField
      state={state}
      name="line"
      label="Wat is aangekruist"
      hint="Eerst de nummers, dan o (ochtend), m (middag) of a (avond). Bijvoorbeeld: 1 4 5 oa"
      maxlength={80}
      width="medium"
      dir="ltr"
      autofocus
      required
    />
    <FieldRow>
      <Select
        state={state}
        name="village"
        label="Dorp"
        choices={places.flatMap(({ municipality: { name }, villages }) =>
          villages.map((village) => ({
            value: villageValue(village),
            label: `${name}: ${village.town || 'ergens anders'}`,
          })),
        )}
        required
      />
      <DateField state={state} name="day" label="Ingevuld op" value={day} required />
    </FieldRow>
    <FieldRow>
      <EmailField state={state} name="email" label="E-mailadres" autocomplete="off" />
      <PhoneField state={state} name="phone" label="Telefoonnummer" autocomplete="off" />
    </FieldRow>
    <Checkbox state={state} name="consent" label="Op de kaart is aangekruist dat we mogen mailen of bellen" />
    <Actions>
      <Button>Bewaar en typ de volgende</Button>
    </Actions>
  </Form>
);

const Legend = ({ fields }: Pick<Loaded, 'fields'>) => (
  <Card title="Nummers op de kaart">
    <ul>
      {fields.map((each) => (
        <li>
          <strong>{each.number}</strong> {dutchLabel(each)}
          {each.isRetired && ' (niet meer op nieuwe kaarten)'}
        </li>
      ))}
    </ul>
  </Card>
);

const LastCard = ({ c }: { c: Request }) => {
  const [line = '', day = ''] = [c.req.query('bewaard'), c.req.query('dag')];
  const filledOn = parseDay(day);
  if (c.req.method !== 'GET' || line === '' || !filledOn) return null;
  return (
    <Alert kind="success" title={`Bewaard: ${line}`}>
      <p>Ingevuld op {formatDay(filledOn)}.</p>
    </Alert>
  );
};
