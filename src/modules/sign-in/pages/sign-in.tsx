import { z } from 'zod';
import { defineForm, type FormState, field } from '#kernel/forms.ts';
import { change, type Request } from '#kernel/http.ts';
import { textOf } from '#kernel/result.ts';
import { Actions, Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { EmailField, PasswordField } from '#ui/field.tsx';
import { ErrorSummary, Form, HiddenField } from '#ui/form.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respondAlone } from '#ui/respond.tsx';
import { countTry } from '../commands/count-try.ts';
import { signIn } from '../commands/sign-in.ts';
import { deviceOf } from '../device.ts';
import { nl } from '../messages.ts';
import { admitted } from './admitted.ts';
import { PasskeySignIn } from './passkey-parts.tsx';

const form = defineForm(
  z.object({
    email: field.email('Vul je e-mailadres in'),
    password: field.secret('Vul je wachtwoord in'),
    terug: z.string().default(''),
  }),
);
type State = typeof form.empty;

const SignIn = ({ state, refusal, oidc }: { state: State; refusal?: string | undefined; oidc: boolean }) => (
  <>
    <PageHead title="Inloggen" lead="Voor medewerkers en partners van de bibliotheek." />
    <Card>
      <Form action="/inloggen">
        <ErrorSummary state={state} refusal={refusal} />
        <HiddenField state={state} name="terug" />
        <EmailField state={state} name="email" label="E-mailadres" autocomplete="username" required />
        <PasswordField
          state={withoutPassword(state)}
          name="password"
          label="Wachtwoord"
          autocomplete="current-password"
          required
        />
        <Actions>
          <Button>Inloggen</Button>
          <a href="/wachtwoord-vergeten">Wachtwoord vergeten</a>
        </Actions>
      </Form>
      <PasskeySignIn back={state.raw.terug} />
      {oidc && (
        <Form action="/inloggen/oidc">
          <HiddenField state={state} name="terug" />
          <Actions>
            <Button kind="secondary">Log in via je organisatie</Button>
          </Actions>
        </Form>
      )}
    </Card>
  </>
);

const withoutPassword = (state: State): State =>
  ({ ...state, raw: { ...state.raw, password: '' } }) satisfies FormState;

type Typed = { state: State; refusal?: string | undefined; status?: 200 | 422 | 429 };

const answer = (c: Request, { state, refusal, status = 422 }: Typed) =>
  respondAlone(
    c,
    'Inloggen',
    <SignIn state={state} refusal={refusal} oidc={c.var.config.oidc !== undefined} />,
    status,
  );

/** The page on which staff and partners sign in. */
export const signInPage = (c: Request) =>
  answer(c, { state: form.filled({ terug: c.req.query('terug') ?? '' }), status: 200 });

/** The same page after another way to sign in failed, with the reason. */
export const signInAgain = (c: Request, back: string, refusal: string) =>
  answer(c, { state: form.filled({ terug: back }), refusal });

/** Signs in and leads back to where the user came from, or to the side of the house that is theirs. */
export async function signInAction(c: Request) {
  const data = form.parse(await c.req.formData());
  if (!data.ok) return answer(c, { state: data.state });
  const { email, password, terug } = data.values;
  const tries = [
    { what: 'sign-in-from', who: c.var.clientAddress },
    { what: 'sign-in', who: email },
  ] as const;
  const counted = await change(c, (ctx) => countTry(ctx, { tries }));
  if (!counted.ok) return answer(c, { state: data.state, refusal: textOf(nl, counted.refusal), status: 429 });
  const device = deviceOf(c.req.header('user-agent'));
  const signedIn = await change(c, (ctx) => signIn(ctx, { email, password, device, back: terug, box: c.var.box }));
  if (!signedIn.ok) return answer(c, { state: data.state, refusal: textOf(nl, signedIn.refusal) });
  return admitted(c, signedIn.value, terug);
}
