import type { Ctx } from '#kernel/ctx.ts';
import { sendMail } from '#kernel/outbox.ts';
import type { SecretBox } from '#kernel/secret-box.ts';
import { findAccount } from '../people/index.ts';
import { hashOfRecoveryCode, newRecoveryCodes, typedCode } from './recovery-code.ts';
import { deletePasskeysOf } from './sql/passkeys.ts';
import {
  deleteAuthenticator,
  findAuthenticator,
  findSecondStep,
  lockAuthenticator,
  replaceRecoveryCodes,
  takeRecoveryCode,
  updateAuthenticator,
} from './sql/second-steps.ts';
import { matchingStep } from './totp.ts';

export type CodeKind = 'authenticator' | 'recovery-code';

/** The app of an account, with what opens its secret. */
export type AppOf = { accountId: string; box: SecretBox };

/** Takes a code of the app, or uses a recovery code up. Undefined when it is neither. */
export async function takeCode(
  ctx: Ctx,
  { code: typed, ...app }: AppOf & { code: string },
): Promise<CodeKind | undefined> {
  const { accountId, box } = app;
  const authenticator = await lockAuthenticator(ctx.tx, accountId);
  const secret = authenticator?.confirmedAt && box.open(authenticator.sealedSecret, accountId);
  if (secret) {
    const lastStep = matchingStep({ ...authenticator, secret }, typedCode(typed), ctx.now);
    if (lastStep !== undefined) {
      await updateAuthenticator(ctx.tx, accountId, { lastStep });
      return 'authenticator';
    }
  }
  return (await takeRecoveryCode(ctx.tx, accountId, hashOfRecoveryCode(typed))) ? 'recovery-code' : undefined;
}

/** New recovery codes, in the place of all earlier ones. They are given once; the table holds their hashes. */
export async function renewCodes(ctx: Ctx, accountId: string): Promise<string[]> {
  const codes = newRecoveryCodes();
  await replaceRecoveryCodes(ctx.tx, accountId, codes.map(hashOfRecoveryCode));
  return codes;
}

/** Recovery codes for who gets a second step for the first time; none for who has them. */
export async function firstCodes(ctx: Ctx, accountId: string): Promise<string[]> {
  const { recoveryCodes } = await findSecondStep(ctx.tx, accountId);
  return recoveryCodes > 0 ? [] : renewCodes(ctx, accountId);
}

/** Takes the recovery codes away with the last second step. */
export async function dropCodesWithLastStep(ctx: Ctx, accountId: string): Promise<void> {
  const { authenticator, passkeys } = await findSecondStep(ctx.tx, accountId);
  if (!authenticator && passkeys === 0) await replaceRecoveryCodes(ctx.tx, accountId, []);
}

/** Takes every second step off an account, and its recovery codes. */
export async function dropSecondSteps(ctx: Ctx, accountId: string): Promise<void> {
  await deleteAuthenticator(ctx.tx, accountId);
  await deletePasskeysOf(ctx.tx, accountId);
  await replaceRecoveryCodes(ctx.tx, accountId, []);
}

/** How the app stands. Unreadable: its secret was sealed with a key that is not here, as after a move without the key. */
export type AppState = { state: 'none' | 'in-use' | 'unreadable' } | { state: 'offered'; secret: Buffer };

/** How the app of an account stands, with the secret while that waits to be scanned. */
export async function appState(ctx: Ctx, { accountId, box }: AppOf): Promise<AppState> {
  const authenticator = await findAuthenticator(ctx.tx, accountId);
  if (!authenticator) return { state: 'none' };
  const secret = box.open(authenticator.sealedSecret, accountId);
  if (authenticator.confirmedAt) return { state: secret ? 'in-use' : 'unreadable' };
  return secret ? { state: 'offered', secret } : { state: 'none' };
}

/** Mails the owner that the way to sign in was changed, so that nobody does it behind their back. */
export async function tellOwner(ctx: Ctx, accountId: string, change: string): Promise<void> {
  const account = await findAccount(ctx.tx, accountId);
  if (!account) return;
  await sendMail(ctx, {
    to: account.email,
    subject: 'Er is iets veranderd aan hoe je inlogt bij Biebwerk',
    text: `Beste ${account.name},\n\n${change}\n\nDeed je dit niet zelf? Vertel het dan meteen aan de beheerder.\n`,
  });
}
