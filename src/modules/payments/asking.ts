import { change, type Request } from '#kernel/http.ts';
import { ok } from '#kernel/result.ts';
import type { Asking } from './fetch-from-provider.ts';

/** The provider, for a page: what it says is taken over by the program itself, whoever opened the page. Undefined without one. */
export function askingIn(c: Request): Asking | undefined {
  const { payment } = c.var.config;
  const inContext: Asking['inContext'] = async (name, work) => {
    const outcome = await change(c, async ({ tx, now }) =>
      ok(await work({ tx, now, actor: { kind: 'program', name } })),
    );
    if (!outcome.ok) throw new Error(`the program was refused: ${outcome.refusal.code}`);
    return outcome.value;
  };
  return payment && { payment, inContext };
}
