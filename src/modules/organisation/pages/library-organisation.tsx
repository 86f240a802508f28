import { z } from 'zod';
import { defineForm, field } from '#kernel/forms.ts';
import { type Request, read, submit } from '#kernel/http.ts';
import { Actions, Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { EmailField, TextField } from '#ui/field.tsx';
import { ErrorSummary, Form, HiddenField } from '#ui/form.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { StaleNotice, withVersion } from '#ui/stale-notice.tsx';
import { describeOrganisation } from '../commands/describe-organisation.ts';
import { findOrganisation } from '../sql/library-organisation.ts';

const form = defineForm(
  z.object({
    name: field.text('Vul de naam in', 100),
    address: field.text('Vul het postadres in', 200),
    email: field.email('Vul een e-mailadres in'),
    phone: field.text('Vul een telefoonnummer in', 30),
    version: field.version(),
    _key: field.key(),
  }),
);
type State = typeof form.empty;

const labels = { name: 'Naam', address: 'Postadres', email: 'E-mailadres', phone: 'Telefoon' } as const;

/** Who the library organisation is. */
export async function organisationPage(c: Request) {
  return respondForm(c, { state: await filled(c) });
}

/** Saves it; after a change by somebody else the form comes back with the differences. */
export async function describeOrganisationAction(c: Request) {
  const data = form.parse(await c.req.formData());
  if (!data.ok) return respondForm(c, { state: data.state }, 422);
  const { _key, ...organisation } = data.values;
  const outcome = await submit(
    c,
    { _key },
    (ctx) => describeOrganisation(ctx, organisation),
    () => '/werk/organisatie',
  );
  if (outcome.ok) return outcome.response;
  const saved = await filled(c);
  return respondForm(c, { state: withVersion(data.state, Number(saved.raw.version)), saved: saved.raw }, 409);
}

async function filled(c: Request): Promise<State> {
  const organisation = await read(c, ({ tx }) => findOrganisation(tx));
  return form.filled({ ...organisation, version: String(organisation?.version ?? 0) });
}

type Shown = { state: State; saved?: State['raw'] };

const respondForm = (c: Request, { state, saved }: Shown, status: 200 | 409 | 422 = 200) =>
  respond(
    c,
    'work',
    'De organisatie',
    <>
      <PageHead title="De organisatie" lead="De naam staat boven elke pagina, het adres op offertes en brieven." />
      <StaleNotice labels={labels} saved={saved} typed={state.raw} />
      <Card>
        <Form>
          <ErrorSummary state={state} />
          <HiddenField state={state} name="version" />
          <TextField state={state} name="name" label={labels.name} required />
          <TextField state={state} name="address" label={labels.address} required />
          <EmailField state={state} name="email" label={labels.email} autocomplete="off" required />
          <TextField state={state} name="phone" label={labels.phone} width="medium" required />
          <Actions>
            <Button>Bewaar</Button>
          </Actions>
        </Form>
      </Card>
    </>,
    status,
  );
