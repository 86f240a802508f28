import type { CatalogueDocument, CatalogueService } from './catalogue-pdf.ts';

/** BoekStart in the kinderopvang, with a priced line, one on quote and one that the source leaves open. */
export function aCatalogueService(changes: Partial<CatalogueService> = {}): CatalogueService {
  return {
    title: 'BoekStart in de kinderopvang',
    section: '4.3',
    content:
      'Helpt kinderopvanglocaties om voorlezen een vaste plaats te geven, met training, netwerk en een voorleesplan.',
    facts: [
      { label: 'Doelgroep', value: 'kinderen van 0 tot 4 jaar, hun ouders en pedagogisch medewerkers' },
      { label: 'Partners', value: 'kinderopvang, gemeente, Kunst van Lezen' },
      { label: 'Kernfuncties', value: '2 Ontwikkeling en educatie, 3 Lezen en literatuur' },
      { label: 'Niveau', value: 'Basis (indeling afgeleid)' },
    ],
    parts: [
      { label: 'Voorleesplek', value: 'Advies over een uitnodigende plek met een eigen collectie.' },
      { label: 'Training', value: 'Drie dagdelen voor de voorleescoördinator.' },
    ],
    effects: ['Grotere woordenschat bij een kwartier voorlezen per dag', 'Ouders lezen thuis vaker voor'],
    tariff: [
      {
        label: 'Bedrag per locatie',
        amount: '€\u00a01.135,00',
        unit: 'kinderopvanglocatie',
        moment: 'per jaar',
        payer: 'gemeente',
        marks: [],
      },
      {
        label: 'Maatwerkprogramma',
        amount: 'op offerte',
        unit: '',
        moment: 'op aanvraag',
        payer: 'kinderopvang',
        marks: [],
      },
      {
        label: 'Uitvoering activiteitenprogramma',
        amount: 'geen prijs',
        unit: '',
        moment: 'niet vermeld',
        payer: 'kinderopvang',
        marks: ['open in de bron'],
      },
    ],
    openPoints: ['Voor de uitvoering van het activiteitenprogramma vermeldt de catalogus geen bedrag.'],
    ...changes,
  };
}

/** A short edition: two programme lines, three services. */
export function aCatalogueDocument(changes: Partial<CatalogueDocument> = {}): CatalogueDocument {
  return {
    head: {
      organisation: 'Biblionet Drenthe',
      title: 'Activiteitencatalogus 2025',
      subtitle: 'Diensten en tarieven voor gemeenten',
      description: 'Alle diensten van Biblionet Drenthe voor gemeenten in 2025, met inhoud, effect en tarief.',
      reference: 'Editie 2025, versie 1',
      footNote: 'Activiteitencatalogus 2025',
      coverFacts: [{ label: 'Editie', value: '2025, versie 1' }],
    },
    year: '2025',
    introduction: ['In deze catalogus staat wat de bibliotheek voor gemeenten kan doen en wat dat kost.'],
    levels: [
      { label: 'Basis', value: 'Hoort volgens de wet in elke gemeente thuis.' },
      { label: 'Basis Plus', value: 'Heeft meerwaarde voor de eigen gemeente.' },
    ],
    coreFunctions: [
      { label: '1', value: 'Kennis en informatie' },
      { label: '2', value: 'Ontwikkeling en educatie' },
      { label: '3', value: 'Lezen en literatuur' },
      { label: '4', value: 'Ontmoeting en debat' },
      { label: '5', value: 'Kunst en cultuur' },
    ],
    programmes: [
      {
        title: 'Geletterde samenleving',
        slogan: 'Drenthe leest!',
        introduction: ['Lezen begint thuis en gaat door op de opvang en op school.'],
        services: [
          aCatalogueService(),
          aCatalogueService({
            title: 'BoekStartcoach',
            section: '4.6',
            content:
              'Een opgeleide coach is elke week op het consultatiebureau en praat met ouders over taal en voorlezen.',
            tariff: [
              {
                label: 'Vier uur per week',
                amount: '€\u00a09.512,00',
                unit: 'consultatiebureau',
                moment: 'per jaar',
                payer: 'gemeente',
                marks: [],
              },
            ],
            openPoints: [],
          }),
        ],
      },
      {
        title: 'Participatie in de informatiesamenleving',
        slogan: 'Drenthe digitaal inclusief!',
        introduction: [],
        services: [
          aCatalogueService({
            title: 'Informatiepunt Digitale Overheid (IDO)',
            section: '6.3',
            content: 'Gratis informatiepunt voor vragen over zaken die digitaal zijn geregeld.',
            effects: [],
            tariff: [
              {
                label: 'Specifieke uitkering per inwoner',
                amount: '€\u00a00,83',
                unit: 'inwoner',
                moment: 'per jaar',
                payer: 'Rijk, via de gemeente',
                marks: ['rijksgeld'],
              },
            ],
            openPoints: ['De catalogus noemt geen effecten.'],
          }),
        ],
      },
    ],
    ...changes,
  };
}
