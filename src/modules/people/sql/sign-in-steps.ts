import type { Tx } from '#kernel/db.ts';

/** Signing in with a code, signing in with a passkey, adding a passkey, signing in through another organisation. */
export type StepKind = 'second-step' | 'passkey' | 'new-passkey' | 'oidc';
/** What a step keeps until it is finished. */
export type StepFacts = Readonly<Record<string, string>>;
export type SignInStep = { accountId: string | null; facts: StepFacts };

type NewStep = { tokenHash: Buffer; kind: StepKind; accountId: string | null; facts: string; expiresAt: Date };

export const insertStep = (tx: Tx, step: NewStep): Promise<unknown> =>
  tx.insertInto('people.signInSteps').values(step).execute();

/** How a step is found: by the hash of its token, for what it was begun, and when. */
type StepKey = { tokenHash: Buffer; kind: StepKind; now: Date };

export const findStep = async (tx: Tx, { tokenHash, kind, now }: StepKey): Promise<SignInStep | undefined> => {
  const row = await tx
    .selectFrom('people.signInSteps')
    .select(['accountId', 'facts'])
    .where('tokenHash', '=', tokenHash)
    .where('kind', '=', kind)
    .where('expiresAt', '>', now)
    .executeTakeFirst();
  return row as SignInStep | undefined;
};

export const deleteStep = async (tx: Tx, { tokenHash, kind, now }: StepKey): Promise<SignInStep | undefined> => {
  const row = await tx
    .deleteFrom('people.signInSteps')
    .where('tokenHash', '=', tokenHash)
    .where('kind', '=', kind)
    .where('expiresAt', '>', now)
    .returning(['accountId', 'facts'])
    .executeTakeFirst();
  return row as SignInStep | undefined;
};

export const deleteStepsOf = (tx: Tx, accountId: string): Promise<unknown> =>
  tx.deleteFrom('people.signInSteps').where('accountId', '=', accountId).execute();
