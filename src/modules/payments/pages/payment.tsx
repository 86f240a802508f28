import { z } from 'zod';
import { type AuditRow, listAuditOf } from '#kernel/audit.ts';
import { formatInstant } from '#kernel/days.ts';
import { defineForm, field, withError } from '#kernel/forms.ts';
import { idParam, type Request, read, submit } from '#kernel/http.ts';
import { formatCents, typedEuros } from '#kernel/money.ts';
import { Badge } from '#ui/badge.tsx';
import { Actions, Button } from '#ui/button.tsx';
import { Card, Columns } from '#ui/card.tsx';
import { type Column, DataTable } from '#ui/data-table.tsx';
import { DescriptionList } from '#ui/description-list.tsx';
import { EuroField, TextField } from '#ui/field.tsx';
import { ErrorSummary, Form } from '#ui/form.tsx';
import { Money } from '#ui/money.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { Timeline } from '#ui/timeline.tsx';
import { mayDo, paymentFor } from '../changeable-payment.ts';
import { askRefund } from '../commands/ask-refund.ts';
import { happenings } from '../happenings.ts';
import { isPaid, type Payment, receiptName } from '../payment.ts';
import type { Refund } from '../refund.ts';
import { listRefunds } from '../sql/refunds.ts';
import { readStanding, type Standing } from '../standing.ts';
import { meansWords, reasonWords, refundStateWords, refundTones, stateTones, stateWords } from '../words.ts';

const form = defineForm(
  z.object({
    amount: field.euros().refine((cents) => cents > 0, { error: 'Vul een bedrag in' }),
    note: field.text('Schrijf waarom', 300),
    _key: field.key(),
  }),
);
type State = typeof form.empty;

const MOST_HAPPENINGS = 100;

type Loaded = {
  payment: Payment;
  standing: Standing;
  refunds: readonly Refund[];
  history: readonly AuditRow[];
  mayRefund: boolean;
};

const load = (c: Request): Promise<Loaded> =>
  read(c, async (ctx) => {
    const payment = await paymentFor(ctx, idParam(c));
    return {
      payment,
      standing: await readStanding(ctx, payment.registrationId),
      refunds: await listRefunds(ctx.tx, payment.id),
      history: await listAuditOf(ctx.tx, payment.id, { limit: MOST_HAPPENINGS, offset: 0 }),
      mayRefund: isPaid(payment) && mayDo(ctx, 'payments:refund', payment),
    };
  });

/** One payment with all that happened to it. */
export const paymentPage = async (c: Request) => show(c, await load(c), form.empty);

/** Gives money back, with the reason. */
export async function refundAction(c: Request) {
  const data = form.parse(await c.req.formData());
  if (!data.ok) return show(c, await load(c), data.state);
  const { amount: cents, note, _key } = data.values;
  const paymentId = idParam(c);
  const outcome = await submit(
    c,
    { _key },
    (ctx) => askRefund(ctx, { paymentId, cents, note }),
    ({ id }) => `/werk/betalingen/${id}`,
  );
  if (outcome.ok) return outcome.response;
  const { leftCents } = outcome.refusal;
  return show(c, await load(c), withError(data.state, 'amount', `Er kan nog ${formatCents(leftCents)} terug`));
}

function show(c: Request, { payment, standing, refunds, history, mayRefund }: Loaded, state: State) {
  const { subject, registration } = standing;
  const name = isPaid(payment) ? `Betaling ${receiptName(payment)}` : 'Betaling';
  const session = registration.sessionId;
  return respond(
    c,
    'work',
    name,
    <>
      <PageHead title={name} kicker={subject.title} breadcrumbs={[{ href: '/werk/betalingen', label: 'Betalingen' }]} />
      <ErrorSummary state={state} />
      <Columns aside={mayRefund ? <RefundForm payment={payment} state={state} /> : null}>
        <Card title="Betaling">
          <DescriptionList items={factsOf(payment)} />
          {session && <a href={`/werk/bijeenkomsten/${session}/betalingen`}>Betalingen van deze bijeenkomst</a>}
        </Card>
        <DataTable
          caption="Teruggegeven"
          rows={refunds}
          columns={REFUND_COLUMNS}
          empty={{ title: 'Niets teruggegeven' }}
        />
        <Card title="Wat er gebeurde">
          <Timeline
            items={history.map(({ action, at, actorKind }) => ({
              what: happenings[action] ?? action,
              when: formatInstant(at),
              ...(actorKind === 'program' && { who: 'het programma' }),
            }))}
          />
        </Card>
      </Columns>
    </>,
    Object.keys(state.errors).length > 0 ? 422 : 200,
  );
}

const factsOf = (payment: Payment) => [
  { term: 'Stand', details: <Badge tone={stateTones[payment.state]}>{stateWords[payment.state]}</Badge> },
  { term: 'Bedrag', details: <Money cents={payment.cents} /> },
  { term: 'Hoe', details: meansWords[payment.means] },
  { term: 'Begonnen', details: formatInstant(payment.createdAt) },
  ...(payment.paidAt ? [{ term: 'Betaald', details: formatInstant(payment.paidAt) }] : []),
  ...(payment.refundedCents > 0 ? [{ term: 'Terug', details: <Money cents={payment.refundedCents} /> }] : []),
  ...(payment.providerId ? [{ term: 'Kenmerk van de betaaldienst', details: payment.providerId }] : []),
];

const REFUND_COLUMNS: readonly Column<Refund>[] = [
  { key: 'when', header: 'Gevraagd', rowHeader: true, cell: ({ askedAt }) => formatInstant(askedAt) },
  { key: 'why', header: 'Waarom', cell: ({ reason, note }) => note || reasonWords[reason] },
  { key: 'cents', header: 'Bedrag', align: 'end', cell: ({ cents }) => <Money cents={cents} /> },
  {
    key: 'state',
    header: 'Stand',
    cell: ({ state }) => <Badge tone={refundTones[state]}>{refundStateWords[state]}</Badge>,
  },
];

const RefundForm = ({ payment, state }: { payment: Payment; state: State }) => {
  const left = payment.cents - payment.refundedCents;
  if (left === 0) return null;
  return (
    <Card title="Geld teruggeven">
      <Form action={`/werk/betalingen/${payment.id}/terugbetalingen`}>
        <EuroField state={state} name="amount" label="Bedrag" value={typedEuros(left)} required />
        <TextField
          state={state}
          name="note"
          label="Waarom"
          hint="Dit lezen alleen collega’s"
          maxlength={300}
          required
        />
        <Actions>
          <Button kind="danger">Geef terug</Button>
        </Actions>
      </Form>
    </Card>
  );
};
