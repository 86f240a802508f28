import type { Stale, Texts } from '#kernel/result.ts';
import type { Telling } from '#kernel/telling-text.ts';
import type { NameTaken } from '#kernel/unique-name.ts';
import type { WasHeld } from './commands/remove-meeting.ts';
import type { NothingLearned, TellsPerson } from './commands/save-case.ts';
import type { AlreadyHelper, PointElsewhere } from './commands/save-helper.ts';
import type { RenewsItself } from './commands/save-training.ts';
import type { NotYet } from './commands/set-participants.ts';

type Refusals =
  | Stale
  | NameTaken
  | AlreadyHelper
  | PointElsewhere
  | RenewsItself
  | NotYet
  | WasHeld
  | TellsPerson
  | NothingLearned;

export const trainingTexts: Texts<Refusals> = {
  stale: () => 'Iemand anders heeft dit intussen gewijzigd. Kijk het na en bewaar nog een keer.',
  'name-taken': () => 'Deze training staat er al. Kies een andere naam.',
  'renews-itself': () => 'Kies een training die op zichzelf staat, en niet deze training zelf.',
  'already-helper': () => 'Dit account staat al in het overzicht.',
  'point-elsewhere': () => 'Dit informatiepunt is in een andere gemeente. Kies een punt in dezelfde gemeente.',
  'tells-person': ({ telling }) => `Hier staat ${TELLINGS[telling]}. Haal dat weg: de vraag is genoeg.`,
  'nothing-learned': () => 'Vul in wat we leerden. Daarna kan het in de werkwijze.',
  'was-held': () => 'Er waren mensen bij deze bijeenkomst. Haal hen er eerst af als dat niet klopt.',
  'not-yet': () => 'Wie er was, kun je pas vastleggen vanaf de dag zelf. Kies een eerdere dag.',
};

const TELLINGS: Readonly<Record<Telling, string>> = {
  bsn: 'een burgerservicenummer',
  iban: 'een rekeningnummer',
  phone: 'een telefoonnummer',
  email: 'een e-mailadres',
  secret: 'een wachtwoord of code',
  'user-name': 'een gebruikersnaam',
};
