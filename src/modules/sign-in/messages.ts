import type { Texts } from '#kernel/result.ts';
import type { AddPasskeyRefusal } from './commands/add-passkey.ts';
import type { NewPasskeyRefusal } from './commands/ask-for-new-passkey.ts';
import type { TooManyTries } from './commands/count-try.ts';
import type { SecondStepRefusal } from './commands/pass-second-step.ts';
import type { RemoveAuthenticatorRefusal } from './commands/remove-authenticator.ts';
import type { SignInRefusal } from './commands/sign-in.ts';
import type { OidcRefusal } from './commands/sign-in-with-oidc.ts';
import type { RoundTripRefusal } from './oidc.ts';

export const nl = {
  'wrong-credentials': () => 'Dit e-mailadres en wachtwoord horen niet bij elkaar. Kijk ze allebei na.',
  'too-many-tries': ({ minutes }) =>
    `Er is te vaak geprobeerd om in te loggen. Wacht ${minutes} minuten en probeer het opnieuw.`,
  'step-expired': () => 'Het inloggen duurde te lang. Log opnieuw in.',
  'wrong-code': () => 'Deze code klopt niet. Gebruik de nieuwste code uit de app; elke code werkt één keer.',
  'wrong-password': () => 'Dit wachtwoord klopt niet.',
  'not-confirmed': () => 'Laat eerst met een van je passkeys zien dat jij het bent.',
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
  | SecondStepRefusal
  | RemoveAuthenticatorRefusal
  | AddPasskeyRefusal
  | NewPasskeyRefusal
  | OidcRefusal
>;

export const happenings: Readonly<Record<string, string>> = {
  'sign-in.session-started': 'Ingelogd',
  'sign-in.session-ended': 'Uitgelogd op een apparaat',
  'sign-in.sessions-ended': 'Overal uitgelogd',
  'sign-in.authenticator-added': 'App voor codes ingesteld',
  'sign-in.authenticator-removed': 'App voor codes weggehaald',
  'sign-in.recovery-codes-renewed': 'Nieuwe herstelcodes gemaakt',
  'sign-in.second-steps-removed': 'Tweede stap weggehaald door de beheerder',
  'sign-in.passkey-added': 'Passkey toegevoegd',
  'sign-in.passkey-removed': 'Passkey weggehaald',
};
