import { formatList } from '#kernel/languages.ts';
import type { Stale, Texts } from '#kernel/result.ts';
import type { FinaliseRefusal } from './commands/finalise-report.ts';
import type { HasComments } from './commands/remove-block.ts';
import type { CommentRefusal } from './commands/write-comment.ts';
import type { IsFinal } from './locked-report.ts';

type Step = { readonly code: 'not-a-draft' | 'not-in-review' | 'not-final' };

/** The sentence for each refusal. */
export const reportTexts: Texts<
  FinaliseRefusal | CommentRefusal | IsFinal | HasComments | Stale | Step | { readonly code: 'exists' | 'another-kind' }
> = {
  stale: () => 'Iemand anders heeft dit intussen gewijzigd. Kijk het na en probeer het opnieuw.',
  exists: () =>
    'Er is al een jaarbericht van deze gemeente en dit jaar. Kies een ander jaar, of geef het een eigen naam.',
  'another-kind': () => 'Dit onderdeel is van een andere soort. Voeg een nieuw onderdeel toe.',
  'is-final': () => 'Dit jaarbericht is definitief. Neem het weer in bewerking om iets te verbeteren.',
  'has-comments': ({ open }) =>
    `${open === 1 ? 'Er staat nog een opmerking open' : `Er staan nog ${open} opmerkingen open`}. Handel die eerst af.`,
  'not-a-draft': () => 'Dit jaarbericht is geen concept meer. Alleen een concept kan naar de gemeente.',
  'not-in-review': () => 'Dit jaarbericht ligt niet ter inzage. Opmerkingen kunnen nu niet.',
  'paragraph-changed': () =>
    'Deze alinea is intussen veranderd. Lees eerst wat er nu staat en verstuur de opmerking dan opnieuw.',
  'not-final': () => 'Dit jaarbericht is nog niet definitief.',
  'already-final': () => 'Dit jaarbericht is al definitief.',
  'year-not-over': () => 'Het jaar is nog niet voorbij. Maak het jaarbericht daarna definitief.',
  'no-reason': () => 'Schrijf op wat er is verbeterd sinds de vorige uitgave.',
  'empty-texts': ({ headings }) =>
    `Deze teksten zijn nog leeg: ${formatList(headings, 'nl')}. Schrijf ze, of haal ze weg.`,
  'no-values': ({ figureIds }) =>
    `In de tekst staan cijfers die niet bestaan of niet bekend zijn: ${formatList(figureIds, 'nl')}. Haal ze uit de tekst, of vul ze in.`,
};
