import { z } from 'zod';
import { defineForm } from '#kernel/forms.ts';
import { change, idParam, type Request } from '#kernel/http.ts';
import { textOf } from '#kernel/result.ts';
import { Actions, ButtonLink } from '#ui/button.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { addPasskey } from '../commands/add-passkey.ts';
import { askForNewPasskey } from '../commands/ask-for-new-passkey.ts';
import { askForPasskey } from '../commands/ask-for-passkey.ts';
import { confirmWithPasskey } from '../commands/confirm-with-passkey.ts';
import { countTry } from '../commands/count-try.ts';
import { removePasskey } from '../commands/remove-passkey.ts';
import { signInWithPasskey } from '../commands/sign-in-with-passkey.ts';
import { spendStep } from '../commands/spend-step.ts';
import { giveSessionToken, giveStepToken, stepToken, takeStepToken } from '../cookie.ts';
import { deviceOf } from '../device.ts';
import { nl } from '../messages.ts';
import { ownPath } from '../own-path.ts';
import { siteOf } from '../passkey.ts';
import type { PasskeyAnswer } from '../passkey-answer.ts';
import { RecoveryCodes } from './authenticator-parts.tsx';
import { ownAccount } from './own-account.tsx';
import { sideOf, userOf } from './own-side.ts';
import { newPasskeyForm } from './passkey-parts.tsx';
import { signInAgain } from './sign-in.tsx';

const site = (c: Request) => siteOf(c.var.config.baseUrl, c.var.organisation);

/** The question that a passkey answers, for the script of the sign-in page. */
export async function passkeyQuestionAction(c: Request) {
  const tries = [{ what: 'passkey-from', who: c.var.clientAddress } as const];
  const counted = await change(c, (ctx) => countTry(ctx, { tries }));
  if (!counted.ok) return c.json({ refused: textOf(nl, counted.refusal) }, 429);
  const asked = await change(c, (ctx) => askForPasskey(ctx, { site: site(c) }));
  if (!asked.ok) throw new Error('askForPasskey never refuses');
  giveStepToken(c, 'passkey', asked.value.token);
  return c.json(asked.value.options);
}

const answerForm = defineForm(z.object({ credential: z.string().default(''), terug: z.string().default('') }));

/** Signs in with the answer of a passkey. */
export async function passkeySignInAction(c: Request) {
  const data = answerForm.parse(await c.req.formData());
  const { credential, terug } = data.ok ? data.values : { credential: '', terug: '' };
  const answer = await answerOf(c, credential);
  const device = deviceOf(c.req.header('user-agent'));
  const signedIn = await change(c, (ctx) => signInWithPasskey(ctx, { ...answer, device }));
  if (!signedIn.ok) return signInAgain(c, terug, textOf(nl, signedIn.refusal));
  giveSessionToken(c, signedIn.value.token);
  return c.redirect(ownPath(terug) ?? '/start', 303);
}

/** The answer to the question that was put to this browser, which is spent by it. */
async function answerOf(c: Request, credential: string): Promise<PasskeyAnswer> {
  const spent = await change(c, (ctx) => spendStep(ctx, { stepToken: stepToken(c, 'passkey'), kind: 'passkey' }));
  takeStepToken(c, 'passkey');
  return { site: site(c), challenge: (spent.ok && spent.value.challenge) || '', credential };
}

/** Takes a passkey as the sign that it is still the user, before another one is added. */
export async function confirmWithPasskeyAction(c: Request) {
  const data = answerForm.parse(await c.req.formData());
  const actor = userOf(c);
  const answer = await answerOf(c, data.ok ? data.values.credential : '');
  const confirmed = await change(c, (ctx) => confirmWithPasskey({ ...ctx, actor }, answer));
  if (!confirmed.ok) return ownAccount(c, { refusal: textOf(nl, confirmed.refusal) });
  giveStepToken(c, 'confirmed', confirmed.value.token);
  return c.redirect('/account', 303);
}

const proofForm = defineForm(z.object({ password: z.string().default('') }));

/** The question with which a browser makes a new passkey, for who shows again who they are. */
export async function newPasskeyQuestionAction(c: Request) {
  const actor = userOf(c);
  const data = proofForm.parse(await c.req.formData());
  const tries = [{ what: 'confirm', who: actor.accountId } as const];
  const counted = await change(c, (ctx) => countTry(ctx, { tries }));
  if (!counted.ok) return c.json({ refused: textOf(nl, counted.refusal) }, 429);
  const proof = { password: data.ok ? data.values.password : '', confirmed: stepToken(c, 'confirmed') };
  const asked = await change(c, (ctx) => askForNewPasskey({ ...ctx, actor }, { ...proof, site: site(c) }));
  if (!asked.ok) return c.json({ refused: textOf(nl, asked.refusal) }, 422);
  giveStepToken(c, 'new-passkey', asked.value.token);
  return c.json(asked.value.options);
}

/** Adds the passkey that the browser made. */
export async function addPasskeyAction(c: Request) {
  const data = newPasskeyForm.parse(await c.req.formData());
  if (!data.ok) return ownAccount(c, { passkey: data.state });
  const actor = userOf(c);
  const input = { ...data.values, site: site(c), stepToken: stepToken(c, 'new-passkey') };
  const added = await change(c, (ctx) => addPasskey({ ...ctx, actor }, input));
  takeStepToken(c, 'new-passkey');
  if (!added.ok) return ownAccount(c, { passkey: data.state, refusal: textOf(nl, added.refusal) });
  const { recoveryCodes } = added.value;
  if (recoveryCodes.length === 0) return c.redirect('/account', 303);
  return respond(c, sideOf(c), 'Passkey', <Added codes={recoveryCodes} />);
}

/** Takes one of the user's passkeys away. */
export async function removePasskeyAction(c: Request) {
  const actor = userOf(c);
  const id = idParam(c);
  const removed = await change(c, (ctx) => removePasskey({ ...ctx, actor }, { id }));
  return removed.ok ? c.redirect('/account', 303) : ownAccount(c, { refusal: textOf(nl, removed.refusal) });
}

const Added = ({ codes }: { codes: readonly string[] }) => (
  <>
    <PageHead title="De passkey is toegevoegd" breadcrumbs={[{ href: '/account', label: 'Mijn account' }]} />
    <RecoveryCodes codes={codes} />
    <Actions>
      <ButtonLink href="/account">Ik heb ze bewaard, ga verder</ButtonLink>
    </Actions>
  </>
);
