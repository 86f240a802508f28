import { type Actor, requirePermission, type Scope } from '#kernel/access.ts';

/** Whose an entry is: of the people of one municipality, or of those of the whole organisation. */
export const scopeOf = ({ municipalityCode }: { municipalityCode: string | null }): Scope =>
  municipalityCode === null ? {} : { municipality: municipalityCode };

/** Throws Forbidden unless the actor may keep this entry right. */
export const requireEdit = (actor: Actor, organisation: { municipalityCode: string | null }): void =>
  requirePermission(actor, 'referral-directory:edit', scopeOf(organisation));
