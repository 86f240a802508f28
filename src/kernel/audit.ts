import type { Actor } from './access.ts';
import type { Ctx } from './ctx.ts';
import type { Tx } from './db.ts';
import { newId } from './id.ts';
import { inParts } from './in-parts.ts';

/** Ids, codes and counts: an audit row never holds a name, an address or what somebody typed. */
export type AuditFacts = Readonly<Record<string, string | number | boolean | null>>;

const accountOf = (actor: Actor): string | null => (actor.kind === 'user' ? actor.accountId : null);

/** Writes down, in the transaction of the change itself, who did what to which row. `action` is `module.past-tense`. */
export async function audit(ctx: Ctx, action: string, subjectId: string, facts: AuditFacts = {}): Promise<void> {
  await ctx.tx
    .insertInto('kernel.auditEntries')
    .values(entryOf(ctx, action, { subjectId, facts }))
    .execute();
}

/** The same of very many rows that one change touched. */
export async function auditEach(ctx: Ctx, action: string, subjectIds: readonly string[]): Promise<void> {
  for (const ids of inParts(subjectIds)) {
    const rows = ids.map((subjectId) => entryOf(ctx, action, { subjectId, facts: {} }));
    await ctx.tx.insertInto('kernel.auditEntries').values(rows).execute();
  }
}

const entryOf = (
  { now, actor }: Ctx,
  action: string,
  { subjectId, facts }: { subjectId: string; facts: AuditFacts },
) => ({
  ...{ id: newId(), at: now, actorKind: actor.kind, accountId: accountOf(actor) },
  ...{ action, subjectId, facts: JSON.stringify(facts) },
});

/** One thing that somebody did; `actorKind` is `program` for what the program did by itself. */
export type AuditRow = {
  id: string;
  at: Date;
  actorKind: string;
  accountId: string | null;
  action: string;
  subjectId: string;
};

const aboutAccount = (tx: Tx, accountId: string) =>
  tx
    .selectFrom('kernel.auditEntries')
    .where((eb) => eb.or([eb('accountId', '=', accountId), eb('subjectId', '=', accountId)]));

/** What an account did and what was done to it, newest first. */
export const listAuditOf = (tx: Tx, accountId: string, part: { limit: number; offset: number }): Promise<AuditRow[]> =>
  aboutAccount(tx, accountId)
    .select(['id', 'at', 'actorKind', 'accountId', 'action', 'subjectId'])
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(part.limit)
    .offset(part.offset)
    .execute();

export const countAuditOf = async (tx: Tx, accountId: string): Promise<number> =>
  (
    await aboutAccount(tx, accountId)
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow()
  ).count;
