import type { Ctx } from '#kernel/ctx.ts';
import { newId } from '#kernel/id.ts';
import { hashPassword, insertAccount, insertRoleGrant } from '../src/modules/people/testing.ts';

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

/** Opens an account for each role, ready to sign in. */
export async function openAccounts(ctx: Ctx): Promise<void> {
  const passwordHash = await hashPassword(DEMO_PASSWORD);
  for (const account of DEMO_ACCOUNTS) {
    const id = newId();
    await insertAccount(ctx.tx, { id, email: account.email, name: account.name, passwordHash, createdAt: ctx.now });
    const municipalityCode = 'municipality' in account ? account.municipality : null;
    await insertRoleGrant(ctx.tx, {
      id: newId(),
      accountId: id,
      role: account.role,
      municipalityCode,
      branchId: null,
      grantedAt: ctx.now,
      grantedBy: null,
    });
  }
}
