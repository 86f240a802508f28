import type { Scope, User } from '#kernel/access.ts';
import type { Ctx } from '#kernel/ctx.ts';
import type { Tx } from '#kernel/db.ts';
import { newId } from '#kernel/id.ts';
import { grantOf, ROLES } from '../src/modules/people/testing.ts';

/** Sunday 22 November 2026, in the morning: the moment at which every test plays, unless it says otherwise. */
export const NOW = new Date('2026-11-22T09:00:00Z');

/** Somebody with one role: `someone('account-manager', { municipality: 'GM0109' })`. */
export function someone(role: string, scope: Scope = {}): User {
  const known = ROLES.find(({ id }) => id === role);
  if (!known) throw new Error(`no role ${role}`);
  return {
    kind: 'user',
    accountId: newId(),
    sessionId: newId(),
    name: known.label,
    roles: [known.label],
    grants: [grantOf(role, scope)],
  };
}

/** What a command is handed in a test. */
export const ctxOf = (tx: Tx, actor: Ctx['actor'] = { kind: 'program', name: 'test' }, now: Date = NOW): Ctx => ({
  tx,
  actor,
  now,
});
