import { type DaySpan, formatSpan, formatYear, overlaps } from '#kernel/day-span.ts';
import { formatDay, formatInstant } from '#kernel/days.ts';
import { formatCents } from '#kernel/money.ts';
import type { Fact } from '#ui/pdf/document-parts.ts';
import { type Commitment, quantityText } from '../../commitments/index.ts';
import { type CommitmentRow, calculationParts } from '../../priced-offers/index.ts';
import type { AcceptedVersion } from '../../quotes/index.ts';
import { PAYER } from '../domain.ts';
import type { Agreement } from '../queries.ts';
import type { Signature } from '../sql/partners.ts';
import { yearsOf } from '../terms.ts';
import { meansWords, noticeText, OWN_PART, renewalText, routeWords } from '../words.ts';
import { type AgreementDocument, renderAgreementPdf } from './agreement-pdf.ts';

/** A commitment as far as a document says it: that of a draft is not made yet. */
type Promised = DaySpan &
  Pick<Commitment, 'serviceTitle' | 'label' | 'unit' | 'rhythm' | 'quantityMin' | 'quantityMax' | 'branchId'>;

/** What a document says of an agreement, or of one that still waits for its answer. */
export type Documented = Pick<
  Agreement,
  'number' | 'partyKind' | 'partyName' | 'year' | 'startsOn' | 'endsBefore' | 'initialYears' | 'renewalYears'
> &
  Pick<Agreement, 'noticeMonths' | 'terms' | 'edition' | 'route' | 'grant' | 'places' | 'signature'> & {
    term: Agreement['term'];
    commitments: readonly Promised[];
  };

export type DocumentSource = {
  agreement: Documented;
  /** The offer that was accepted; undefined for an agreement that came about without one. */
  accepted: AcceptedVersion | undefined;
  organisation: string;
  /** Names of branches by id, for commitments with a place. */
  places: ReadonlyMap<string, string>;
};

/** The same as accessible PDF. Throws when it cannot be made (see renderPdf). */
export const agreementPdfOf = (source: DocumentSource, at: Date): Promise<Uint8Array> =>
  renderAgreementPdf(agreementDocument(source), at);

/** The agreement with the prices and commitments of its running term, in words and amounts ready to print. */
export function agreementDocument(source: DocumentSource): AgreementDocument {
  const { agreement, accepted, organisation } = source;
  const { term, edition, partyName, partyKind } = agreement;
  const { prices, totals } = calculationParts(term.calculation, edition.document, PAYER[partyKind]);
  const year = yearsOf(agreement, term.number)[0] ?? term;
  return {
    head: headOf(source),
    year: formatYear(year),
    parties: partiesOf(source),
    considerations: [
      'De bibliotheek voert de diensten uit die hieronder staan. Zij telt wat zij levert en laat dat zien naast wat is toegezegd.',
      ...(partyKind === 'municipality' ? [] : [OWN_PART]),
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
    acceptance: acceptanceOf(source),
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
      ...(accepted ? [{ label: 'Uit offerte', value: offerOf(accepted) }] : []),
      { label: 'Ingangsdatum', value: formatDay(startsOn) },
    ],
  };
}

const offerOf = ({ quoteNumber, versionNumber }: AcceptedVersion): string => `${quoteNumber}, versie ${versionNumber}`;

function partiesOf({ agreement, accepted, organisation }: DocumentSource): AgreementDocument['parties'] {
  const signer = accepted?.acceptance ?? agreement.signature;
  const calledHere = calledWords[agreement.partyKind];
  const address = agreement.places.map(({ name, town }) => [name, town].join(', '));
  const representedBy = signer ? `${signer.signerName}, ${signer.signerFunction}` : 'wie daartoe bevoegd is';
  return [
    { name: organisation, address: [], representedBy: 'de directie', calledHere: 'de bibliotheek' },
    { name: agreement.partyName, address, representedBy, calledHere },
  ];
}

const calledWords = { municipality: 'de gemeente', school: 'de school', childcare: 'de kinderopvang' } as const;

const termFacts = (agreement: Documented): Fact[] => [
  { label: 'Looptijd', value: formatSpan(agreement) },
  { label: 'Opzeggen', value: noticeText(agreement.terms.at(-1)?.noticeBy ?? null, agreement.noticeMonths) },
  { label: 'Stilzwijgende verlenging', value: renewalText(agreement) },
  ...(agreement.partyKind === 'municipality' ? [{ label: 'Route', value: routeText(agreement) }] : []),
];

function routeText({ route, grant }: Documented): string {
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

function acceptanceOf({ agreement, accepted }: DocumentSource): AgreementDocument['acceptance'] {
  if (accepted) return { intro: 'De gemeente is digitaal akkoord gegaan.', facts: acceptanceFacts(accepted) };
  const { signature, partyKind } = agreement;
  if (!signature) return null;
  const called = calledWords[partyKind].replace(/^d/, 'D');
  return signature.means === 'link'
    ? { intro: `${called} is digitaal akkoord gegaan.`, facts: signatureFacts(signature) }
    : {
        intro: `${called} heeft op papier getekend. De bibliotheek bewaart dat papier.`,
        facts: signatureFacts(signature),
      };
}

const signatureFacts = (signature: Signature): Fact[] => [
  { label: 'Naam', value: signature.signerName },
  { label: 'Functie', value: signature.signerFunction },
  { label: 'Wijze', value: meansWords[signature.means] },
  { label: 'Datum', value: formatDay(signature.signedOn) },
  ...(signature.scanName ? [{ label: 'Bestand met de scan', value: signature.scanName }] : []),
  { label: 'Kenmerk van de inhoud (SHA-256)', value: inGroups(signature.signatureHash) },
];

const inGroups = (hash: string): string => (hash.match(/.{1,8}/g) ?? []).join(' ');

const acceptanceFacts = (accepted: AcceptedVersion): Fact[] => {
  const { signerName, signerFunction, mandate, acceptedAt, acceptanceHash } = accepted.acceptance;
  return [
    { label: 'Naam', value: signerName },
    { label: 'Functie', value: signerFunction },
    { label: 'Mandaat', value: mandate },
    { label: 'Datum en tijd', value: formatInstant(acceptedAt) },
    { label: 'Akkoord met', value: `offerte ${offerOf(accepted)}` },
    { label: 'Kenmerk van de inhoud (SHA-256)', value: inGroups(acceptanceHash) },
  ];
};
