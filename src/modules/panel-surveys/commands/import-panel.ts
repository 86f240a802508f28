import { requirePermission } from '#kernel/access.ts';
import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { newId } from '#kernel/id.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { PanelHead, PanelItem } from '../panel.ts';
import { insertPanel, insertPanelItems, lockLivePanel, replacePanel } from '../sql.ts';

export type ImportPanel = {
  readonly head: PanelHead;
  readonly items: readonly PanelItem[];
  /** Why what was imported before is wrong, where this corrects it; otherwise empty. */
  readonly why: string;
};
export type ImportRefusal = { readonly code: 'nothing' } | { readonly code: 'already-there'; readonly id: string };

/**
 * Keeps the printed results of a survey by others. Of the same survey a second import corrects the first, which stays with the
 * reason. Refuses: nothing, already-there (without a reason). Throws Forbidden.
 */
export async function importPanel(
  ctx: Ctx,
  { head, items, why }: ImportPanel,
): Promise<Result<{ id: string }, ImportRefusal>> {
  const { tx, actor, now } = ctx;
  requirePermission(actor, 'panel-surveys:import', {});
  if (items.length === 0) return refuse({ code: 'nothing' });
  const id = newId();
  const before = await lockLivePanel(tx, head);
  if (before && why === '') return refuse({ code: 'already-there', id: before.id });
  if (before) await replacePanel(tx, before.id, { replacedBy: id, replacedWhy: why });
  await insertPanel(tx, { ...head, id, enteredBy: actor.kind === 'user' ? actor.accountId : null, enteredAt: now });
  await insertPanelItems(tx, id, items);
  await audit(ctx, 'panel-surveys.panel-imported', id, { items: items.length, replaces: before?.id ?? null });
  return ok({ id });
}
