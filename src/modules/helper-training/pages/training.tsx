import { z } from 'zod';
import { requirePermission } from '#kernel/access.ts';
import { defineForm, field, withError } from '#kernel/forms.ts';
import { found, idParam, type Request, read, submit } from '#kernel/http.ts';
import { textOf } from '#kernel/result.ts';
import { Actions, Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { CheckboxGroup, choicesOf, Select } from '#ui/choice-field.tsx';
import { NumberField, TextArea, TextField } from '#ui/field.tsx';
import { ErrorSummary, Form, HiddenField } from '#ui/form.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { StaleNotice, withVersion } from '#ui/stale-notice.tsx';
import { saveTraining } from '../commands/save-training.ts';
import { HELPER_ROLES, type HelperRole, type Training } from '../domain.ts';
import { trainingTexts } from '../messages.ts';
import { ownTrainings } from '../queries.ts';
import { listTrainings } from '../sql/trainings.ts';
import { CRUMBS, TRAININGS } from './addresses.ts';

const labels = {
  name: 'Naam',
  about: 'Waarover gaat het?',
  requiredFor: 'Voor wie is deze training nodig?',
  months: 'Hoe lang geldt de training?',
  renewsId: 'Frist een andere training op',
} as const;

const form = defineForm(
  z.object({
    name: field.text('Vul de naam van de training in', 120),
    about: field.optionalText(1000),
    requiredFor: field.someOf(Object.keys(HELPER_ROLES) as HelperRole[]),
    months: field.optionalWholeNumber({ min: 1, max: 120 }),
    renewsId: field.optionalText(),
    version: field.version(),
    _key: field.key(),
  }),
);
type State = typeof form.empty;

const load = (c: Request) =>
  read(c, async ({ tx, actor }) => {
    requirePermission(actor, 'helper-training:edit', {});
    const all = await listTrainings(tx);
    const id = c.req.param('id') === undefined ? undefined : idParam(c);
    const training =
      id === undefined
        ? undefined
        : found(
            all.find((each) => each.id === id),
            'training',
          );
    return { training, others: ownTrainings(all).filter((each) => each.id !== id) };
  });
type Loaded = Awaited<ReturnType<typeof load>>;

/** A form for a kind of training: who needs it, and how long it holds. */
export async function trainingPage(c: Request) {
  const loaded = await load(c);
  return show(c, loaded, { state: filledFrom(loaded.training) });
}

/** Keeps it, and leads back to the kinds of training. */
export async function saveTrainingAction(c: Request) {
  const loaded = await load(c);
  const data = form.parse(await c.req.formData());
  if (!data.ok) return show(c, loaded, { state: data.state });
  const { version, _key: _, ...values } = data.values;
  const renewsId = loaded.others.find(({ id }) => id === values.renewsId)?.id ?? null;
  const details = { ...values, about: values.about ?? '', months: values.months ?? null, renewsId };
  const { training } = loaded;
  const outcome = await submit(
    c,
    data.values,
    (ctx) => saveTraining(ctx, { details, ...(training && { existing: { id: training.id, version } }) }),
    () => TRAININGS,
  );
  if (outcome.ok) return outcome.response;
  const words = textOf(trainingTexts, outcome.refusal);
  if (outcome.refusal.code !== 'stale') {
    const at = outcome.refusal.code === 'name-taken' ? 'name' : 'renewsId';
    return show(c, loaded, { state: withError(data.state, at, words) });
  }
  const current = await load(c);
  const state = withVersion(data.state, current.training?.version ?? 0);
  return show(c, current, { state, saved: filledFrom(current.training).raw });
}

const filledFrom = (training: Training | undefined): State =>
  training
    ? form.filled({
        ...{ name: training.name, about: training.about, requiredFor: training.requiredFor.join(',') },
        ...{ months: training.months === null ? '' : String(training.months), renewsId: training.renewsId ?? '' },
        version: String(training.version),
      })
    : form.empty;

function show(c: Request, { training, others }: Loaded, { state, saved }: { state: State; saved?: State['raw'] }) {
  const title = training?.name ?? 'Nieuwe training';
  return respond(
    c,
    'work',
    title,
    <>
      <PageHead title={title} breadcrumbs={[...CRUMBS, { href: TRAININGS, label: 'Soorten training' }]} />
      <StaleNotice labels={labels} saved={saved} typed={state.raw} />
      <Card>
        <Form>
          <ErrorSummary state={state} />
          <HiddenField state={state} name="version" />
          <Fields state={state} others={others} />
          <Actions>
            <Button>Bewaar</Button>
            <a href={TRAININGS}>Annuleer</a>
          </Actions>
        </Form>
      </Card>
    </>,
    saved ? 409 : Object.keys(state.errors).length > 0 ? 422 : 200,
  );
}

const Fields = ({ state, others }: { state: State; others: readonly Training[] }) => (
  <>
    <TextField state={state} name="name" label={labels.name} required />
    <TextArea state={state} name="about" label={labels.about} rows={3} />
    <CheckboxGroup state={state} name="requiredFor" label={labels.requiredFor} choices={choicesOf(HELPER_ROLES)} />
    <NumberField
      state={state}
      name="months"
      label={labels.months}
      unit="maanden"
      hint="Laat leeg als de training altijd geldig blijft."
    />
    <Select
      state={state}
      name="renewsId"
      label={labels.renewsId}
      prompt="Nee, deze staat op zichzelf"
      hint="Wie de andere training al had, heeft die weer zo lang als deze geldt."
      choices={others.map(({ id, name }) => ({ value: id, label: name }))}
    />
  </>
);
