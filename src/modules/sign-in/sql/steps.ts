import type { Tx } from '#kernel/db.ts';

/**
 * Signing in with a code, answering with a passkey, adding a passkey, having shown again who one is, signing in through
 * another organisation.
 */
export type StepKind = 'second-step' | 'passkey' | 'new-passkey' | 'confirmed' | 'oidc';
/** What a step keeps until it is finished. */
export type StepFacts = Readonly<Record<string, string>>;
/** Whose step it is, in which round of the account; nobody's yet for a passkey and OIDC. */
export type StepOwner = { accountId: string; round: number } | { accountId: null; round: null };
export type SignInStep = StepOwner & { facts: StepFacts };

type NewStep = StepOwner & { tokenHash: Buffer; kind: StepKind; facts: string; expiresAt: Date };

export const insertStep = (tx: Tx, step: NewStep): Promise<unknown> =>
  tx.insertInto('signIn.steps').values(step).execute();

/** How a step is found: by the hash of its token, for what it was begun, and when. */
type StepKey = { tokenHash: Buffer; kind: StepKind; now: Date };

/** The step, unless its account was closed or began another round since. */
const openSteps = (tx: Tx, { tokenHash, kind, now }: StepKey) =>
  tx
    .selectFrom('signIn.steps')
    .select('tokenHash')
    .where('tokenHash', '=', tokenHash)
    .where('kind', '=', kind)
    .where('expiresAt', '>', now)
    .where((eb) =>
      eb.or([
        eb('accountId', 'is', null),
        eb.exists(
          eb
            .selectFrom('people.pubOpenAccounts')
            .select('people.pubOpenAccounts.id')
            .whereRef('people.pubOpenAccounts.id', '=', 'signIn.steps.accountId')
            .whereRef('signInRound', '=', 'signIn.steps.round'),
        ),
      ]),
    );

const STEP = ['accountId', 'round', 'facts'] as const;

export const findStep = async (tx: Tx, key: StepKey): Promise<SignInStep | undefined> =>
  (await openSteps(tx, key).select(STEP).executeTakeFirst()) as SignInStep | undefined;

export const deleteStep = async (tx: Tx, key: StepKey): Promise<SignInStep | undefined> => {
  const deleting = tx.deleteFrom('signIn.steps').where('tokenHash', 'in', openSteps(tx, key)).returning(STEP);
  return (await deleting.executeTakeFirst()) as SignInStep | undefined;
};

export const deleteStepsOf = (tx: Tx, accountId: string): Promise<unknown> =>
  tx.deleteFrom('signIn.steps').where('accountId', '=', accountId).execute();

/** Wipes the steps whose time has passed, and gives their number. */
export const deleteExpiredSteps = async (tx: Tx, now: Date): Promise<number> =>
  Number((await tx.deleteFrom('signIn.steps').where('expiresAt', '<=', now).executeTakeFirst()).numDeletedRows);
