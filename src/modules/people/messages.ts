import type { Texts } from '#kernel/result.ts';
import type { AddPasskeyRefusal } from './commands/add-passkey.ts';
import type { ChoosePasswordRefusal } from './commands/choose-password.ts';
import type { CloseAccountRefusal } from './commands/close-account.ts';
import type { TooManyTries } from './commands/count-try.ts';
import type { EditAccountRefusal } from './commands/edit-account.ts';
import type { GiveRoleRefusal } from './commands/give-role.ts';
import type { InviteRefusal } from './commands/invite-account.ts';
import type { InviteAgainRefusal } from './commands/invite-again.ts';
import type { SecondStepRefusal } from './commands/pass-second-step.ts';
import type { FirstAdministratorRefusal } from './commands/register-first-administrator.ts';
import type { RemoveAuthenticatorRefusal } from './commands/remove-authenticator.ts';
import type { ReopenAccountRefusal } from './commands/reopen-account.ts';
import type { SignInRefusal } from './commands/sign-in.ts';
import type { OidcRefusal } from './commands/sign-in-with-oidc.ts';
import type { TakeRoleRefusal } from './commands/take-role.ts';
import type { AccountState } from './domain.ts';
import type { RoundTripRefusal } from './oidc.ts';
import { roleById } from './roles.ts';

export const nl = {
  'wrong-credentials': () => 'Dit e-mailadres en wachtwoord horen niet bij elkaar. Kijk ze allebei na.',
  'too-many-tries': ({ minutes }) =>
    `Er is te vaak geprobeerd om in te loggen. Wacht ${minutes} minuten en probeer het opnieuw.`,
  'link-expired': () => 'Deze link werkt niet meer. Vraag een nieuwe aan met ‘Wachtwoord vergeten’.',
  'guessable-password': () => 'Dit wachtwoord is makkelijk te raden. Kies een zin van een paar woorden.',
  'first-link-expired': () =>
    'Deze link werkt niet meer. Is er nog geen account? Start Biebwerk opnieuw, dan staat er een nieuwe link in het venster.',
  'step-expired': () => 'Het inloggen duurde te lang. Log opnieuw in.',
  'wrong-code': () => 'Deze code klopt niet. Gebruik de nieuwste code uit de app; elke code werkt één keer.',
  'passkey-failed': () => 'Het is met deze passkey niet gelukt. Probeer het opnieuw.',
  'oidc-unavailable': () =>
    'We kunnen je organisatie nu niet bereiken. Probeer het later opnieuw, of gebruik je wachtwoord.',
  'oidc-failed': () => 'Het inloggen bij je organisatie is niet gelukt of duurde te lang. Probeer het opnieuw.',
  'oidc-unknown': () =>
    'Bij het e-mailadres van je organisatie hoort geen account. Vraag de beheerder om een uitnodiging.',
  'not-offered': () => 'Er is geen app om in te stellen. Begin opnieuw.',
  'second-step-required': () => 'Bij jouw rol hoort een tweede stap. Voeg eerst een andere tweede stap toe.',
} satisfies Texts<
  | TooManyTries
  | RoundTripRefusal
  | SignInRefusal
  | ChoosePasswordRefusal
  | FirstAdministratorRefusal
  | SecondStepRefusal
  | RemoveAuthenticatorRefusal
  | AddPasskeyRefusal
  | OidcRefusal
>;

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

/** What happened, as the log of an account says it. Of another module the code itself stands there. */
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
  'people.session-started': 'Ingelogd',
  'people.session-ended': 'Uitgelogd op een apparaat',
  'people.sessions-ended': 'Overal uitgelogd',
  'people.authenticator-added': 'App voor codes ingesteld',
  'people.authenticator-removed': 'App voor codes weggehaald',
  'people.recovery-codes-renewed': 'Nieuwe herstelcodes gemaakt',
  'people.second-steps-removed': 'Tweede stap weggehaald door de beheerder',
  'people.second-step-roles-set': 'Gekozen welke rollen een tweede stap nodig hebben',
  'people.passkey-added': 'Passkey toegevoegd',
  'people.passkey-removed': 'Passkey weggehaald',
  'organisation.facts-entered': 'Gegevens van een gemeente ingevoerd',
};
