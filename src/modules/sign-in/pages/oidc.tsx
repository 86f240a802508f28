import { z } from 'zod';
import { defineForm } from '#kernel/forms.ts';
import { change, found, type Request } from '#kernel/http.ts';
import { log } from '#kernel/log.ts';
import { textOf } from '#kernel/result.ts';
import { Actions, ButtonLink } from '#ui/button.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respondAlone } from '#ui/respond.tsx';
import { countTry } from '../commands/count-try.ts';
import { keepRoundTrip } from '../commands/keep-round-trip.ts';
import { signInWithOidc } from '../commands/sign-in-with-oidc.ts';
import { spendStep } from '../commands/spend-step.ts';
import { giveStepToken, stepToken, takeStepToken } from '../cookie.ts';
import { deviceOf } from '../device.ts';
import { nl } from '../messages.ts';
import { finishRoundTrip, type RoundTripRefusal, startRoundTrip } from '../oidc.ts';
import { admitted } from './admitted.ts';
import { signInAgain } from './sign-in.tsx';

const form = defineForm(z.object({ terug: z.string().default('') }));

const UNAVAILABLE: RoundTripRefusal = { code: 'oidc-unavailable' };
const FAILED: RoundTripRefusal = { code: 'oidc-failed' };

const oidcOf = (c: Request) => found(c.var.config.oidc, 'oidc');
const redirectUri = (c: Request): string => `${c.var.config.baseUrl}/inloggen/oidc/terug`;

/** The code of what went wrong between us and the other organisation; never a token or an address. */
const logFailure = (c: Request, error: unknown): undefined => {
  const { code = 'unknown' } = error as { code?: string };
  log('warning', 'oidc failed', { requestId: c.var.requestId, code });
  return undefined;
};

/**
 * Leads to the other organisation. By a page, not by a redirect: our content policy lets a form lead to our own site alone,
 * also after a redirect.
 */
export async function oidcAction(c: Request) {
  const oidc = oidcOf(c);
  const data = form.parse(await c.req.formData());
  const back = data.ok ? data.values.terug : '';
  const counted = await change(c, (ctx) => countTry(ctx, { tries: [{ what: 'oidc-from', who: c.var.clientAddress }] }));
  if (!counted.ok) return signInAgain(c, back, textOf(nl, counted.refusal));
  const trip = await startRoundTrip(oidc, redirectUri(c)).catch((error) => logFailure(c, error));
  if (!trip) return signInAgain(c, back, textOf(nl, UNAVAILABLE));
  const kept = await change(c, (ctx) => keepRoundTrip(ctx, { trip, back }));
  if (kept.ok) giveStepToken(c, 'oidc', kept.value.token);
  c.header('refresh', `0; url=${trip.url}`);
  return respondAlone(c, 'Inloggen', <Leaving url={trip.url} />);
}

/**
 * Where the other organisation sends the browser back to. The one GET that lets somebody in: the protocol has it so. The round
 * trip of this browser, taken once, stands in for the check that a form comes from our own page.
 */
export async function oidcReturnPage(c: Request) {
  const oidc = oidcOf(c);
  const spent = await change(c, (ctx) => spendStep(ctx, { stepToken: stepToken(c, 'oidc'), kind: 'oidc' }));
  takeStepToken(c, 'oidc');
  const { state = '', nonce = '', verifier = '', back = '' } = spent.ok ? spent.value : {};
  if (!state) return signInAgain(c, back, textOf(nl, FAILED));
  const currentUrl = new URL(redirectUri(c) + new URL(c.req.url).search);
  const trip = { state, nonce, verifier };
  const identity = await finishRoundTrip(oidc, currentUrl, trip).catch((error) => logFailure(c, error));
  if (!identity) return signInAgain(c, back, textOf(nl, FAILED));
  const device = deviceOf(c.req.header('user-agent'));
  const signedIn = await change(c, (ctx) => signInWithOidc(ctx, { identity, device, back, box: c.var.box }));
  return signedIn.ok ? admitted(c, signedIn.value, back) : signInAgain(c, back, textOf(nl, signedIn.refusal));
}

const Leaving = ({ url }: { url: string }) => (
  <>
    <PageHead title="Je gaat verder bij je organisatie" lead="Log daar in. Daarna kom je hier terug." />
    <Actions>
      <ButtonLink href={url}>Ga verder</ButtonLink>
    </Actions>
  </>
);
