import { type DaySpan, formatSpan, formatYear, overlaps } from '#kernel/day-span.ts';
import { formatDay, formatInstant } from '#kernel/days.ts';
import { formatCents } from '#kernel/money.ts';
import type { Fact } from '#ui/pdf/document-parts.ts';
import { quantityText } from '../../commitments/index.ts';
import { type CommitmentRow, calculationParts } from '../../priced-offers/index.ts';
import type { AcceptedVersion } from '../../quotes/index.ts';
import type { Agreement } from '../queries.ts';
import { yearsOf } from '../terms.ts';
import { noticeText, renewalText, routeWords } from '../words.ts';
import type { AgreementDocument } from './agreement-pdf.ts';

export type DocumentSource = {
  agreement: Agreement;
  /** The offer that was accepted; undefined for an agreement that came about without one. */
  accepted: AcceptedVersion | undefined;
  organisation: string;
  /** Names of branches by id, for commitments with a place. */
  places: ReadonlyMap<string, string>;
};

/** The agreement with the prices and commitments of its running term, in words and amounts ready to print. */
export function agreementDocument(source: DocumentSource): AgreementDocument {
  const { agreement, accepted, organisation } = source;
  const { term, edition, partyName } = agreement;
  const { prices, totals } = calculationParts(term.calculation, edition.document);
  const year = yearsOf(agreement, term.number)[0] ?? term;
  return {
    head: headOf(source),
    year: formatYear(year),
    parties: partiesOf(source),
    considerations: [
      'De bibliotheek voert de diensten uit die hieronder staan. Zij telt wat zij levert en laat dat zien naast wat is toegezegd.',
    ],
    terms: termFacts(agreement),
    prices,
    totals,
    commitments: commitmentRows(source, year),
    indexation: [
      `De bedragen zijn die van de activiteitencatalogus van ${edition.year}. Zij gelden zolang de termijn loopt.`,
      'Bij een verlenging gelden de tarieven van de editie die dan van kracht is, met dezelfde aantallen. Elke regel wordt één keer op hele centen afgerond.',
    ],
    articles: articlesOf(accepted),
    acceptance: accepted ? acceptanceFacts(accepted) : null,
    signatures: [organisation, partyName].map((party) => ({ party, name: '', role: '' })),
  };
}

function headOf({ agreement, accepted, organisation }: DocumentSource): AgreementDocument['head'] {
  const { number, partyName, year, startsOn } = agreement;
  return {
    organisation,
    title: 'Overeenkomst bibliotheekwerk',
    subtitle: `${partyName} en ${organisation}, vanaf ${year}`,
    description: `Overeenkomst tussen ${partyName} en ${organisation} over het bibliotheekwerk vanaf ${year}.`,
    reference: number,
    footNote: `Overeenkomst ${number}`,
    coverFacts: [
      { label: 'Kenmerk', value: number },
      { label: 'Uit offerte', value: accepted ? offerOf(accepted) : 'zonder offerte' },
      { label: 'Ingangsdatum', value: formatDay(startsOn) },
    ],
  };
}

const offerOf = ({ quoteNumber, versionNumber }: AcceptedVersion): string => `${quoteNumber}, versie ${versionNumber}`;

function partiesOf({ agreement, accepted, organisation }: DocumentSource): AgreementDocument['parties'] {
  const signer = accepted?.acceptance;
  const calledHere = agreement.partyKind === 'municipality' ? 'de gemeente' : 'de partner';
  const representedBy = signer ? `${signer.signerName}, ${signer.signerFunction}` : 'wie daartoe bevoegd is';
  return [
    { name: organisation, address: [], representedBy: 'de directie', calledHere: 'de bibliotheek' },
    { name: agreement.partyName, address: [], representedBy, calledHere },
  ];
}

const termFacts = (agreement: Agreement): Fact[] => [
  { label: 'Looptijd', value: formatSpan(agreement) },
  { label: 'Opzeggen', value: noticeText(agreement.terms.at(-1)?.noticeBy ?? null, agreement.noticeMonths) },
  { label: 'Stilzwijgende verlenging', value: renewalText(agreement) },
  { label: 'Route', value: routeText(agreement) },
];

function routeText({ route, grant }: Agreement): string {
  const way = routeWords[route].toLowerCase();
  if (!grant?.decidedOn || grant.grantedCents === null) return way;
  return `${way}, beschikking ${grant.decisionNumber} van ${formatDay(grant.decidedOn)}: ${formatCents(grant.grantedCents)} verleend`;
}

function commitmentRows({ agreement, places }: DocumentSource, year: DaySpan): CommitmentRow[] {
  return agreement.commitments
    .filter((commitment) => overlaps(commitment, year) && commitment.quantityMax > 0)
    .map((commitment) => ({
      service: commitment.serviceTitle,
      what: commitment.label,
      quantity: quantityText(commitment),
      when: [formatYear(commitment), places.get(commitment.branchId ?? '')].filter(Boolean).join(', '),
    }));
}

const articlesOf = (accepted: AcceptedVersion | undefined): AgreementDocument['articles'] => [
  {
    title: 'Uitvoering',
    paragraphs: [
      'De bibliotheek meldt het direct als zij een toezegging niet kan nakomen. Partijen zoeken dan samen een oplossing.',
    ],
  },
  {
    title: 'Verantwoording',
    paragraphs: [
      'De bibliotheek laat op elk moment zien wat van de toezeggingen is geleverd. Na afloop van het jaar volgt het jaarbericht.',
    ],
  },
  { title: 'Persoonsgegevens', paragraphs: ['Partijen wisselen aantallen uit en geen gegevens van personen.'] },
  ...(accepted?.conditions
    ? [{ title: 'Voorwaarden uit de offerte', paragraphs: accepted.conditions.split(/\n+/).filter(Boolean) }]
    : []),
];

const acceptanceFacts = (accepted: AcceptedVersion): Fact[] => {
  const { signerName, signerFunction, mandate, acceptedAt, acceptanceHash } = accepted.acceptance;
  return [
    { label: 'Naam', value: signerName },
    { label: 'Functie', value: signerFunction },
    { label: 'Mandaat', value: mandate },
    { label: 'Datum en tijd', value: formatInstant(acceptedAt) },
    { label: 'Akkoord met', value: `offerte ${offerOf(accepted)}` },
    { label: 'Kenmerk van de inhoud (SHA-256)', value: (acceptanceHash.match(/.{1,8}/g) ?? []).join(' ') },
  ];
};
