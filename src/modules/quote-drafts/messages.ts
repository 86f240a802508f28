import type { Texts } from '#kernel/result.ts';
import type { QuoteVersion } from '../quotes/index.ts';
import type { AddServiceRefusal } from './commands/add-service.ts';
import type { MakeQuoteRefusal } from './commands/make-quote.ts';
import type { PricePartRefusal } from './commands/price-part.ts';
import type { RemoveServiceRefusal } from './commands/remove-service.ts';
import type { TakeOverScenarioRefusal } from './commands/take-over-scenario.ts';

/** What to do with a version that is no draft, before it can change. */
const wayBack: Record<QuoteVersion['state'], string> = {
  draft: 'Probeer het nog een keer.',
  'in-review':
    'Deze offerte wacht op goedkeuring. Vraag een collega om hem terug te sturen, dan kun je hem weer wijzigen.',
  approved: 'Deze offerte is goedgekeurd. Vraag een collega om hem terug te sturen, dan kun je hem weer wijzigen.',
  sent: 'Deze offerte is al verstuurd. Maak een nieuwe versie, dan kun je daarin wijzigen.',
  accepted: 'De gemeente gaf al akkoord op deze offerte. Hij verandert niet meer.',
  declined: 'De gemeente heeft deze offerte afgewezen. Maak een nieuwe versie, dan kun je daarin wijzigen.',
  superseded: 'Er is al een nieuwere versie van deze offerte. Wijzig die.',
  withdrawn: 'Deze offerte is ingetrokken. Maak een nieuwe versie, dan kun je daarin wijzigen.',
};

/** What staff read. */
export const nl = {
  'incomplete-scenario': () =>
    'In dit scenario ontbreekt een aantal of een keuze. Vul het aan in het advies, dan kun je er een offerte van maken.',
  'empty-scenario': () => 'In dit scenario is nog geen dienst gekozen.',
  'wrong-state': ({ state }) => wayBack[state],
  'changed-meanwhile': () =>
    'Iemand anders heeft deze offerte intussen gewijzigd. Er is niets opgeslagen; kijk hem na en probeer het opnieuw.',
  'no-lines': () => 'Een offerte heeft ten minste één dienst. Neem eerst een andere dienst op, of trek de offerte in.',
  'invalid-lines': () => 'Bij een dienst klopt een aantal of een keuze niet.',
  'not-on-quote': () =>
    'Voor dit onderdeel geldt de prijs van de catalogus, of de dienst staat niet meer in de offerte.',
  'already-offered': () => 'Deze dienst staat al in de offerte. Zijn aantallen wijzig je bij ‘Bewerk’.',
  'not-offered': () => 'Deze dienst staat al niet meer in de offerte.',
  'scenario-gone': () => 'Dit scenario is er niet meer. Kies een ander.',
  'scenario-changed': () =>
    'Het scenario of de gegevens van de gemeente zijn intussen veranderd. Hieronder zie je wat er nu zou veranderen.',
} satisfies Texts<
  MakeQuoteRefusal | PricePartRefusal | AddServiceRefusal | RemoveServiceRefusal | TakeOverScenarioRefusal
>;
