import type { Ctx } from '#kernel/ctx.ts';
import { ok, type Result } from '#kernel/result.ts';
import { question, type Site } from '../passkey.ts';
import { beginStep } from '../sign-in-step.ts';

type Question = { token: string; options: Awaited<ReturnType<typeof question>> };

/** Asks a browser for any passkey of this site: whose it is, only the answer tells. */
export async function askForPasskey(ctx: Ctx, input: { site: Site }): Promise<Result<Question, never>> {
  const options = await question(input.site);
  return ok({ token: await beginStep(ctx, { kind: 'passkey', facts: { challenge: options.challenge } }), options });
}
