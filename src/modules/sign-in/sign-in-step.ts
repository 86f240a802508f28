import type { Ctx } from '#kernel/ctx.ts';
import { hashOfToken, newToken } from '#kernel/token.ts';
import {
  deleteStep,
  findStep,
  insertStep,
  type SignInStep,
  type StepFacts,
  type StepKind,
  type StepOwner,
} from './sql/steps.ts';

const MINUTES = 10;
const NOBODY: StepOwner = { accountId: null, round: null };

/** Begins a step that somebody has to finish before they are in. Gives its token, for a cookie. */
export async function beginStep(
  ctx: Ctx,
  step: { kind: StepKind; owner?: StepOwner; facts?: StepFacts },
): Promise<string> {
  const token = newToken();
  const expiresAt = new Date(ctx.now.getTime() + MINUTES * 60_000);
  const { kind, owner = NOBODY, facts = {} } = step;
  await insertStep(ctx.tx, { ...owner, tokenHash: hashOfToken(token), kind, facts: JSON.stringify(facts), expiresAt });
  return token;
}

/** The step behind a token, still to be finished. */
export const stepOfToken = (ctx: Ctx, token: string | undefined, kind: StepKind): Promise<SignInStep | undefined> =>
  token === undefined
    ? Promise.resolve(undefined)
    : findStep(ctx.tx, { tokenHash: hashOfToken(token), kind, now: ctx.now });

/** Takes the step away: of two at once, one gets it. A refusal afterwards puts it back. */
export const takeStep = (ctx: Ctx, token: string | undefined, kind: StepKind): Promise<SignInStep | undefined> =>
  token === undefined
    ? Promise.resolve(undefined)
    : deleteStep(ctx.tx, { tokenHash: hashOfToken(token), kind, now: ctx.now });
