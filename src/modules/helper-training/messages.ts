import type { Stale, Texts } from '#kernel/result.ts';
import type { NameTaken } from '#kernel/unique-name.ts';
import type { WasHeld } from './commands/remove-meeting.ts';
import type { NothingLearned, TellsPerson } from './commands/save-case.ts';
import type { AlreadyHelper, PointElsewhere } from './commands/save-helper.ts';
import type { RenewsItself } from './commands/save-training.ts';
import type { NotYet } from './commands/set-participants.ts';
import type { PersonTrace } from './person-traces.ts';

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
  'tells-person': ({ trace }) => `Hier staat ${TRACES[trace]}. Haal dat weg: de vraag is genoeg.`,
  'nothing-learned': () => 'Vul in wat we leerden. Daarna kan het in de werkwijze.',
  'was-held': () => 'Er waren mensen bij deze bijeenkomst. Haal hen er eerst af als dat niet klopt.',
  'not-yet': () => 'Wie er was, kun je pas vastleggen vanaf de dag zelf. Kies een eerdere dag.',
};

const TRACES: Readonly<Record<PersonTrace, string>> = {
  'citizen-service-number': 'een burgerservicenummer',
  'bank-account': 'een rekeningnummer',
  phone: 'een telefoonnummer',
  email: 'een e-mailadres',
};
