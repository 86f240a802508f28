type Proposed = {
  readonly number: number;
  readonly title: string;
  readonly sentences: readonly string[];
  /** Figures beside each other, that no formula adds up to one that stands here. */
  readonly parts?: readonly { readonly heading: string; readonly figureIds: readonly string[] }[];
};

/** The chapters of the annual report. Source: Jaarbericht 2024 bibliotheken gemeente Coevorden. */
export const CHAPTERS: readonly Proposed[] = [
  { number: 1, title: 'Terugblik', sentences: [] },
  {
    number: 2,
    title: 'De bibliotheek voor iedereen',
    sentences: [
      'Aantal bibliotheken in de gemeente: {map-libraries}. Aantal servicepunten: {map-service-points}.',
      'Er kwamen {visits-physical} bezoekers in de bibliotheek.',
      'Er waren {members-total} leden. Dat is {participation-rate} van de inwoners.',
      'Samen leenden zij {loans-physical-total} keer iets uit de kast.',
      'We hielden {platform-activities} activiteiten om elkaar te ontmoeten. Daar kwamen {platform-participants} deelnemers.',
    ],
  },
  {
    number: 3,
    title: 'Leren en ontwikkelen',
    sentences: [
      'We hielden {learning-activities} activiteiten om iets nieuws te leren.',
      'Daar deden {learning-participants} mensen aan mee.',
    ],
  },
  {
    number: 4,
    title: 'Lezen met plezier',
    sentences: [
      'Op {boekstart-childcare-locations} locaties voor kinderopvang werken we met BoekStart.',
      '{dbos-po-schools} basisscholen doen mee aan de Bibliotheek op school. Daar zitten {dbos-po-pupils} leerlingen.',
      'We hielden {boekstart-activities} activiteiten voor jonge kinderen en hun ouders, met {boekstart-participants} deelnemers.',
    ],
  },
  {
    number: 5,
    title: 'Werken aan taal',
    sentences: [
      'We hielden {literacy-activities} activiteiten voor wie beter wil leren lezen en schrijven.',
      'Daar kwamen {literacy-participants} deelnemers.',
    ],
  },
  {
    number: 6,
    title: 'Heel Drenthe doet mee',
    sentences: [
      'Aantal cursussen: {courses-held}, samen {course-half-days} dagdelen. Daarmee begonnen {course-participants} mensen.',
      '{digiwijs-participants} inwoners volgden een cursus na het invullen van een Digiwijs-kaart.',
      '{learning-visits} keer kwam iemand leren op een Leerplein.',
      'Er waren {consultation-hours} spreekuren over belasting, recht of werk. Daar kwamen {consultation-hour-visitors} bezoekers.',
      'Aantal plekken met een Informatiepunt Digitale Overheid (IDO): {map-ido}.',
      'Het IDO hield {help-point-sessions} spreekuren, met {help-point-visitors} bezoekers.',
      'Daarvoor stond {help-point-hours-planned} uur in de agenda; {help-point-hours} uur ging door.',
      'Bezoekers stelden het IDO {help-point-questions} vragen.',
      'Van alle hulpvragen, ook die aan de balie, gingen er {help-questions-digid} over DigiD.',
      'Bij {help-questions-referred} vragen verwezen we naar een ander.',
    ],
    parts: [
      {
        heading: 'Waar de hulpvragen over gingen',
        figureIds: [
          ...['help-questions-digid', 'help-questions-money', 'help-questions-municipality', 'help-questions-care'],
          ...['help-questions-government-rest', 'help-questions-devices', 'help-questions-banking'],
          ...['help-questions-other-rest', 'help-questions-library'],
        ],
      },
      {
        heading: 'Naar wie we verwezen',
        figureIds: [
          ...['help-questions-referred-government', 'help-questions-referred-partner'],
          ...['help-questions-referred-course', 'help-questions-referred-taalhuis', 'help-questions-referred-point'],
        ],
      },
    ],
  },
  { number: 7, title: 'Kaart en verantwoording', sentences: [] },
];
