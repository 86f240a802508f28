import { z } from 'zod';
import { requirePermission } from '#kernel/access.ts';
import type { Figure } from '#kernel/figures.ts';
import { defineForm, field, withError } from '#kernel/forms.ts';
import { found, type Request, read, submit } from '#kernel/http.ts';
import { textOf } from '#kernel/result.ts';
import { Alert } from '#ui/alert.tsx';
import { Actions, Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { TextArea } from '#ui/field.tsx';
import { ErrorSummary, Form } from '#ui/form.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { correctObservation } from '../commands/correct-observation.ts';
import { withdrawObservation } from '../commands/withdraw-observation.ts';
import { figureName } from '../figures-known.ts';
import { observationTexts } from '../messages.ts';
import { shownPeriod } from '../period-text.ts';
import { valueWithUnit } from '../value-text.ts';
import { DetailsFields, detailsFields, detailsOf, filledDetails } from './details-form.tsx';
import { ADDRESS } from './list.tsx';
import { readableObservation, type ShownObservation } from './observation.tsx';

const form = defineForm(z.object({ ...detailsFields, reason: field.text('Leg uit waarom je dit corrigeert', 500) }));
const withdrawal = defineForm(
  z.object({ withdrawalReason: field.text('Leg uit waarom je dit intrekt', 500), _key: field.key() }),
);

type Shown = {
  state: typeof form.empty;
  withdrawing?: typeof withdrawal.empty;
  refusal?: string;
};
type Loaded = ShownObservation & { readonly figure: Figure };

const load = (c: Request): Promise<Loaded> =>
  read(c, async (ctx) => {
    const shown = await readableObservation(ctx, c);
    requirePermission(ctx.actor, 'observations:enter', shown.area.reach);
    return { ...shown, figure: found(shown.figures.get(shown.latest.figureId), 'figure') };
  });

/** The form that puts another value in the place of one, or none. */
export async function correctPage(c: Request) {
  const loaded = await load(c);
  return show(c, loaded, { state: form.filled(filledDetails(loaded.latest)) });
}

/** Keeps the correction and leads to its page. */
export async function correctAction(c: Request) {
  const loaded = await load(c);
  const data = form.parse(await c.req.formData());
  if (!data.ok) return show(c, loaded, { state: data.state });
  const details = detailsOf(data.values, loaded.figure);
  if (typeof details === 'string') return show(c, loaded, { state: withError(data.state, 'value', details) });
  const outcome = await submit(
    c,
    data.values,
    (ctx) =>
      correctObservation(ctx, loaded.figures, { id: c.req.param('id') ?? '', details, reason: data.values.reason }),
    ({ id }) => `${ADDRESS}/${id}`,
  );
  if (outcome.ok) return outcome.response;
  const { refusal } = outcome;
  const sentence = textOf(observationTexts, refusal);
  if (refusal.code === 'already-replaced') return show(c, loaded, { state: data.state, refusal: sentence });
  const name = refusal.code === 'explain-jump' ? 'note' : 'value';
  return show(c, loaded, { state: withError(data.state, name, sentence) });
}

/** Takes the figure back, with the reason. */
export async function withdrawAction(c: Request) {
  const loaded = await load(c);
  const data = withdrawal.parse(await c.req.formData());
  const state = form.filled(filledDetails(loaded.latest));
  if (!data.ok) return show(c, loaded, { state, withdrawing: data.state });
  const outcome = await submit(
    c,
    data.values,
    (ctx) => withdrawObservation(ctx, { id: c.req.param('id') ?? '', reason: data.values.withdrawalReason }),
    ({ id }) => `${ADDRESS}/${id}`,
  );
  if (outcome.ok) return outcome.response;
  return show(c, loaded, { state, withdrawing: data.state, refusal: textOf(observationTexts, outcome.refusal) });
}

function show(c: Request, loaded: Loaded, { state, withdrawing = withdrawal.empty, refusal }: Shown) {
  const { latest, area, figures, figure } = loaded;
  const failed = refusal !== undefined || [state, withdrawing].some(({ errors }) => Object.keys(errors).length > 0);
  const title = `${figureName(figures, latest.figureId)} corrigeren`;
  const path = `${ADDRESS}/${latest.id}`;
  const now = latest.withdrawn ? 'ingetrokken' : valueWithUnit(latest, figure.unit);
  return respond(
    c,
    'work',
    title,
    <>
      <PageHead
        title={title}
        lead={`${area.name}, ${shownPeriod(latest.period)}. Nu staat er: ${now}.`}
        breadcrumbs={[
          { href: ADDRESS, label: 'Ingevoerde cijfers' },
          { href: path, label: figure.label },
        ]}
      />
      <ErrorSummary state={{ ...state, errors: { ...state.errors, ...withdrawing.errors } }} refusal={refusal} />
      <Correction state={state} figure={figure} path={path} />
      <Withdrawal state={withdrawing} path={path} />
    </>,
    failed ? 422 : 200,
  );
}

const Correction = ({ state, figure, path }: { state: Shown['state']; figure: Figure; path: string }) => (
  <Card title="Corrigeren">
    <Alert>
      Wat er stond, blijft te zien in de geschiedenis. Klopt het gebied of de periode niet? Trek het dan in.
    </Alert>
    <Form action={`${path}/correctie`}>
      <DetailsFields state={state} figure={figure} />
      <TextArea state={state} name="reason" label="Waarom je corrigeert" rows={2} required />
      <Actions>
        <Button>Bewaar de correctie</Button>
        <a href={path}>Annuleer</a>
      </Actions>
    </Form>
  </Card>
);

const Withdrawal = ({ state, path }: { state: typeof withdrawal.empty; path: string }) => (
  <Card title="Intrekken">
    <Form action={`${path}/intrekking`} confirm="Trek je dit cijfer in?">
      <p>Daarna is dit cijfer onbekend, totdat iemand het opnieuw invoert.</p>
      <TextArea state={state} name="withdrawalReason" label="Waarom je het intrekt" rows={2} required />
      <Actions>
        <Button kind="danger">Trek in</Button>
      </Actions>
    </Form>
  </Card>
);
