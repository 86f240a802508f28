import { z } from 'zod';
import { can } from '#kernel/access.ts';
import { defineForm, field, withError } from '#kernel/forms.ts';
import { type Request, read, submit } from '#kernel/http.ts';
import { formatCents } from '#kernel/money.ts';
import { Forbidden, textOf } from '#kernel/result.ts';
import { Actions, Button } from '#ui/button.tsx';
import { EuroField } from '#ui/field.tsx';
import { ErrorSummary, Form, HiddenField } from '#ui/form.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { setApprovalLimit } from '../commands/set-approval-limit.ts';
import { nl } from '../messages.ts';
import { getSettings } from '../sql/steps.ts';

const form = defineForm(z.object({ limit: field.euros(), version: field.version(), _key: field.key() }));
type State = typeof form.empty;

const euroText = (cents: number): string => formatCents(cents).replace(/^\D+/, '');

/** The yearly amount above which a quote needs approval. */
export async function approvalLimitPage(c: Request) {
  const { approvalAboveCents, version } = await read(c, ({ tx }) => getSettings(tx));
  return show(c, form.filled({ limit: euroText(approvalAboveCents), version: String(version) }), 200);
}

export async function setApprovalLimitAction(c: Request) {
  if (!can(c.var.actor, 'quotes:approve', {})) throw new Forbidden('quotes:approve');
  const data = form.parse(await c.req.formData());
  if (!data.ok) return show(c, data.state, 422);
  const { limit, version, _key } = data.values;
  const outcome = await submit(
    c,
    { _key },
    (ctx) => setApprovalLimit(ctx, { approvalAboveCents: limit, version }),
    () => '/werk/offertes/goedkeuring',
  );
  if (outcome.ok) return outcome.response;
  const { approvalAboveCents, version: current } = await read(c, ({ tx }) => getSettings(tx));
  const raw = { ...data.state.raw, version: String(current) };
  const text = `${textOf(nl, outcome.refusal)} Nu staat er ${formatCents(approvalAboveCents)}.`;
  return show(c, withError({ ...data.state, raw }, 'limit', text), 422);
}

const show = (c: Request, state: State, status: 200 | 422) =>
  respond(
    c,
    'work',
    'Grens voor goedkeuring',
    <>
      <PageHead
        title="Grens voor goedkeuring"
        lead="Kost een offerte de gemeente per jaar meer dan dit bedrag? Dan moet een collega hem goedkeuren voordat hij weggaat."
        breadcrumbs={[{ href: '/werk/offertes', label: 'Offertes' }]}
      />
      <Form>
        <ErrorSummary state={state} />
        <HiddenField state={state} name="version" />
        <EuroField state={state} name="limit" label="Goedkeuring boven, per jaar" required />
        <Actions>
          <Button>Bewaar</Button>
        </Actions>
      </Form>
    </>,
    status,
  );
