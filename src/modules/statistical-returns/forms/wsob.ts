import { by, type FigureAsked, type FigureForm } from './figure-form.ts';

const cbs = by('cbs');
const kb = by('kb');
const own = by('lokaal');

const BOOKS = [
  ['adult-fiction', 'voor volwassenen, fictie'],
  ['adult-nonfiction', 'voor volwassenen, non-fictie'],
  ['youth-fiction', 'voor de jeugd, fictie'],
  ['youth-nonfiction', 'voor de jeugd, non-fictie'],
] as const;
const booksOf = (of: 'collection' | 'loans') => BOOKS.map(([id, name]) => cbs(`${of}-books-${id}`, `Boeken ${name}`));

const FUNCTIONS = [
  'kennis en informatie',
  'ontwikkeling en educatie',
  'lezen en literatuur',
  'ontmoeting en debat',
  'kunst en cultuur',
];
const ofFunctions = (of: 'activities' | 'participants', name: string) =>
  FUNCTIONS.map((words, index) => kb(`core-function-${index + 1}-${of}`, `${name}: ${words}`));

const total = (figureId: string, profile: FigureAsked['profile'] = 'cbs'): FigureAsked => ({ figureId, profile });
const WHOLE = 'Een van de getallen klopt niet, of er ontbreekt een soort. Kijk ze na bij de bron.';
const sum = (figureId: string, ...parts: string[]) => ({
  ...{ total: total(figureId), parts: parts.map((part) => total(part)), advice: WHOLE },
});

/**
 * The delivery of a local library: the categories a to g of the regulation, and within them the subjects of the national table.
 * Source: Regeling gegevenslevering openbare bibliotheekvoorzieningen, article 1 and annex I (Staatscourant 2014, 35295 and
 * 2015, 36979); CBS, Openbare bibliotheken (70763ned).
 */
export const WSOB_FORM: FigureForm = {
  sections: [
    {
      title: 'a. Voorzieningen',
      fields: [
        own('map-libraries', 'Vestigingen'),
        own('map-service-points', 'Servicepunten'),
        kb('opening-hours', 'Uren open per week, alle locaties samen'),
        kb('opening-hours-staffed', 'Waarvan met personeel'),
      ],
    },
    {
      title: 'b. Collectie',
      fields: [
        ...booksOf('collection'),
        cbs('collection-books', 'Totaal boeken'),
        cbs('collection-sheet-music', 'Bladmuziek'),
        cbs('collection-av', 'Beeld en geluid'),
        cbs('collection-total', 'Totaal collectie'),
      ],
    },
    {
      title: 'c. Uitleningen',
      fields: [
        ...booksOf('loans'),
        cbs('loans-books', 'Totaal boeken'),
        cbs('loans-sheet-music', 'Bladmuziek'),
        cbs('loans-av', 'Beeld en geluid'),
        cbs('loans-physical-total', 'Totaal uitleningen'),
      ],
    },
    {
      title: 'd. Lidmaatschap en bezoek',
      fields: [
        cbs('members-youth', 'Leden tot en met 17 jaar'),
        cbs('members-adults', 'Leden van 18 jaar en ouder'),
        cbs('members-total', 'Totaal leden'),
        by('iso2789')('visits-physical', 'Bezoeken aan de bibliotheek'),
        by('iso2789')('visits-website', 'Bezoeken aan de website'),
      ],
    },
    {
      title: 'e. Invulling kernfuncties en dienstverlening',
      fields: [
        ...ofFunctions('activities', 'Activiteiten'),
        kb('programme-activities', 'Totaal activiteiten'),
        ...ofFunctions('participants', 'Deelnemers'),
        kb('programme-participants', 'Totaal deelnemers'),
        own('map-ido', 'Informatiepunten Digitale Overheid'),
        own('map-taalhuis', 'Taalhuizen'),
        own('map-dbos', 'Scholen met de Bibliotheek op school'),
        own('map-boekstart', 'Locaties met BoekStart'),
      ],
    },
    {
      title: 'f. Personeel',
      fields: [
        cbs('staff-full-time', 'Medewerkers met een volledige baan'),
        cbs('staff-part-time', 'Medewerkers met een deeltijdbaan'),
        cbs('staff-persons', 'Totaal medewerkers in dienst'),
        cbs('staff-fte', 'Arbeidsjaren (fte)'),
        cbs('volunteers', 'Vrijwilligers'),
      ],
    },
    {
      title: 'g. Baten en lasten',
      fields: [
        cbs('income-users', 'Inkomsten van gebruikers'),
        cbs('subsidies-municipal', 'Subsidies van gemeenten'),
        cbs('subsidies-provincial', 'Subsidies van de provincie'),
        cbs('subsidies-other', 'Andere subsidies'),
        cbs('subsidies', 'Totaal subsidies'),
        cbs('income-other', 'Andere baten'),
        cbs('income', 'Totaal baten'),
        cbs('costs-staff', 'Lasten voor personeel'),
        cbs('costs-housing', 'Lasten voor huisvesting'),
        cbs('costs-collection', 'Lasten voor collectie'),
        cbs('costs-other', 'Andere lasten'),
        cbs('costs', 'Totaal lasten'),
      ],
    },
  ],
  sums: [
    sum('collection-books', ...BOOKS.map(([id]) => `collection-books-${id}`)),
    sum('collection-total', 'collection-books', 'collection-sheet-music', 'collection-av'),
    sum('loans-books', ...BOOKS.map(([id]) => `loans-books-${id}`)),
    sum('loans-physical-total', 'loans-books', 'loans-sheet-music', 'loans-av'),
    sum('members-total', 'members-youth', 'members-adults'),
    ...(['activities', 'participants'] as const).map((of) => ({
      total: total(`programme-${of}`, 'kb'),
      parts: FUNCTIONS.map((_, index) => total(`core-function-${index + 1}-${of}`, 'kb')),
      advice: WHOLE,
    })),
    sum('staff-persons', 'staff-full-time', 'staff-part-time'),
    sum('subsidies', 'subsidies-municipal', 'subsidies-provincial', 'subsidies-other'),
    sum('income', 'income-users', 'subsidies', 'income-other'),
    sum('costs', 'costs-staff', 'costs-housing', 'costs-collection', 'costs-other'),
  ],
};
