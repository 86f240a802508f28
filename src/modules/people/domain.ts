import type { Scope } from '#kernel/access.ts';
import { type Reach, roleById } from './roles.ts';

export type AccountState = 'active' | 'invited' | 'closed';

/** Invited: made, but nobody ever chose a password or came in. */
export function stateOf(account: {
  passwordHash: string | null;
  lastSignedInAt: Date | null;
  closedAt: Date | null;
}): AccountState {
  if (account.closedAt) return 'closed';
  return account.passwordHash || account.lastSignedInAt ? 'active' : 'invited';
}

/** What a role covers, as the table keeps it: nothing given is the whole organisation. */
export type Place = { municipalityCode: string | null; branchId: string | null };

export const scopeOf = ({ municipalityCode, branchId }: Place): Scope => ({
  ...(municipalityCode === null ? {} : { municipality: municipalityCode }),
  ...(branchId === null ? {} : { branchId }),
});

const reachOf = ({ municipalityCode, branchId }: Place): Reach | undefined => {
  if (municipalityCode !== null && branchId !== null) return undefined;
  return municipalityCode !== null ? 'municipality' : branchId !== null ? 'branch' : 'organisation';
};

/** Whether the role can be given for this part of the work. No for a role that does not exist. */
export function canReach(roleId: string, place: Place): boolean {
  const reach = reachOf(place);
  return reach !== undefined && (roleById(roleId)?.reaches.includes(reach) ?? false);
}
