import type { Actor } from './access.ts';
import type { Ctx } from './ctx.ts';
import { newId } from './id.ts';

/** Ids, codes and counts: an audit row never holds a name, an address or what somebody typed. */
export type AuditFacts = Readonly<Record<string, string | number | boolean | null>>;

const accountOf = (actor: Actor): string | null => (actor.kind === 'user' ? actor.accountId : null);

/** Writes down, in the transaction of the change itself, who did what to which row. `action` is `module.past-tense`. */
export async function audit(ctx: Ctx, action: string, subjectId: string, facts: AuditFacts = {}): Promise<void> {
  await ctx.tx
    .insertInto('kernel.auditEntries')
    .values({
      id: newId(),
      at: ctx.now,
      actorKind: ctx.actor.kind,
      accountId: accountOf(ctx.actor),
      action,
      subjectId,
      facts: JSON.stringify(facts),
    })
    .execute();
}
