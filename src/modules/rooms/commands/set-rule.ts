import { requirePermission, type Scope } from '#kernel/access.ts';
import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { NotFound, ok, type Result, refuse } from '#kernel/result.ts';
import { branchOf } from '../../branches/index.ts';
import type { UserKind } from '../kinds.ts';
import { findRoom } from '../sql/rooms.ts';
import { insertRule, lockRule, type RuleDetails, updateRule } from '../sql/rules.ts';
import type { Stale } from './edit-room.ts';

/** `roomId` null: for all rooms that have no rule of their own. `version` 0: the room had none when the form was shown. */
export type SetRule = { userKind: UserKind; roomId: string | null; version: number; details: RuleDetails };

/**
 * Sets what a kind of user may do and pays, in general or in one room. What was agreed before stays as it is.
 * Refuses: stale. Throws NotFound, Forbidden.
 */
export async function setRule(
  ctx: Ctx,
  { userKind, roomId, version, details }: SetRule,
): Promise<Result<undefined, Stale>> {
  requirePermission(ctx.actor, 'rooms:set-rules', await reachOf(ctx, roomId));
  const current = await lockRule(ctx.tx, userKind, roomId);
  if ((current?.version ?? 0) !== version) return refuse({ code: 'stale' });
  if (current) await updateRule(ctx.tx, { userKind, roomId }, details);
  else await insertRule(ctx.tx, { ...details, userKind, roomId });
  await audit(ctx, 'rooms.rule-set', roomId ?? userKind, { userKind });
  return ok(undefined);
}

async function reachOf({ tx }: Ctx, roomId: string | null): Promise<Scope> {
  if (roomId === null) return {};
  const room = await findRoom(tx, roomId);
  if (!room) throw new NotFound(`room ${roomId}`);
  return (await branchOf(tx, room)).scope;
}
