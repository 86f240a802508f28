import { coevordenCommitments, coevordenPrices, coevordenTotals } from '../../priced-offers/testing.ts';
import type { AgreementDocument } from './agreement-pdf.ts';

/** The accepted agreement with Coevorden from 2026. */
export function anAgreementDocument(changes: Partial<AgreementDocument> = {}): AgreementDocument {
  return {
    head: {
      organisation: 'Biblionet Drenthe',
      title: 'Overeenkomst bibliotheekwerk',
      subtitle: 'Gemeente Coevorden en Biblionet Drenthe, vanaf 2026',
      description:
        'Overeenkomst tussen de gemeente Coevorden en Biblionet Drenthe over het bibliotheekwerk vanaf 2026.',
      reference: 'OVK-2026-0109',
      footNote: 'Overeenkomst met de gemeente Coevorden',
      coverFacts: [
        { label: 'Kenmerk', value: 'OVK-2026-0109' },
        { label: 'Uit offerte', value: 'OFF-2026-0109, versie 2' },
        { label: 'Ingangsdatum', value: '1 januari 2026' },
      ],
    },
    year: '2026',
    parties: [
      {
        name: 'Stichting Biblionet Drenthe',
        address: ['Postbus 78', '9400 AB Assen'],
        representedBy: 'M. de Boer, directeur-bestuurder',
        calledHere: 'de bibliotheek',
      },
      {
        name: 'Gemeente Coevorden',
        address: ['Kasteel 1', '7741 GC Coevorden'],
        representedBy: 'het college van burgemeester en wethouders',
        calledHere: 'de gemeente',
      },
    ],
    considerations: [
      'De gemeente zorgt voor een openbare bibliotheek voor haar inwoners. De bibliotheek voert de diensten uit die hieronder staan en telt wat zij levert.',
    ],
    terms: [
      { label: 'Looptijd', value: '1 januari 2026 tot 1 januari 2029' },
      { label: 'Opzeggen', value: 'schriftelijk, uiterlijk 31 december 2027 (een jaar voor het einde)' },
      { label: 'Stilzwijgende verlenging', value: 'na drie jaar telkens met een jaar' },
      { label: 'Route', value: 'subsidie, beschikking 2025-118 van 12 december 2025' },
      { label: 'Voorschotten', value: 'vier gelijke termijnen per jaar' },
      { label: 'Vaststelling', value: 'op grond van het jaarbericht' },
    ],
    prices: coevordenPrices(),
    totals: coevordenTotals(),
    commitments: coevordenCommitments(),
    indexation: [
      'De tarieven volgen elk jaar de nieuwe editie van de activiteitencatalogus. De bibliotheek laat de gemeente het effect vóór 1 oktober zien. Bedragen worden op hele centen afgerond.',
    ],
    articles: [
      {
        title: 'Uitvoering',
        paragraphs: [
          'De bibliotheek voert de diensten uit met eigen personeel en vrijwilligers.',
          'Zij meldt het direct als een toezegging niet haalbaar is.',
        ],
      },
      {
        title: 'Verantwoording',
        paragraphs: [
          'De bibliotheek laat elk half jaar zien wat van de toezeggingen is geleverd. In januari volgt het jaarbericht.',
        ],
      },
      { title: 'Persoonsgegevens', paragraphs: ['Partijen wisselen aantallen uit en geen gegevens van personen.'] },
      {
        title: 'Geschillen',
        paragraphs: ['Partijen zoeken eerst samen naar een oplossing. Lukt dat niet, dan beslist de rechter in Assen.'],
      },
    ],
    acceptance: {
      intro: 'De gemeente is digitaal akkoord gegaan.',
      facts: [
        { label: 'Naam', value: 'J. van der Veen' },
        { label: 'Functie', value: 'wethouder cultuur' },
        { label: 'Mandaat', value: 'mandaatregister 2025, artikel 4' },
        { label: 'Datum en tijd', value: '15 december 2025 om 10.12 uur' },
        { label: 'Akkoord met', value: 'offerte OFF-2026-0109, versie 2' },
        {
          label: 'Kenmerk van de inhoud (SHA-256)',
          value: '9f86d081 884c7d65 9a2feaa0 c55ad015 a3bf4f1b 2b0b822c d15d6c15 b0f00a08',
        },
      ],
    },
    signatures: [
      { party: 'Stichting Biblionet Drenthe', name: 'M. de Boer', role: 'directeur-bestuurder' },
      { party: 'Gemeente Coevorden', name: 'J. van der Veen', role: 'wethouder cultuur' },
    ],
    ...changes,
  };
}
