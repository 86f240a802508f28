import {
  coevordenChapters,
  coevordenCommitments,
  coevordenCoverage,
  coevordenPerInhabitant,
  coevordenPrices,
  coevordenTotals,
  coevordenYearly,
} from '../../priced-offers/testing.ts';
import type { QuoteDocument } from './quote-pdf.ts';

/** The quote of Coevorden for 2026, second version. */
export function aQuoteDocument(changes: Partial<QuoteDocument> = {}): QuoteDocument {
  return {
    head: {
      organisation: 'Biblionet Drenthe',
      title: 'Bibliotheekwerk in Coevorden',
      subtitle: 'Offerte voor de gemeente Coevorden, 2026',
      description: 'Offerte van Biblionet Drenthe aan de gemeente Coevorden voor het bibliotheekwerk in 2026.',
      reference: 'OFF-2026-0109 versie 2',
      footNote: 'Offerte voor de gemeente Coevorden',
      coverFacts: [
        { label: 'Kenmerk', value: 'OFF-2026-0109' },
        { label: 'Versie', value: '2' },
        { label: 'Datum', value: '22 november 2026' },
        { label: 'Geldig tot en met', value: '31 januari 2027' },
      ],
    },
    municipality: 'Coevorden',
    number: 'OFF-2026-0109',
    version: '2',
    year: '2026',
    validUntil: '31 januari 2027',
    letter: {
      to: ['Gemeente Coevorden', 'Afdeling Maatschappelijke Ontwikkeling', 'Kasteel 1', '7741 GC Coevorden'],
      placeAndDate: 'Assen, 22 november 2026',
      subject: 'offerte bibliotheekwerk 2026',
      salutation: 'Geacht college,',
      paragraphs: [
        'Hierbij bieden wij u het bibliotheekwerk voor 2026 aan. Wij volgen het advies dat wij samen met u hebben opgesteld: een sterke basis in Coevorden en de dorpen, lezen vanaf de wieg, en hulp bij taal en digitale zaken.',
        'In deze offerte ziet u per dienst wat u krijgt, welk effect wij nastreven en hoe de prijs is opgebouwd. Wat wij toezeggen, staat in een tabel met aantallen; in het jaarbericht leest u daarnaast wat is geleverd.',
        'De prijzen komen uit de activiteitencatalogus 2025. Voor 2026 zijn zij nog niet geïndexeerd.',
      ],
      closing: 'Met vriendelijke groet,',
      signedBy: ['M. de Boer', 'directeur-bestuurder Biblionet Drenthe'],
    },
    keyFigures: [
      { value: coevordenYearly, label: 'per jaar, gemeente' },
      { value: coevordenPerInhabitant, label: 'per inwoner per jaar' },
      { value: '6', label: 'vestigingen en servicepunten' },
      { value: '5 van 5', label: 'kernfuncties gedekt' },
    ],
    priceIntroduction:
      'Alle bedragen zijn per jaar, op prijspeil 2025. De catalogus vermeldt bij deze tarieven niet of btw is inbegrepen. Een onderdeel op offerte telt niet mee in het totaal.',
    prices: coevordenPrices(),
    totals: coevordenTotals(),
    costPerInhabitant: coevordenPerInhabitant,
    chapters: coevordenChapters(),
    coverage: coevordenCoverage(),
    commitments: coevordenCommitments(),
    warnings: [
      'Het rijksgeld voor het IDO is na 2025 niet zeker.',
      'De prijzen van editie 2025 zijn gebruikt voor het jaar 2026.',
    ],
    openPoints: ['De bemande uren per vestiging voor 2026 zijn nog niet vastgesteld.'],
    conditions: [
      'Deze offerte is geldig tot en met 31 januari 2027.',
      'Betaling in vier gelijke termijnen, steeds binnen 30 dagen na de factuurdatum.',
      'De bibliotheek rapporteert elk half jaar over de toezeggingen en elk jaar in een jaarbericht.',
      'Een wijziging van de opdracht leggen beide partijen schriftelijk vast.',
    ],
    changes: {
      previous: 'versie 1',
      rows: [
        {
          what: 'Pakket 2: persoonlijke ontwikkeling',
          was: '6 activiteiten, € 10.305,00',
          becomes: '12 activiteiten, € 20.610,00',
        },
        {
          what: 'BoekStartcoach',
          was: '1 consultatiebureau, € 9.512,00',
          becomes: '2 consultatiebureaus, € 19.024,00',
        },
      ],
    },
    signatures: [
      { party: 'Biblionet Drenthe', name: 'M. de Boer', role: 'directeur-bestuurder' },
      { party: 'Gemeente Coevorden', name: 'naam', role: 'functie' },
    ],
    ...changes,
  };
}
