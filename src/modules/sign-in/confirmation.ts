import type { Ctx } from '#kernel/ctx.ts';
import { findAccount, isPassword } from '../people/index.ts';
import { stepOfToken } from './sign-in-step.ts';
import { listPasskeys } from './sql/passkeys.ts';

/** What somebody who is signed in shows again: their password, or the token that a passkey of theirs gave. */
export type Proof = { password: string; confirmed: string | undefined };

type Owner = { id: string; passwordHash: string | null };

const holdsToken = async (ctx: Ctx, { id }: Owner, token: string | undefined): Promise<boolean> =>
  (await stepOfToken(ctx, token, 'confirmed'))?.accountId === id;

/** Whether it is still the owner of the account. Where there is a password, only that counts. */
export const isConfirmed = (ctx: Ctx, account: Owner, proof: Proof): Promise<boolean> =>
  account.passwordHash ? isPassword(proof.password, account.passwordHash) : holdsToken(ctx, account, proof.confirmed);

/** What is asked before a passkey is added; `impossible` when the account has nothing to show. */
export type ProofAsked = 'password' | 'passkey' | 'nothing-more' | 'impossible';

/** What has to be shown before a passkey is added to an account, given the token that the browser holds. */
export async function proofAsked(ctx: Ctx, accountId: string, confirmed: string | undefined): Promise<ProofAsked> {
  const account = await findAccount(ctx.tx, accountId);
  if (!account) return 'impossible';
  if (account.passwordHash) return 'password';
  if (await holdsToken(ctx, account, confirmed)) return 'nothing-more';
  return (await listPasskeys(ctx.tx, accountId)).length > 0 ? 'passkey' : 'impossible';
}
