import type { MiddlewareHandler } from 'hono';
import { Forbidden } from './result.ts';

/** `module:action`, declared by the module with the label that staff see. */
export type Permission = `${string}:${string}`;

/** What a row belongs to, or how far a grant reaches. `{}` is the whole organisation. */
export type Scope = { readonly municipality?: string; readonly branchId?: string };

export type Grant = { readonly permissions: ReadonlySet<Permission>; readonly scope: Scope };

export type Visitor = { readonly kind: 'visitor' };
export type User = {
  readonly kind: 'user';
  readonly accountId: string;
  readonly sessionId: string;
  readonly name: string;
  readonly roles: readonly string[];
  readonly grants: readonly Grant[];
};
/** Jobs, event handlers and the demo act as the program itself. */
export type Program = { readonly kind: 'program'; readonly name: string };
export type Actor = Visitor | User | Program;

export const visitor: Visitor = { kind: 'visitor' };

/** A narrow grant never covers a wider row: a municipality's officer has no say over the organisation's own rows. */
const covers = (grant: Scope, row: Scope): boolean =>
  (grant.municipality === undefined || grant.municipality === row.municipality) &&
  (grant.branchId === undefined || grant.branchId === row.branchId);

const grantsFor = (actor: Actor, permission: Permission): readonly Grant[] =>
  actor.kind === 'user' ? actor.grants.filter((grant) => grant.permissions.has(permission)) : [];

/** Whether the actor has the permission on this row, or anywhere when no row is given (to show or hide a button). */
export function can(actor: Actor, permission: Permission, row?: Scope): boolean {
  if (actor.kind === 'program') return true;
  return grantsFor(actor, permission).some((grant) => row === undefined || covers(grant.scope, row));
}

/** Throws Forbidden unless the actor has the permission on this row. Commands call it after loading the row. */
export function requirePermission(actor: Actor, permission: Permission, row: Scope): void {
  if (!can(actor, permission, row)) throw new Forbidden(permission);
}

/** The municipalities in which the actor has the permission, for use in SQL; `'all'` for a grant over the organisation. */
export function municipalitiesFor(actor: Actor, permission: Permission): 'all' | string[] {
  if (actor.kind === 'program') return 'all';
  const scopes = grantsFor(actor, permission).map((grant) => grant.scope);
  if (scopes.some((scope) => scope.municipality === undefined && scope.branchId === undefined)) return 'all';
  return [...new Set(scopes.flatMap((scope) => scope.municipality ?? []))];
}

/** Who may knock at a route: a permission (anywhere), everybody, or everybody who is signed in. */
export type Knock = Permission | 'public' | 'signed-in';

export const mayKnock = (actor: Actor, knock: Knock): boolean =>
  knock === 'public' || (knock === 'signed-in' ? actor.kind === 'user' : can(actor, knock));

const KNOCK = Symbol('knock');
const UNLOGGED = Symbol('unlogged');

/** Thrown for a visitor at a door that asks for an account; `app.ts` leads to the sign-in page and back. */
export class SignInNeeded extends Error {
  override name = 'SignInNeeded';
}

/**
 * Says who may use a route. Every route has it: the program does not start with one that lacks it. `unlogged`: that it was
 * asked, and when, would tell of a person, so no line of the log says so.
 */
export function access(knock: Knock, { unlogged = false } = {}): MiddlewareHandler<{ Variables: { actor: Actor } }> {
  const guard: MiddlewareHandler<{ Variables: { actor: Actor } }> = async (c, next) => {
    const actor = c.get('actor');
    if (knock !== 'public' && actor.kind === 'visitor') throw new SignInNeeded();
    if (knock !== 'public' && knock !== 'signed-in' && !can(actor, knock)) throw new Forbidden(knock);
    await next();
  };
  return Object.assign(guard, { [KNOCK]: knock, [UNLOGGED]: unlogged });
}

/** What `access` was given, when this handler is such a guard. */
export const knockOf = (handler: unknown): Knock | undefined => (handler as { [KNOCK]?: Knock } | undefined)?.[KNOCK];

/** Whether this handler is a guard that asked for no line in the log. */
export const isUnlogged = (handler: unknown): boolean =>
  (handler as { [UNLOGGED]?: boolean } | undefined)?.[UNLOGGED] === true;
