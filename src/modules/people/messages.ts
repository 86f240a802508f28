import type { Texts } from '#kernel/result.ts';
import type { ChoosePasswordRefusal } from './commands/choose-password.ts';
import type { CloseAccountRefusal } from './commands/close-account.ts';
import type { EditAccountRefusal } from './commands/edit-account.ts';
import type { GiveRoleRefusal } from './commands/give-role.ts';
import type { InviteRefusal } from './commands/invite-account.ts';
import type { InviteAgainRefusal } from './commands/invite-again.ts';
import type { FirstAdministratorRefusal } from './commands/register-first-administrator.ts';
import type { ReopenAccountRefusal } from './commands/reopen-account.ts';
import type { TakeRoleRefusal } from './commands/take-role.ts';
import type { AccountState } from './domain.ts';
import { roleById } from './roles.ts';

export const nl = {
  'link-expired': () => 'Deze link werkt niet meer. Vraag een nieuwe aan met ‘Wachtwoord vergeten’.',
  'guessable-password': () => 'Dit wachtwoord is makkelijk te raden. Kies een zin van een paar woorden.',
  'first-link-expired': () =>
    'Deze link werkt niet meer. Is er nog geen account? Start Biebwerk opnieuw, dan staat er een nieuwe link in het venster.',
} satisfies Texts<ChoosePasswordRefusal | FirstAdministratorRefusal>;

export type ManageRefusal =
  | InviteRefusal
  | InviteAgainRefusal
  | EditAccountRefusal
  | GiveRoleRefusal
  | TakeRoleRefusal
  | CloseAccountRefusal
  | ReopenAccountRefusal;

export const manageNl = {
  'already-an-account': () => 'Er is al een account met dit e-mailadres.',
  'closed-account': () => 'Er is een gesloten account met dit e-mailadres. Heropen dat account.',
  'out-of-reach': ({ role }) => `De rol ${roleById(role)?.label ?? role} kun je niet voor dit deel van het werk geven.`,
  'has-role': () => 'Dit account heeft deze rol al, voor ditzelfde deel van het werk.',
  'changed-meanwhile': () =>
    'Iemand anders heeft dit account intussen gewijzigd. Hieronder staat hoe het nu is. Kijk of jouw wijziging nog klopt.',
  'last-administrator': () =>
    'Dit is de laatste beheerder die kan inloggen. Geef eerst iemand anders de rol Beheerder.',
  'not-invited': () => 'Dit account is al in gebruik of gesloten. Een nieuwe uitnodiging heeft geen zin.',
  'already-closed': () => 'Dit account is al gesloten.',
  'not-closed': () => 'Dit account is al open.',
} satisfies Texts<ManageRefusal>;

export const stateLabels: Record<AccountState, string> = {
  active: 'In gebruik',
  invited: 'Uitgenodigd',
  closed: 'Gesloten',
};

export const happenings: Readonly<Record<string, string>> = {
  'people.account-invited': 'Account uitgenodigd',
  'people.account-invited-again': 'Opnieuw uitgenodigd',
  'people.account-edited': 'Naam of e-mailadres gewijzigd',
  'people.account-closed': 'Account gesloten',
  'people.account-reopened': 'Account heropend',
  'people.first-administrator-registered': 'Eerste beheerder gemaakt',
  'people.password-chosen': 'Wachtwoord gekozen',
  'people.password-reset-requested': 'Nieuw wachtwoord gevraagd',
  'people.role-given': 'Rol gegeven',
  'people.role-taken': 'Rol afgenomen',
  'people.second-step-roles-set': 'Gekozen welke rollen een tweede stap nodig hebben',
};
