import {
  coevordenChapters,
  coevordenCoverage,
  coevordenPerInhabitant,
  coevordenPrices,
  coevordenTotals,
  coevordenYearly,
} from '../../priced-offers/testing.ts';
import type { AdviceDocument } from './advice-pdf.ts';
import type { CouncilAnnex } from './council-annex-pdf.ts';

const same = (text: string) => ({ text, differs: false });
const other = (text: string) => ({ text, differs: true });

/** The advice for Coevorden in 2026 with two scenarios beside the chosen one. */
export function anAdviceDocument(changes: Partial<AdviceDocument> = {}): AdviceDocument {
  return {
    head: {
      organisation: 'Biblionet Drenthe',
      title: 'Advies bibliotheekwerk Coevorden',
      subtitle: 'Advies op maat voor de gemeente Coevorden, 2026',
      description: 'Geprijsd advies van Biblionet Drenthe voor het bibliotheekwerk in de gemeente Coevorden in 2026.',
      reference: 'ADV-2026-0109',
      footNote: 'Advies voor de gemeente Coevorden',
      coverFacts: [
        { label: 'Kenmerk', value: 'ADV-2026-0109' },
        { label: 'Datum', value: '22 november 2026' },
        { label: 'Tarieven', value: 'activiteitencatalogus 2025' },
      ],
    },
    municipality: 'Coevorden',
    year: '2026',
    introduction: [
      'Dit advies gaat uit van de feiten van de gemeente: 35.860 inwoners, twee vestigingen, vier servicepunten en 2.129 leerlingen met de Bibliotheek op school. U ziet per dienst de prijs en hoe die is opgebouwd, en u ziet wat nog ontbreekt.',
    ],
    keyFigures: [
      { value: coevordenYearly, label: 'per jaar, gemeente' },
      { value: coevordenPerInhabitant, label: 'per inwoner per jaar' },
      { value: '11', label: 'diensten gekozen' },
      { value: '5 van 5', label: 'kernfuncties gedekt' },
    ],
    totals: coevordenTotals(),
    levels: [
      { label: 'Basis', value: '€\u00a0993.538,35' },
      { label: 'Basis Plus', value: '€\u00a042.322,00' },
    ],
    scenarios: {
      names: ['Gekozen', 'Zuinig', 'Ruim'],
      rows: [
        {
          label: 'Pakket 2: persoonlijke ontwikkeling',
          values: [same('12 activiteiten'), other('6 activiteiten'), other('24 activiteiten')],
        },
        { label: 'BoekStartcoach', values: [same('8 uur per week'), other('4 uur per week'), same('8 uur per week')] },
        { label: 'Open+ bibliotheek', values: [same('1 vestiging'), other('geen'), same('1 vestiging')] },
        { label: 'Kernfuncties gedekt', values: [same('5 van 5'), same('5 van 5'), same('5 van 5')] },
        {
          label: 'Per jaar',
          values: [same('€\u00a01.035.860,35'), other('€\u00a01.013.355,35'), other('€\u00a01.056.471,35')],
        },
        { label: 'Per inwoner', values: [same('€\u00a028,89'), other('€\u00a028,26'), other('€\u00a029,46')] },
      ],
    },
    priceIntroduction: 'Alle bedragen zijn per jaar, op prijspeil 2025.',
    prices: coevordenPrices(),
    overruled: [
      {
        service: 'De Bibliotheek op school',
        what: 'leerlingen',
        fact: '2.210',
        stated: '2.129',
        reason: 'Eén school doet in 2026 nog niet mee.',
      },
    ],
    lastYear: {
      previous: 'de overeenkomst 2025',
      rows: [
        { what: 'BoekStartcoach', was: '€\u00a09.512,00', becomes: '€\u00a019.024,00', difference: '€\u00a09.512,00' },
      ],
    },
    goals: [
      {
        goal: 'Ieder kind leest met plezier',
        services: ['Kleintje Bieb', 'BoekStart in de kinderopvang', 'dBos PO', 'BoekStartcoach'],
        amount: '€\u00a0205.787,95',
      },
      {
        goal: 'Iedereen kan digitaal meedoen',
        services: ['Meedoen in de samenleving', 'IDO'],
        amount: '€\u00a036.104,80',
      },
    ],
    coverage: coevordenCoverage(),
    ruleSets: [
      {
        title: 'Zorgplicht voor gemeenten (voorstel)',
        about: 'Wetsvoorstel, nog niet in werking. Bron: Kamerstuk 36 902.',
        rows: [
          { rule: 'Een fysieke collectie', outcome: 'voldoet', evidence: 'Met collectie: Bibliotheek Coevorden.' },
          { rule: 'Een plan voor meer jaren', outcome: 'onvoldoende gegevens', evidence: 'Het plan bewaren we niet.' },
        ],
      },
    ],
    missingBasis: [],
    warnings: ['Het rijksgeld voor het IDO is na 2025 niet zeker.'],
    openPoints: ['De grootteklasse van de vestigingen in Coevorden is een aanname.'],
    chapters: coevordenChapters(),
    ...changes,
  };
}

