import { z } from 'zod';
import { defineForm, field, withError } from '#kernel/forms.ts';
import { type Request, read, submit } from '#kernel/http.ts';
import { textOf } from '#kernel/result.ts';
import { Alert } from '#ui/alert.tsx';
import { Actions, Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { DateField, TextArea } from '#ui/field.tsx';
import { ErrorSummary, Form, HiddenField } from '#ui/form.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { savedAt } from '#ui/saved-notice.tsx';
import { deliverReturn } from '../commands/deliver-return.ts';
import { changesBetween } from '../delivered.ts';
import type { DeliverRefusal } from '../delivery-fault.ts';
import { type KnownReturn, knownReturn } from '../known-return.ts';
import { returnTexts } from '../messages.ts';
import { returnKinds } from '../return-kind.ts';
import { LineChanges } from '../views/line-changes.tsx';
import { askedReturn, breadcrumbsTo, returnHref, returnTitle } from './asked.ts';
import { filledText } from './overview.tsx';

const form = defineForm(
  z.object({
    deliveredOn: field.day(),
    reason: field.optionalText(500),
    hash: z.string().default(''),
    _key: field.key(),
  }),
);
type State = typeof form.empty;

/** The form in which staff write down what was handed in. */
export const deliverPage = async (c: Request) => show(c, {});

/** Keeps it as it was shown, and leads back to the return. */
export async function deliverAction(c: Request) {
  const key = askedReturn(c);
  const data = form.parse(await c.req.formData());
  if (!data.ok) return show(c, { state: data.state });
  const { _key, reason = '', ...values } = data.values;
  const outcome = await submit(
    c,
    { _key },
    (ctx) => deliverReturn(ctx, c.var.modules, { ...key, ...values, reason }),
    () => savedAt(returnHref(key)),
  );
  if (outcome.ok) return outcome.response;
  const { refusal } = outcome;
  const sentence = textOf(returnTexts, refusal);
  const name = FIELD_OF[refusal.code];
  return show(c, name ? { state: withError(data.state, name, sentence) } : { state: data.state, refusal: sentence });
}

/** Beside which field a refusal stands; of the others the form as a whole is the matter. */
const FIELD_OF: Partial<Record<DeliverRefusal['code'], 'deliveredOn' | 'reason'>> = {
  'not-yet': 'deliveredOn',
  'year-not-over': 'deliveredOn',
  'no-reason': 'reason',
};

async function show(c: Request, { state = form.empty, refusal }: { state?: State; refusal?: string }) {
  const key = askedReturn(c);
  const known = await read(c, (ctx) => knownReturn(ctx, c.var.modules, key));
  const failed = refusal !== undefined || Object.keys(state.errors).length > 0;
  const title = `${returnTitle(key)} vastleggen`;
  return respond(
    c,
    'work',
    title,
    <>
      <PageHead
        title={title}
        lead={`Doe dit nadat je de opgave bij ${returnKinds[key.kind].receiver} hebt ingediend. Alles blijft bewaard zoals het nu is.`}
        breadcrumbs={breadcrumbsTo(key)}
      />
      <ErrorSummary state={state} refusal={refusal} />
      <Before known={known} />
      <DeliverForm known={known} state={state} />
    </>,
    failed ? 422 : 200,
  );
}

const Before = ({ known }: { known: KnownReturn }) => {
  const { controls, deliveries } = known;
  const [last] = deliveries;
  return (
    <>
      <Alert kind={controls.open === 0 ? 'success' : 'warning'}>
        {filledText(known)} onderdelen zijn ingevuld.{' '}
        {controls.open === 0
          ? 'Op de controlelijst staat niets meer open.'
          : `Op de controlelijst staat nog ${controls.open} keer iets om na te kijken.`}
      </Alert>
      {last && (
        <section class="stack">
          <h2>Veranderd sinds uitgave {last.edition}</h2>
          <LineChanges changes={changesBetween(last.content, known.content)} />
        </section>
      )}
    </>
  );
};

const DeliverForm = ({ known, state }: { known: KnownReturn; state: State }) => (
  <Card>
    <Form>
      <HiddenField name="hash" value={known.hash} />
      <DateField state={state} name="deliveredOn" label="Ingediend op" required />
      {known.deliveries.length > 0 && (
        <TextArea
          state={state}
          name="reason"
          label="Wat er is verbeterd"
          hint="Wat je eerder indiende blijft bewaard. Dit wordt een nieuwe uitgave."
          rows={3}
          required
        />
      )}
      <Actions>
        <Button>Leg vast</Button>
        <a href={returnHref(known)}>Annuleer</a>
      </Actions>
    </Form>
  </Card>
);
