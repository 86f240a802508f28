import { change, type Request, read } from '#kernel/http.ts';
import { textOf } from '#kernel/result.ts';
import { Actions, Button, ButtonLink } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { ErrorSummary, Form } from '#ui/form.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { findAccount } from '../../people/index.ts';
import { confirmAuthenticator } from '../commands/confirm-authenticator.ts';
import { countTry } from '../commands/count-try.ts';
import { offerAuthenticator } from '../commands/offer-authenticator.ts';
import { removeAuthenticator } from '../commands/remove-authenticator.ts';
import { renewRecoveryCodes } from '../commands/renew-recovery-codes.ts';
import { nl } from '../messages.ts';
import { type AppState, appState } from '../second-step.ts';
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
import { sideOf, userOf } from './own-side.ts';

const TITLE = 'App voor codes';
const BREADCRUMBS = [{ href: '/account', label: 'Mijn account' }];

type Asked = { state?: CodeState; refusal?: string };

async function answer(c: Request, asked: Asked = {}) {
  const { accountId } = userOf(c);
  const { app, email } = await read(c, async (ctx) => ({
    app: await appState(ctx, { accountId, box: c.var.box }),
    email: (await findAccount(ctx.tx, accountId))?.email ?? '',
  }));
  const offer = app.state === 'offered' ? await offerOf(app.secret, c.var.organisation, email) : undefined;
  const status = c.req.method === 'GET' ? 200 : 422;
  return respond(c, sideOf(c), TITLE, <OwnSecondStep app={app} offer={offer} {...asked} />, status);
}

/** Sets up the app, or manages it. */
export const ownSecondStepPage = (c: Request) => answer(c);

/** Makes a secret to scan. */
export async function offerAction(c: Request) {
  const { accountId } = userOf(c);
  await change(c, (ctx) => offerAuthenticator(ctx, { accountId, box: c.var.box }));
  return c.redirect('/account/tweede-stap', 303);
}

/** Takes the app into use, and shows the recovery codes if they are new. */
export async function confirmAction(c: Request) {
  const data = codeForm.parse(await c.req.formData());
  if (!data.ok) return answer(c, { state: data.state });
  const input = { accountId: userOf(c).accountId, box: c.var.box, code: data.values.code };
  const confirmed = await change(c, (ctx) => confirmAuthenticator(ctx, input));
  if (!confirmed.ok) return answer(c, { state: data.state, refusal: textOf(nl, confirmed.refusal) });
  const { recoveryCodes } = confirmed.value;
  return recoveryCodes.length > 0 ? showCodes(c, recoveryCodes) : c.redirect('/account', 303);
}

/** New recovery codes or no app any more, whichever button was pressed; both ask for a code. */
export async function codeAction(c: Request) {
  const sent = await c.req.formData();
  const data = codeForm.parse(sent);
  if (!data.ok) return answer(c, { state: data.state });
  const actor = userOf(c);
  const input = { code: data.values.code, box: c.var.box };
  const counted = await change(c, (ctx) => countTry(ctx, { tries: [{ what: 'second-step', who: actor.accountId }] }));
  if (!counted.ok) return answer(c, { state: data.state, refusal: textOf(nl, counted.refusal) });
  if (sent.get('what') !== 'codes') {
    const removed = await change(c, (ctx) => removeAuthenticator({ ...ctx, actor }, input));
    return removed.ok
      ? c.redirect('/account', 303)
      : answer(c, { state: data.state, refusal: textOf(nl, removed.refusal) });
  }
  const renewed = await change(c, (ctx) => renewRecoveryCodes({ ...ctx, actor }, input));
  if (!renewed.ok) return answer(c, { state: data.state, refusal: textOf(nl, renewed.refusal) });
  return showCodes(c, renewed.value.recoveryCodes);
}

const showCodes = (c: Request, codes: readonly string[]) =>
  respond(
    c,
    sideOf(c),
    TITLE,
    <>
      <PageHead title="Het is gelukt" breadcrumbs={BREADCRUMBS} />
      <RecoveryCodes codes={codes} />
      <Actions>
        <ButtonLink href="/account">Ik heb ze bewaard, ga verder</ButtonLink>
      </Actions>
    </>,
  );

const OwnSecondStep = ({ app, offer, ...asked }: Asked & { app: AppState; offer: Offer | undefined }) => (
  <>
    <PageHead
      title={TITLE}
      lead="Met een code uit een app op je telefoon kan niemand inloggen die alleen je wachtwoord kent."
      breadcrumbs={BREADCRUMBS}
    />
    {app.state === 'unreadable' && <UnreadableApp />}
    {app.state === 'in-use' || app.state === 'unreadable' ? (
      <InUse readable={app.state === 'in-use'} {...asked} />
    ) : (
      <SetUp offer={offer} {...asked} />
    )}
  </>
);

const SetUp = ({ offer, state = codeForm.empty, refusal }: Asked & { offer: Offer | undefined }) =>
  offer ? (
    <Card title="Stel de app in">
      <Form action="/account/tweede-stap/bevestiging">
        <ErrorSummary state={state} refusal={refusal} />
        <ScanOffer offer={offer} />
        <CodeField state={state} hint="Zes cijfers" />
        <Actions>
          <Button>Bevestig</Button>
        </Actions>
      </Form>
    </Card>
  ) : (
    <Form action="/account/tweede-stap">
      <Actions>
        <Button>Stel de app in</Button>
      </Actions>
    </Form>
  );

const InUse = ({ readable, state = codeForm.empty, refusal }: Asked & { readable: boolean }) => (
  <Card title={readable ? 'De app is in gebruik' : 'Begin opnieuw'}>
    <Form action="/account/tweede-stap/code">
      <ErrorSummary state={state} refusal={refusal} />
      <CodeField state={state} hint={readable ? 'Zes cijfers uit de app, of een herstelcode' : 'Een herstelcode'} />
      <Actions>
        <Button kind="secondary" name="what" value="codes">
          Maak nieuwe herstelcodes
        </Button>
        <Button kind="danger" name="what" value="remove" confirm="De app weghalen? Dan is je wachtwoord weer genoeg.">
          Haal de app weg
        </Button>
      </Actions>
    </Form>
  </Card>
);
