import type { User } from '#kernel/access.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { newId } from '#kernel/id.ts';
import { grantOf, hashPassword, insertAccount, insertRoleGrant } from '../src/modules/people/testing.ts';

/** One word for all demo accounts: they exist only where nobody else can come. */
export const DEMO_PASSWORD = 'drenthe leest samen';

const COEVORDEN = 'GM0109';

export const DEMO_ACCOUNTS = [
  { email: 'beheer@demo.nl', name: 'Bea Heersink', label: 'beheerder', role: 'administrator' },
  { email: 'directeur@demo.nl', name: 'Dirk Oosting', label: 'directeur', role: 'director' },
  { email: 'account@demo.nl', name: 'Anneke Mulder', label: 'accountmanager', role: 'account-manager' },
  { email: 'programma@demo.nl', name: 'Priya Ramdin', label: 'programmamaker', role: 'programme-maker' },
  { email: 'balie@demo.nl', name: 'Bert Kamps', label: 'baliemedewerker', role: 'desk-worker' },
  { email: 'informatie@demo.nl', name: 'Inge Wolters', label: 'informatiemedewerker', role: 'information-officer' },
  {
    email: 'coevorden@demo.nl',
    name: 'Gerda Nijland',
    label: 'gemeente Coevorden',
    role: 'municipality-officer',
    municipality: COEVORDEN,
  },
  {
    email: 'meppel@demo.nl',
    name: 'Mark Tissing',
    label: 'gemeente Meppel',
    role: 'municipality-officer',
    municipality: 'GM0119',
  },
] as const;

/** Opens an account for each role, ready to sign in. Gives each of them as an actor, by e-mail address. */
export async function openAccounts(ctx: Ctx): Promise<Map<string, User>> {
  const passwordHash = await hashPassword(DEMO_PASSWORD);
  const users = new Map<string, User>();
  for (const { email, name, label, role, ...rest } of DEMO_ACCOUNTS) {
    const accountId = newId();
    const municipalityCode = 'municipality' in rest ? rest.municipality : null;
    await insertAccount(ctx.tx, { id: accountId, email, name, passwordHash, createdAt: ctx.now });
    const granted = { grantedAt: ctx.now, grantedBy: null };
    await insertRoleGrant(ctx.tx, { id: newId(), accountId, role, municipalityCode, branchId: null, ...granted });
    const scope = municipalityCode === null ? {} : { municipality: municipalityCode };
    users.set(email, {
      kind: 'user',
      accountId,
      sessionId: newId(),
      name,
      roles: [label],
      grants: [grantOf(role, scope)],
    });
  }
  return users;
}
