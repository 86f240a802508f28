import { sql } from 'kysely';
import type { Tx } from '#kernel/db.ts';
import type { UserKind } from '../kinds.ts';
import type { Rule } from '../rules.ts';

const RULE = [
  'userKind',
  'roomId',
  'mayUse',
  'longestMinutes',
  'aheadDays',
  'perWeek',
  'hours',
  'tariffCents',
  'tariffPer',
  'socialTariffCents',
  'version',
] as const;

/** The general rules, and those that these rooms have of their own. */
export const listRules = (tx: Tx, roomIds: readonly string[]): Promise<Rule[]> =>
  tx
    .selectFrom('rooms.rules')
    .select(RULE)
    .where((eb) => eb.or([eb('roomId', 'is', null), eb('roomId', '=', sql<string>`any(${roomIds})`)]))
    .execute() as Promise<Rule[]>;

/** The rule itself, locked until commit; for a room only when it has one of its own. */
export const lockRule = (tx: Tx, userKind: UserKind, roomId: string | null): Promise<Rule | undefined> =>
  tx
    .selectFrom('rooms.rules')
    .select(RULE)
    .where('userKind', '=', userKind)
    .where('roomId', 'is not distinct from', roomId)
    .forUpdate()
    .executeTakeFirst() as Promise<Rule | undefined>;

export type RuleDetails = Omit<Rule, 'userKind' | 'roomId' | 'version'>;

export const insertRule = (
  tx: Tx,
  rule: RuleDetails & { userKind: UserKind; roomId: string | null },
): Promise<unknown> => tx.insertInto('rooms.rules').values(rule).execute();

export const updateRule = (
  tx: Tx,
  { userKind, roomId }: { userKind: UserKind; roomId: string | null },
  changes: RuleDetails,
): Promise<unknown> =>
  tx
    .updateTable('rooms.rules')
    .set((eb) => ({ ...changes, version: eb('version', '+', 1) }))
    .where('userKind', '=', userKind)
    .where('roomId', 'is not distinct from', roomId)
    .execute();

/** Whether the room had a rule of its own. */
export async function deleteRoomRule(tx: Tx, userKind: UserKind, roomId: string): Promise<boolean> {
  const result = await tx
    .deleteFrom('rooms.rules')
    .where('userKind', '=', userKind)
    .where('roomId', '=', roomId)
    .executeTakeFirst();
  return result.numDeletedRows > 0n;
}
