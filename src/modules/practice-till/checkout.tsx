import { change, found, type Request, read } from '#kernel/http.ts';
import { formatCents } from '#kernel/money.ts';
import { ok } from '#kernel/result.ts';
import { Alert } from '#ui/alert.tsx';
import { Actions, Button, type ButtonKind } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { Form } from '#ui/form.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respondAlone } from '#ui/respond.tsx';
import { endPayment, findPayment } from './sql.ts';
import { idAsked } from './till-api.ts';

/** How a payment can end, by the button of the till. */
const ENDINGS = {
  paid: { label: 'Betaal', kind: 'primary' },
  failed: { label: 'Laat de betaling mislukken', kind: 'secondary' },
  canceled: { label: 'Breek de betaling af', kind: 'secondary' },
  expired: { label: 'Laat de betaling verlopen', kind: 'secondary' },
} as const satisfies Record<string, { label: string; kind: ButtonKind }>;

const load = (c: Request) => read(c, async ({ tx }) => found(await findPayment(tx, idAsked(c)), 'payment at the till'));

/** Where somebody pays in the demo, or does not. */
export async function checkoutPage(c: Request) {
  const { description, cents, status, redirectUrl } = await load(c);
  return respondAlone(
    c,
    'Oefenkassa',
    <>
      <PageHead title="Oefenkassa" lead={description} />
      <Alert kind="warning" title="Dit is een oefenkassa">
        <p>Er gaat geen geld om. Kies zelf hoe de betaling afloopt.</p>
      </Alert>
      <Card title={formatCents(cents)}>
        {status === 'open' ? (
          <Form>
            <Actions>
              {Object.entries(ENDINGS).map(([value, { label, kind }]) => (
                <Button name="status" value={value} kind={kind}>
                  {label}
                </Button>
              ))}
            </Actions>
          </Form>
        ) : (
          <p>
            Deze betaling is afgelopen. <a href={redirectUrl}>Terug naar de bibliotheek</a>
          </p>
        )}
      </Card>
    </>,
  );
}

/** Ends the payment as was chosen, calls the webhook with the id alone, and leads back to the library. */
export async function checkoutAction(c: Request) {
  const { id, redirectUrl, webhookUrl } = await load(c);
  const status = String((await c.req.formData()).get('status'));
  if (!Object.hasOwn(ENDINGS, status)) return checkoutPage(c);
  const ended = await change(c, async ({ tx }) => ok(await endPayment(tx, id, status)));
  if (ended.ok && ended.value && webhookUrl) await tell(webhookUrl, id);
  return c.redirect(redirectUrl, 303);
}

const PATIENCE_MS = 5_000;

/** Once, where a real provider tries again for a day: whoever waits for it also asks by itself. */
async function tell(webhookUrl: string, id: string): Promise<void> {
  const signal = AbortSignal.timeout(PATIENCE_MS);
  await fetch(webhookUrl, { method: 'POST', body: new URLSearchParams({ id }), signal }).catch(() => undefined);
}
