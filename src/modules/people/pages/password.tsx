import { z } from 'zod';
import { defineForm, field, withError } from '#kernel/forms.ts';
import { change, type Request } from '#kernel/http.ts';
import { textOf } from '#kernel/result.ts';
import { Actions, Button, ButtonLink } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { EmailField, PasswordField } from '#ui/field.tsx';
import { ErrorSummary, Form } from '#ui/form.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respondAlone } from '#ui/respond.tsx';
import { choosePassword } from '../commands/choose-password.ts';
import { requestPasswordReset } from '../commands/request-password-reset.ts';
import { nl } from '../messages.ts';

export const PASSWORD_MIN_LENGTH = 12;

/** The two fields with which a password is chosen. */
export const newPassword = {
  password: field.secret(`Kies een wachtwoord van ten minste ${PASSWORD_MIN_LENGTH} tekens`, PASSWORD_MIN_LENGTH),
  again: field.secret('Typ het wachtwoord nog een keer'),
};

const forgotForm = defineForm(z.object({ email: field.email('Vul je e-mailadres in') }));
const chooseForm = defineForm(z.object(newPassword));

const Forgot = ({ state }: { state: typeof forgotForm.empty }) => (
  <>
    <PageHead title="Wachtwoord vergeten" lead="We mailen je een link waarmee je een nieuw wachtwoord kiest." />
    <Card>
      <Form action="/wachtwoord-vergeten">
        <ErrorSummary state={state} />
        <EmailField state={state} name="email" label="E-mailadres" autocomplete="username" required />
        <Actions>
          <Button>Mail mij een link</Button>
          <a href="/inloggen">Terug naar inloggen</a>
        </Actions>
      </Form>
    </Card>
  </>
);

const LinkSent = () => (
  <>
    <PageHead title="Kijk in je mail" />
    <p>Is er een account met dit e-mailadres? Dan krijg je binnen een paar minuten een link. Die werkt twee uur.</p>
    <p>Geen mail? Kijk in de map met ongewenste mail, of vraag het de beheerder.</p>
  </>
);

const Choose = ({ state, refusal }: { state: typeof chooseForm.empty; refusal?: string }) => (
  <>
    <PageHead
      title="Kies een wachtwoord"
      lead="Een zin van een paar woorden is makkelijk te onthouden en moeilijk te raden."
    />
    <Card>
      <Form>
        <ErrorSummary state={state} refusal={refusal} />
        <PasswordField
          state={state}
          name="password"
          label="Nieuw wachtwoord"
          hint={`Ten minste ${PASSWORD_MIN_LENGTH} tekens`}
          autocomplete="new-password"
          required
        />
        <PasswordField state={state} name="again" label="Nog een keer" autocomplete="new-password" required />
        <Actions>
          <Button>Bewaar wachtwoord</Button>
        </Actions>
      </Form>
    </Card>
  </>
);

export const forgotPage = (c: Request) => respondAlone(c, 'Wachtwoord vergeten', <Forgot state={forgotForm.empty} />);

/** Says the same whether or not there is such an account. */
export async function forgotAction(c: Request) {
  const data = forgotForm.parse(await c.req.formData());
  if (!data.ok) return respondAlone(c, 'Wachtwoord vergeten', <Forgot state={data.state} />, 422);
  const { clientAddress: address, config } = c.var;
  await change(c, (ctx) => requestPasswordReset(ctx, { email: data.values.email, address, baseUrl: config.baseUrl }));
  return respondAlone(c, 'Kijk in je mail', <LinkSent />);
}

export const choosePage = (c: Request) => respondAlone(c, 'Kies een wachtwoord', <Choose state={chooseForm.empty} />);

export async function chooseAction(c: Request) {
  const data = chooseForm.parse(await c.req.formData());
  if (!data.ok) return respondAlone(c, 'Kies een wachtwoord', <Choose state={data.state} />, 422);
  if (data.values.password !== data.values.again) {
    const state = withError(data.state, 'again', 'Dit is niet hetzelfde wachtwoord');
    return respondAlone(c, 'Kies een wachtwoord', <Choose state={state} />, 422);
  }
  const token = c.req.param('token') ?? '';
  const chosen = await change(c, (ctx) => choosePassword(ctx, { token, password: data.values.password }));
  if (!chosen.ok)
    return respondAlone(
      c,
      'Kies een wachtwoord',
      <Choose state={data.state} refusal={textOf(nl, chosen.refusal)} />,
      422,
    );
  return respondAlone(
    c,
    'Wachtwoord bewaard',
    <>
      <PageHead title="Je wachtwoord is bewaard" />
      <Actions>
        <ButtonLink href="/inloggen">Inloggen</ButtonLink>
      </Actions>
    </>,
  );
}
