import type { Ctx } from '#kernel/ctx.ts';
import { updateOrganisation } from '../sql/organisations.ts';

/** An organisation wants no more mail about its entry. Whoever calls it has seen that the organisation itself is asking. */
export const stopMailTo = (ctx: Ctx, id: string): Promise<unknown> =>
  updateOrganisation(ctx.tx, id, { wantsMail: false });
