import { z } from 'zod';
import { requirePermission } from '#kernel/access.ts';
import { dayOf, today } from '#kernel/days.ts';
import { defineForm, field, withError } from '#kernel/forms.ts';
import { found, idParam, type Request, read, submit } from '#kernel/http.ts';
import { typedEuros } from '#kernel/money.ts';
import { textOf } from '#kernel/result.ts';
import { Actions, Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { Select } from '#ui/choice-field.tsx';
import { DateField, EuroField, NumberField, TextField } from '#ui/field.tsx';
import { ErrorSummary, FieldGroup, FieldRow, Form, HiddenField } from '#ui/form.tsx';
import { respond } from '#ui/respond.tsx';
import { StaleNotice, withVersion } from '#ui/stale-notice.tsx';
import { type Activity, ActivityFrame, readableActivity, scopeOf } from '../../activities/index.ts';
import { listSessions } from '../../programme/index.ts';
import { removeEngagement } from '../commands/remove-engagement.ts';
import { saveEngagement } from '../commands/save-engagement.ts';
import { type EngagementDetails, VAT_RATES } from '../domain.ts';
import { speakerTexts } from '../messages.ts';
import { type Engagement, findEngagement } from '../sql.ts';
import { addressOf, sessionText } from './engagements.tsx';

const labels = {
  name: 'Naam',
  company: 'Bedrijf of bureau',
  sessionId: 'Komt voor',
  year: 'Op het budget van',
  fee: 'Honorarium, zonder btw',
  vat: 'Btw',
  travel: 'Reiskosten, met btw',
  contractOn: 'Contract getekend op',
  invoicedOn: 'Factuur ontvangen op',
  paidOn: 'Betaald op',
} as const;

const form = defineForm(
  z.object({
    name: field.text('Vul in wie er komt', 160),
    company: field.optionalText(160),
    sessionId: field.optionalText(),
    year: field.wholeNumber('Vul een jaar in', { min: 2000, max: 2100 }),
    fee: field.euros(),
    vat: field.oneOf(VAT_RATES.map(String), 'Kies een tarief'),
    travel: field.optionalEuros(),
    contractOn: field.optionalDay(),
    invoicedOn: field.optionalDay(),
    paidOn: field.optionalDay(),
    version: field.version(),
    _key: field.key(),
  }),
);
type State = typeof form.empty;
type Values = Extract<ReturnType<typeof form.parse>, { ok: true }>['values'];

type Loaded = Awaited<ReturnType<typeof load>>;

const load = (c: Request) =>
  read(c, async (ctx) => {
    const activity = await readableActivity(ctx, idParam(c));
    requirePermission(ctx.actor, 'speakers:edit', scopeOf(activity));
    const isNew = c.req.param('engagementId') === undefined;
    const known = isNew ? undefined : await findEngagement(ctx.tx, idParam(c, 'engagementId'));
    const engagement = isNew ? undefined : found(known?.activityId === activity.id ? known : undefined, 'engagement');
    return { activity, engagement, sessions: await listSessions(ctx.tx, activity.id), now: ctx.now };
  });

/** Who comes, for how much, and how far contract and invoice are. */
export async function engagementPage(c: Request) {
  const loaded = await load(c);
  return show(c, loaded, { state: filledFrom(loaded) });
}

/** Keeps it, and leads back to the speakers of the activity. */
export async function saveEngagementAction(c: Request) {
  const loaded = await load(c);
  const data = form.parse(await c.req.formData());
  if (!data.ok) return show(c, loaded, { state: data.state });
  const { version } = data.values;
  const details = detailsOf(data.values, loaded);
  const outcome = await submit(
    c,
    data.values,
    (ctx) => saveEngagement(ctx, { activityId: loaded.activity.id, id: loaded.engagement?.id, version, details }),
    ({ id }) => addressOf(id),
  );
  if (outcome.ok) return outcome.response;
  const { refusal } = outcome;
  if (refusal.code === 'no-invoice')
    return show(c, loaded, { state: withError(data.state, 'invoicedOn', textOf(speakerTexts, refusal)) });
  const current = await load(c);
  const state = withVersion(data.state, current.engagement?.version ?? 0);
  return show(c, current, { state, saved: filledFrom(current).raw });
}

/** Takes the speaker off the activity. */
export async function removeEngagementAction(c: Request) {
  const loaded = await load(c);
  const outcome = await submit(
    c,
    {},
    (ctx) => removeEngagement(ctx, { activityId: loaded.activity.id, id: idParam(c, 'engagementId') }),
    ({ id }) => addressOf(id),
  );
  if (outcome.ok) return outcome.response;
  return show(c, loaded, { state: filledFrom(loaded), refusal: textOf(speakerTexts, outcome.refusal) });
}

const detailsOf = (values: Values, { sessions }: Loaded): EngagementDetails => ({
  ...{ name: values.name, company: values.company ?? '', year: values.year },
  sessionId: sessions.find(({ id }) => id === values.sessionId)?.id ?? null,
  ...{ feeCents: values.fee, travelCents: values.travel ?? 0 },
  vatPercent: VAT_RATES.find((rate) => String(rate) === values.vat) ?? 21,
  ...{ contractOn: values.contractOn, invoicedOn: values.invoicedOn, paidOn: values.paidOn },
});

function filledFrom({ engagement, sessions, now }: Pick<Loaded, 'engagement' | 'sessions' | 'now'>): State {
  const first = sessions[0] ? dayOf(sessions[0].beginsAt) : today(now);
  if (!engagement) return form.filled({ year: first.slice(0, 4), vat: '21' });
  const { name, company, sessionId, year, contractOn, invoicedOn, paidOn, version } = engagement;
  return form.filled({
    ...{ name, company, sessionId: sessionId ?? '', year: String(year), version: String(version) },
    ...{
      fee: typedEuros(engagement.feeCents),
      vat: String(engagement.vatPercent),
      travel: typedEuros(engagement.travelCents),
    },
    ...{ contractOn: contractOn ?? '', invoicedOn: invoicedOn ?? '', paidOn: paidOn ?? '' },
  });
}

type Shown = { state: State; saved?: State['raw']; refusal?: string };

function show(c: Request, loaded: Loaded, { state, saved, refusal }: Shown) {
  const { activity, engagement } = loaded;
  const heading = engagement ? engagement.name : 'Nieuwe spreker';
  const failed = refusal !== undefined || Object.keys(state.errors).length > 0;
  return respond(
    c,
    'work',
    `${heading}: ${activity.title}`,
    <ActivityFrame c={c} activity={activity} part="sprekers" heading={heading}>
      <StaleNotice labels={labels} saved={saved} typed={state.raw} />
      <Card>
        <Form action={`${addressOf(activity.id)}/${engagement?.id ?? 'nieuw'}`}>
          <ErrorSummary state={state} refusal={refusal} />
          <HiddenField state={state} name="version" />
          <Fields state={state} loaded={loaded} />
          <Actions>
            <Button>Bewaar</Button>
            <a href={addressOf(activity.id)}>Annuleer</a>
          </Actions>
        </Form>
      </Card>
      {engagement && !engagement.invoicedOn && <Removing activity={activity} engagement={engagement} />}
    </ActivityFrame>,
    saved ? 409 : failed ? 422 : 200,
  );
}

const Fields = ({ state, loaded }: { state: State; loaded: Loaded }) => (
  <>
    <FieldRow>
      <TextField state={state} name="name" label={labels.name} required />
      <TextField state={state} name="company" label={labels.company} />
    </FieldRow>
    <Select
      state={state}
      name="sessionId"
      label={labels.sessionId}
      prompt="De hele activiteit"
      choices={loaded.sessions.map((session) => ({ value: session.id, label: sessionText(session) }))}
      required
    />
    <FieldGroup legend="Kosten">
      <FieldRow>
        <EuroField state={state} name="fee" label={labels.fee} required />
        <Select
          state={state}
          name="vat"
          label={labels.vat}
          prompt=""
          choices={VAT_RATES.map((rate) => ({ value: String(rate), label: rate === 0 ? 'geen' : `${rate}%` }))}
          required
        />
        <EuroField state={state} name="travel" label={labels.travel} />
      </FieldRow>
      <NumberField state={state} name="year" label={labels.year} required />
    </FieldGroup>
    <FieldGroup legend="Contract en factuur">
      <FieldRow>
        <DateField state={state} name="contractOn" label={labels.contractOn} />
        <DateField state={state} name="invoicedOn" label={labels.invoicedOn} />
        <DateField state={state} name="paidOn" label={labels.paidOn} />
      </FieldRow>
    </FieldGroup>
  </>
);

const Removing = ({ activity, engagement }: { activity: Activity; engagement: Engagement }) => (
  <Card title="Komt niet">
    <Form action={`${addressOf(activity.id)}/${engagement.id}/verwijdering`} confirm="Haal je deze spreker weg?">
      <p>De spreker verdwijnt van de activiteit en van het budget.</p>
      <Actions>
        <Button kind="danger">Haal weg</Button>
      </Actions>
    </Form>
  </Card>
);
