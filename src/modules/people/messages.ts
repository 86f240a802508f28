import type { Texts } from '#kernel/result.ts';
import type { ChoosePasswordRefusal } from './commands/choose-password.ts';
import type { InviteRefusal } from './commands/invite-account.ts';
import type { SignInRefusal } from './commands/sign-in.ts';

export const nl = {
  'wrong-credentials': () => 'Dit e-mailadres en wachtwoord horen niet bij elkaar. Kijk ze allebei na.',
  'too-many-tries': ({ minutes }) => `Er is te vaak geprobeerd om in te loggen. Wacht ${minutes} minuten en probeer het opnieuw.`,
  'link-expired': () => 'Deze link werkt niet meer. Vraag een nieuwe aan met ‘Wachtwoord vergeten’.',
  'already-an-account': () => 'Er is al een account met dit e-mailadres.',
} satisfies Texts<SignInRefusal | ChoosePasswordRefusal | InviteRefusal>;
