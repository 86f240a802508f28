import { z } from 'zod';
import { municipalitiesFor } from '#kernel/access.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { formatInstant } from '#kernel/days.ts';
import { defineForm, field } from '#kernel/forms.ts';
import { idParam, type Request, read, submit } from '#kernel/http.ts';
import { Alert } from '#ui/alert.tsx';
import { Badge } from '#ui/badge.tsx';
import { Button } from '#ui/button.tsx';
import { DataTable } from '#ui/data-table.tsx';
import { Form } from '#ui/form.tsx';
import { Money } from '#ui/money.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { mayDo } from '../changeable-payment.ts';
import { handOverRefund } from '../commands/hand-over-refund.ts';
import { retryRefund } from '../commands/retry-refund.ts';
import { listRefundsToDo, type RefundToDo } from '../sql/refunds-to-do.ts';
import { reasonWords, refundStateWords, refundTones } from '../words.ts';
import { PaymentTabs } from './payment-tabs.tsx';

const LIST = '/werk/betalingen/terugbetalingen';
const form = defineForm(z.object({ _key: field.key() }));

type Row = RefundToDo & { readonly mayHandOver: boolean; readonly mayRetry: boolean };

/** Refunds that a person has to do something about. */
export const refundsPage = (c: Request) => show(c);

/** Says that money was handed over at the desk. */
export const handOverAction = (c: Request) => doIt(c, handOverRefund);

/** Sends a refund to the provider once more. */
export const retryAction = (c: Request) => doIt(c, retryRefund);

async function doIt(c: Request, command: typeof handOverRefund | typeof retryRefund) {
  const { _key } = form.parse(await c.req.formData()).state.raw;
  const refundId = idParam(c);
  const outcome = await submit(
    c,
    { _key },
    (ctx: Ctx) => command(ctx, { refundId }),
    () => LIST,
  );
  return outcome.ok ? outcome.response : show(c, 'Deze terugbetaling is al gedaan.');
}

async function show(c: Request, refusal?: string) {
  const rows = await read(c, async (ctx) => {
    const listed = await listRefundsToDo(ctx.tx, municipalitiesFor(ctx.actor, 'payments:read'));
    return listed.map(
      (row): Row => ({
        ...row,
        mayHandOver: mayDo(ctx, 'payments:take', row),
        mayRetry: row.state === 'failed' && mayDo(ctx, 'payments:refund', row),
      }),
    );
  });
  return respond(
    c,
    'work',
    'Nog terug te geven',
    <>
      <PageHead
        title="Nog terug te geven"
        lead="Geld dat iemand aan de balie ophaalt, en terugbetalingen die de betaaldienst niet uitvoerde."
      />
      <PaymentTabs c={c} />
      {refusal && <Alert kind="error">{refusal}</Alert>}
      <DataTable
        caption="Terug te geven"
        captionHidden
        rows={rows}
        columns={[
          {
            key: 'receipt',
            header: 'Bewijs',
            rowHeader: true,
            cell: ({ paymentId, receipt }) => <a href={`/werk/betalingen/${paymentId}`}>{receipt}</a>,
          },
          { key: 'title', header: 'Activiteit', cell: ({ title }) => title },
          { key: 'why', header: 'Waarom', cell: ({ reason }) => reasonWords[reason] },
          { key: 'when', header: 'Sinds', cell: ({ askedAt }) => formatInstant(askedAt) },
          { key: 'cents', header: 'Bedrag', align: 'end', cell: ({ cents }) => <Money cents={cents} /> },
          {
            key: 'state',
            header: 'Stand',
            cell: ({ state }) => <Badge tone={refundTones[state]}>{refundStateWords[state]}</Badge>,
          },
          { key: 'do', header: 'Doen', cell: (row) => <Buttons row={row} /> },
        ]}
        empty={{ title: 'Niets te doen', text: 'Alles wat terug moest, is teruggegeven of onderweg.' }}
      />
    </>,
    refusal === undefined ? 200 : 422,
  );
}

const Buttons = ({ row: { id, mayHandOver, mayRetry } }: { row: Row }) => (
  <>
    {mayHandOver && (
      <Form action={`/werk/terugbetalingen/${id}/overhandiging`} confirm="Is het geld overhandigd?">
        <Button small kind="secondary">
          Is teruggegeven
        </Button>
      </Form>
    )}
    {mayRetry && (
      <Form action={`/werk/terugbetalingen/${id}/herhaling`}>
        <Button small kind="secondary">
          Probeer opnieuw
        </Button>
      </Form>
    )}
  </>
);
