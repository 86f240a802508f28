import { z } from 'zod';
import { defineForm, field, type FormState } from '#kernel/forms.ts';
import { change, type Request } from '#kernel/http.ts';
import { textOf } from '#kernel/result.ts';
import { Actions, Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { ErrorSummary, Form, HiddenField } from '#ui/form.tsx';
import { EmailField, PasswordField } from '#ui/field.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respondAlone } from '#ui/respond.tsx';
import { countSignInTry, type SignInRefusal, signIn } from '../commands/sign-in.ts';
import { giveSessionToken } from '../cookie.ts';
import { deviceOf } from '../device.ts';
import { nl } from '../messages.ts';

const form = defineForm(
  z.object({ email: field.email('Vul je e-mailadres in'), password: field.secret('Vul je wachtwoord in'), terug: z.string().default('') }),
);
type State = typeof form.empty;

const SignIn = ({ state, refusal }: { state: State; refusal?: string | undefined }) => (
  <>
    <PageHead title="Inloggen" lead="Voor medewerkers en partners van de bibliotheek." />
    <Card>
      <Form action="/inloggen">
        <ErrorSummary state={state} refusal={refusal} />
        <HiddenField state={state} name="terug" />
        <EmailField state={state} name="email" label="E-mailadres" autocomplete="username" required />
        <PasswordField state={withoutPassword(state)} name="password" label="Wachtwoord" autocomplete="current-password" required />
        <Actions>
          <Button>Inloggen</Button>
          <a href="/wachtwoord-vergeten">Wachtwoord vergeten</a>
        </Actions>
      </Form>
    </Card>
  </>
);

const withoutPassword = (state: State): State => ({ ...state, raw: { ...state.raw, password: '' } }) satisfies FormState;

/** A place of our own to go back to after signing in; never another site. */
const ownPath = (path: string | undefined): string => (path && /^\/(?![/\\])/.test(path) ? path : '/');

/** The page on which staff and partners sign in. */
export const signInPage = (c: Request) =>
  respondAlone(c, 'Inloggen', <SignIn state={form.filled({ terug: c.req.query('terug') ?? '' })} />);

/** Signs in and leads back to where the user came from, or to the side of the house that is theirs. */
export async function signInAction(c: Request) {
  const data = form.parse(await c.req.formData());
  if (!data.ok) return respondAlone(c, 'Inloggen', <SignIn state={data.state} />, 422);
  const { email, password, terug } = data.values;
  const again = (refusal: SignInRefusal) =>
    respondAlone(c, 'Inloggen', <SignIn state={data.state} refusal={textOf(nl, refusal)} />, refusal.code === 'too-many-tries' ? 429 : 422);

  const counted = await change(c, (ctx) => countSignInTry(ctx, { email, address: c.var.clientAddress }));
  if (!counted.ok) return again(counted.refusal);
  const device = deviceOf(c.req.header('user-agent'));
  const signedIn = await change(c, (ctx) => signIn(ctx, { email, password, device }));
  if (!signedIn.ok) return again(signedIn.refusal);
  giveSessionToken(c, signedIn.value.token);
  return c.redirect(ownPath(terug) === '/' ? '/start' : ownPath(terug), 303);
}
