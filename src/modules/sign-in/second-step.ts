import type { Ctx } from '#kernel/ctx.ts';
import { sendMail } from '#kernel/outbox.ts';
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

/** Takes a code of the app, or uses a recovery code up. Undefined when it is neither. */
export async function takeCode(ctx: Ctx, accountId: string, typed: string): Promise<CodeKind | undefined> {
  const authenticator = await lockAuthenticator(ctx.tx, accountId);
  if (authenticator?.confirmedAt) {
    const lastStep = matchingStep(authenticator, typedCode(typed), ctx.now);
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

/** The secret that waits to be confirmed, for the page that shows it. */
export async function offeredSecret(ctx: Ctx, accountId: string): Promise<Buffer | undefined> {
  const authenticator = await findAuthenticator(ctx.tx, accountId);
  return authenticator && !authenticator.confirmedAt ? authenticator.secret : undefined;
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
