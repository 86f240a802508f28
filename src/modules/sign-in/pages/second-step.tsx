import { change, type Request, read } from '#kernel/http.ts';
import { textOf } from '#kernel/result.ts';
import { Actions, Button, ButtonLink } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { ErrorSummary, Form } from '#ui/form.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respondAlone } from '#ui/respond.tsx';
import { findAccount } from '../../people/index.ts';
import { countTry } from '../commands/count-try.ts';
import { type Passed, passSecondStep } from '../commands/pass-second-step.ts';
import { giveSessionToken, stepToken, takeStepToken } from '../cookie.ts';
import { deviceOf } from '../device.ts';
import { nl } from '../messages.ts';
import { ownPath } from '../own-path.ts';
import { type AppState, appState } from '../second-step.ts';
import { stepOfToken } from '../sign-in-step.ts';
import { findSecondStep, type SecondStep } from '../sql/second-steps.ts';
import {
  CodeField,
  type CodeState,
  codeForm,
  type Offer,
  offerOf,
  RecoveryCodes,
  ScanOffer,
  UnreadableApp,
} from './authenticator-parts.tsx';
import { PasskeySignIn } from './passkey-parts.tsx';

const TITLE = 'Tweede stap';

type Loaded = { way: SecondStep; app: AppState; offer: Offer | undefined; back: string | undefined };

/** The step that this browser has to finish. Undefined when there is none, or no longer. */
async function load(c: Request): Promise<Loaded | undefined> {
  const found = await read(c, async (ctx) => {
    const step = await stepOfToken(ctx, stepToken(c, 'second-step'), 'second-step');
    const account = step?.accountId ? await findAccount(ctx.tx, step.accountId) : undefined;
    if (!account) return undefined;
    const way = await findSecondStep(ctx.tx, account.id);
    return {
      account,
      way,
      back: step?.facts.back,
      app: await appState(ctx, { accountId: account.id, box: c.var.box }),
    };
  });
  if (!found) return undefined;
  const { account, way, back, app } = found;
  const isNew = app.state === 'offered' && way.passkeys === 0;
  return { way, back, app, offer: isNew ? await offerOf(app.secret, c.var.organisation, account.email) : undefined };
}

type Typed = { state: CodeState; refusal?: string; status?: 200 | 422 | 429 };

async function answer(c: Request, { status = 422, ...typed }: Typed) {
  const loaded = await load(c);
  if (!loaded) return c.redirect('/inloggen', 303);
  return respondAlone(c, TITLE, <SecondStepForm {...loaded} {...typed} />, status);
}

/** Asks for a code, or has the app set up first. */
export const secondStepPage = (c: Request) => answer(c, { state: codeForm.empty, status: 200 });

/** Signs in with the code, and shows the recovery codes if they are new. */
export async function secondStepAction(c: Request) {
  const data = codeForm.parse(await c.req.formData());
  const { state } = data;
  if (!data.ok) return answer(c, { state });
  const token = stepToken(c, 'second-step');
  const step = await read(c, (ctx) => stepOfToken(ctx, token, 'second-step'));
  const tries = step?.accountId ? [{ what: 'second-step', who: step.accountId } as const] : [];
  const counted = await change(c, (ctx) => countTry(ctx, { tries }));
  if (!counted.ok) return answer(c, { state, refusal: textOf(nl, counted.refusal), status: 429 });
  const { box } = c.var;
  const input = { stepToken: token, code: data.values.code, device: deviceOf(c.req.header('user-agent')), box };
  const passed = await change(c, (ctx) => passSecondStep(ctx, input));
  return passed.ok ? letIn(c, passed.value) : answer(c, { state, refusal: textOf(nl, passed.refusal) });
}

function letIn(c: Request, { token, recoveryCodes, back }: Passed) {
  giveSessionToken(c, token);
  takeStepToken(c, 'second-step');
  const to = ownPath(back) ?? '/start';
  return recoveryCodes.length > 0
    ? respondAlone(c, TITLE, <Done codes={recoveryCodes} to={to} />)
    : c.redirect(to, 303);
}

const Done = ({ codes, to }: { codes: readonly string[]; to: string }) => (
  <>
    <PageHead title="Het is gelukt" lead="Je bent ingelogd. Voortaan vragen we na je wachtwoord een code uit de app." />
    <RecoveryCodes codes={codes} />
    <Actions>
      <ButtonLink href={to}>Ik heb ze bewaard, ga verder</ButtonLink>
    </Actions>
  </>
);

const SecondStepForm = ({ way, app, offer, back, state, refusal }: Loaded & { state: CodeState; refusal?: string }) => (
  <>
    <PageHead
      title={TITLE}
      lead={offer ? 'Bij jouw rol hoort een tweede stap. Stel die nu in.' : 'Je wachtwoord klopt. Nu nog een code.'}
    />
    {app.state === 'unreadable' && <UnreadableApp />}
    <Card>
      <Form>
        <ErrorSummary state={state} refusal={refusal} />
        {offer && <ScanOffer offer={offer} />}
        <CodeField
          state={state}
          hint={app.state === 'in-use' || offer ? 'Zes cijfers uit de app, of een herstelcode' : 'Een herstelcode'}
        />
        <Actions>
          <Button>Ga verder</Button>
          <a href="/inloggen">Terug naar inloggen</a>
        </Actions>
      </Form>
    </Card>
    {way.passkeys > 0 && <PasskeySignIn back={back} />}
  </>
);