/** The page that goes to the council of Coevorden. */
export function aCouncilAnnex(changes: Partial<CouncilAnnex> = {}): CouncilAnnex {
  return {
    head: {
      organisation: 'Biblionet Drenthe',
      title: 'De bibliotheek in Coevorden in 2026',
      description: 'Bijlage voor de raad van Coevorden: wat doet de bibliotheek in 2026, en wat kost dat?',
      reference: 'ADV-2026-0109',
      footNote: 'Bijlage voor de raad van Coevorden',
    },
    municipality: 'Coevorden',
    lead: 'De bibliotheek helpt inwoners met lezen, leren en meedoen. Op deze pagina leest u wat de bibliotheek in 2026 doet en wat dat kost.',
    keyFigures: [
      { value: coevordenYearly, label: 'betaalt de gemeente per jaar' },
      { value: coevordenPerInhabitant, label: 'is dat per inwoner' },
      { value: '6', label: 'plekken met een bibliotheek' },
      { value: '2.129', label: 'leerlingen met een bibliotheek op school' },
    ],
    parts: [
      {
        title: 'Wat krijgen inwoners?',
        paragraphs: [],
        points: [
          'Een bibliotheek in Coevorden, een in een groter dorp en vier servicepunten.',
          'Boeken, hulp en een plek om elkaar te ontmoeten. Kinderen zijn gratis lid.',
          'Voorlezen vanaf de babytijd: thuis, op de opvang en op school.',
          'Hulp bij taal, geld en zaken met de overheid op de computer.',
          'Ten minste 37 activiteiten voor jong en oud.',
        ],
      },
      {
        title: 'Is dit genoeg?',
        paragraphs: [
          'De wet noemt vijf taken voor een bibliotheek. Met dit voorstel is er voor elke taak aanbod. Dit is een signaal van de bibliotheek, geen juridisch oordeel.',
        ],
        points: [],
      },
      {
        title: 'Wat weten we nog niet?',
        paragraphs: [],
        points: [
          'Het Rijk betaalt mee aan hulp bij digitale zaken. Het is niet zeker dat dit zo blijft.',
          'De prijzen zijn van 2025. De prijzen voor 2026 kunnen iets hoger zijn.',
        ],
      },
    ],
    totals: [
      { label: 'Per jaar', payer: 'Gemeente', amount: coevordenYearly },
      { label: 'Een keer, voor openen zonder personeel', payer: 'Gemeente', amount: '€\u00a025.800,00' },
      { label: 'Per jaar', payer: 'Rijk', amount: '€\u00a029.763,80' },
      { label: 'Per jaar', payer: 'Scholen', amount: '€\u00a036.193,00' },
    ],
    question: [
      'Wij vragen u om het geld voor 2026 beschikbaar te stellen. Daarna maakt het college met de bibliotheek een afspraak.',
    ],
    ...changes,
  };
}
