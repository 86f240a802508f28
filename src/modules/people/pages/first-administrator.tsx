import { z } from 'zod';
import { defineForm, field, withError } from '#kernel/forms.ts';
import { change, type Request } from '#kernel/http.ts';
import { textOf } from '#kernel/result.ts';
import { Actions, Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { EmailField, PasswordField, TextField } from '#ui/field.tsx';
import { ErrorSummary, Form } from '#ui/form.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respondAlone } from '#ui/respond.tsx';
import { registerFirstAdministrator } from '../commands/register-first-administrator.ts';
import { nl } from '../messages.ts';
import { newPassword, PASSWORD_MIN_LENGTH } from './password.tsx';

const TITLE = 'De eerste beheerder';

const form = defineForm(
  z.object({
    name: field.text('Vul je naam in', 120),
    email: field.email('Vul je e-mailadres in'),
    ...newPassword,
  }),
);
type State = typeof form.empty;

const answer = (c: Request, state: State, refusal?: string) =>
  respondAlone(c, TITLE, <FirstAdministrator state={state} refusal={refusal} />, c.req.method === 'GET' ? 200 : 422);

/** The page behind the link in the terminal. Whether the link holds is only looked at when the form is sent. */
export const firstAdministratorPage = (c: Request) => answer(c, form.empty);

/** Makes the account and leads to the sign-in page. */
export async function firstAdministratorAction(c: Request) {
  const data = form.parse(await c.req.formData());
  if (!data.ok) return answer(c, data.state);
  const { name, email, password, again } = data.values;
  if (password !== again) return answer(c, withError(data.state, 'again', 'Dit is niet hetzelfde wachtwoord'));
  const token = c.req.param('token') ?? '';
  const registered = await change(c, (ctx) => registerFirstAdministrator(ctx, { token, name, email, password }));
  if (!registered.ok) return answer(c, data.state, textOf(nl, registered.refusal));
  return c.redirect('/inloggen', 303);
}

const FirstAdministrator = ({ state, refusal }: { state: State; refusal: string | undefined }) => (
  <>
    <PageHead title={TITLE} lead="Je maakt het eerste account. Daarmee nodig je de anderen uit." />
    <Card>
      <Form>
        <ErrorSummary state={state} refusal={refusal} />
        <TextField state={state} name="name" label="Naam" autocomplete="name" required />
        <EmailField state={state} name="email" label="E-mailadres" autocomplete="username" required />
        <PasswordField
          state={state}
          name="password"
          label="Wachtwoord"
          hint={`Ten minste ${PASSWORD_MIN_LENGTH} tekens`}
          autocomplete="new-password"
          required
        />
        <PasswordField state={state} name="again" label="Nog een keer" autocomplete="new-password" required />
        <Actions>
          <Button>Maak account</Button>
        </Actions>
      </Form>
    </Card>
  </>
);
